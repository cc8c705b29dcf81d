using System.Net;
using System.Net.Sockets;

namespace PlanCopilot.Core.Http;

/// <summary>
/// Which addresses are public. What isn't reaches this machine, its network or the cloud that it runs in, and an address
/// that came from a document must not lead there. From IANA's registries of special-purpose addresses.
/// </summary>
public static class AddressRules
{
    private static readonly (IPNetwork Network, string Name)[] Special4 = Networks(
        ("0.0.0.0/32", "unspecified"), ("0.0.0.0/8", "\"this network\""), ("10.0.0.0/8", "private"), ("100.100.100.200/32", "cloud metadata"),
        ("100.64.0.0/10", "carrier-grade NAT"), ("127.0.0.0/8", "loopback"), ("169.254.169.254/32", "cloud metadata"), ("169.254.170.2/32", "cloud metadata"),
        ("169.254.0.0/16", "link-local"), ("172.16.0.0/12", "private"), ("192.0.0.192/32", "cloud metadata"), ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "documentation"), ("192.88.99.0/24", "6to4 relay"), ("192.168.0.0/16", "private"), ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"), ("203.0.113.0/24", "documentation"), ("224.0.0.0/4", "multicast"),
        ("255.255.255.255/32", "broadcast"), ("240.0.0.0/4", "reserved"),
        ("168.63.129.16/32", "cloud metadata")); // Azure's, the only one of a public range

    /// <summary>Within 2000::/3, outside of which nothing is public.</summary>
    private static readonly (IPNetwork Network, string Name)[] Special6 = Networks(
        ("::/128", "unspecified"), ("::1/128", "loopback"), ("fd00:ec2::254/128", "cloud metadata"), ("fd20:ce::254/128", "cloud metadata"),
        ("::/96", "IPv4-compatible"), ("64:ff9b:1::/48", "local NAT64"), ("fe80::/10", "link-local"), ("fec0::/10", "site-local"),
        ("fc00::/7", "unique-local"), ("ff00::/8", "multicast"), ("100::/64", "discard-only"), ("2001::/32", "Teredo"), ("2001:db8::/32", "documentation"),
        ("2001::/23", "reserved"), ("2002::/16", "6to4"), ("3ffe::/16", "reserved"), ("3fff::/20", "documentation"));

    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <returns>Null when the address is public, else what it is: "private", "loopback" …</returns>
    public static string? WhyRefused(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return Find(Special4, address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return "of an unknown family";
        if (address.ScopeId != 0) return "bound to one network of this machine";
        // These two are another way to write an IPv4 address that is then connected to: that one counts.
        if (address.IsIPv4MappedToIPv6 || Nat64.Contains(address))
            return WhyRefused(Inner(address)) is { } inner ? $"{inner} ({(address.IsIPv4MappedToIPv6 ? "IPv4-mapped" : "NAT64")} {Inner(address)})" : null;
        return Find(Special6, address) ?? (!Public6.Contains(address) ? "reserved" : IsIsatap(address) ? "ISATAP" : null);
    }

    private static string? Find((IPNetwork Network, string Name)[] networks, IPAddress address) =>
        networks.Where(special => special.Network.Contains(address)).Select(special => special.Name).FirstOrDefault();

    private static IPAddress Inner(IPAddress address) => new(address.GetAddressBytes()[12..]);

    /// <summary>A tunnel to the IPv4 address in the last four bytes (RFC 5214), whatever the prefix.</summary>
    private static bool IsIsatap(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe;
    }

    private static (IPNetwork, string)[] Networks(params (string Network, string Name)[] networks) =>
        [.. networks.Select(special => (IPNetwork.Parse(special.Network), special.Name))];
}
