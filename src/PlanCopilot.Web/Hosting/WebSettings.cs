using System.Net;

namespace PlanCopilot.Web.Hosting;

/// <summary>What the operator says of the network around the service.</summary>
/// <param name="IsBehindProxy">A reverse proxy does HTTPS and says where requests come from.</param>
/// <param name="MemberHeader">The header in which the proxy names who signed in with it; null where members sign in here.</param>
/// <param name="Proxies">Where the proxy's requests come from; nobody else's headers are believed.</param>
internal sealed record WebSettings(bool IsBehindProxy, string? MemberHeader, IReadOnlyList<IPAddress> Proxies)
{
    public const string Proxy = "PLANCOPILOT_PROXY", ProxyMember = "PLANCOPILOT_PROXY_MEMBER", ProxyAddresses = "PLANCOPILOT_PROXY_ADDRESSES";

    /// <exception cref="HostRefusedException">A setting can't be read.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var proxy = configuration[Proxy];
        if (proxy is { Length: > 0 } and not "https") throw new HostRefusedException($"{Proxy} is '{proxy}'. It can only be https: that a reverse proxy does HTTPS.");
        var header = configuration[ProxyMember] is { Length: > 0 } named ? named : null;
        if (header is not null && proxy is null) throw new HostRefusedException($"{ProxyMember} needs {Proxy}=https: without a proxy anyone could send the header.");
        return new(proxy is "https", header, [.. Addresses(configuration[ProxyAddresses])]);
    }

    public bool IsProxy(IPAddress? from) => from is not null && Proxies.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from);

    private static IEnumerable<IPAddress> Addresses(string? list)
    {
        if (string.IsNullOrWhiteSpace(list)) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        return list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new HostRefusedException($"{ProxyAddresses}: '{text}' is no IP address."));
    }
}
