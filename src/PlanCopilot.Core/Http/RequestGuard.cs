using System.Net;
using System.Net.Sockets;

namespace PlanCopilot.Core.Http;

/// <summary>What the guard says of a URL.</summary>
/// <param name="Reason">Why it is not allowed; null when it is.</param>
/// <param name="Addresses">What its host resolves to, in the resolver's order; empty when that was not or could not be found out.</param>
public sealed record UrlVerdict(string Url, bool Allowed, string? Reason, IReadOnlyList<string> Addresses);

/// <summary>
/// Decides where requests may go that documents, feeds or redirects lead to: by http or https to public addresses, on
/// ordinary ports. A host with one address that isn't public is refused altogether, as the next answer may be that one.
/// </summary>
/// <param name="resolve">Finds a name's addresses; null for the machine's own resolver.</param>
public sealed class RequestGuard(GuardOptions options, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    /// <summary>Names by which clouds' machines reach their metadata, and endings that no public name has.</summary>
    private static readonly string[] LocalEndings =
    [
        "localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "svc", "onion", "invalid",
        "metadata.goog", "metadata.tencentyun.com", "metadata.packet.net", "metadata.platformequinix.com", "api.metadata.cloud.ibm.com",
    ];

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    public GuardOptions Options => options;

    /// <summary>Resolves the host once and connects to nothing.</summary>
    public async Task<UrlVerdict> CheckAsync(string url, CancellationToken cancellationToken)
    {
        var (read, why) = Read(url);
        if (read is null) return new(url, false, why, []);
        try
        {
            var addresses = await ResolveAsync(read.IdnHost, cancellationToken);
            var reason = WhyRefused(addresses, read.Port);
            return new(url, reason is null, reason, [.. addresses.Select(address => address.ToString())]);
        }
        catch (RequestRefusedException refused)
        {
            return new(url, false, refused.Message, []);
        }
    }

    /// <summary>Everything that can be told without resolving the host.</summary>
    /// <exception cref="RequestRefusedException">It may not be asked.</exception>
    public Uri Require(string url)
    {
        var (read, why) = Read(url);
        return read ?? throw new RequestRefusedException($"'{Shown(url)}' is not asked: {why}");
    }

    /// <summary>Resolves the host once and gives its addresses, all of which were checked.</summary>
    /// <exception cref="RequestRefusedException">One of them isn't public, or there is none.</exception>
    public async Task<IPAddress[]> RequireAddressesAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(target.Host, cancellationToken);
        return WhyRefused(addresses, target.Port) is { } why
            ? throw new RequestRefusedException($"'{Shown(target.Host)}' is not asked: {why}") : addresses;
    }

    private (Uri? Url, string? Why) Read(string text)
    {
        var (url, why) = UrlRules.Read(text);
        if (url is null) return (null, why);
        if (!options.Ports.Contains(url.Port) && !options.LoopbackPorts.Contains(url.Port)) return (null, $"port {url.Port} is not asked");
        var isName = url.HostNameType is not (UriHostNameType.IPv4 or UriHostNameType.IPv6); // one with an underscore isn't "Dns"
        return isName && WhyLocal(url.Host, url.Port) is { } local ? (null, local) : (url, null);
    }

    private string? WhyLocal(string host, int port)
    {
        if (host == "localhost" && options.LoopbackPorts.Contains(port)) return null;
        if (Array.Find(LocalEndings, ending => host == ending || host.EndsWith("." + ending, StringComparison.Ordinal)) is not null)
            return "its host is a name of this machine, its network or its cloud";
        return host.Contains('.', StringComparison.Ordinal) ? null : "its host has no dot: such names are a local network's";
    }

    private string? WhyRefused(IPAddress[] addresses, int port)
    {
        if (options.LoopbackPorts.Contains(port) && addresses.All(IPAddress.IsLoopback)) return null;
        if (!options.Ports.Contains(port)) return $"port {port} is asked on this machine only";
        return addresses.Select(address => AddressRules.WhyRefused(address) is { } kind ? $"the address {address} is {kind}" : null)
            .FirstOrDefault(why => why is not null);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ResolveTimeout);
        try
        {
            var found = await _resolve(host, limit.Token).WaitAsync(limit.Token);
            if (found.Length > 0) return [.. found.Distinct()];
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        { }
        throw new RequestRefusedException("its host can't be resolved") { IsUnresolved = true };
    }

    private static string Shown(string text) => text.Length > 200 ? text[..200] + "…" : text;
}

/// <summary>A request that is not made, because of where it leads to. The message says why.</summary>
public sealed class RequestRefusedException(string message) : Exception(message)
{
    /// <summary>The name has no address now, which may change.</summary>
    public bool IsUnresolved { get; init; }
}
