using System.Net;
using System.Net.Sockets;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.Tests.Http;

public sealed class RequestGuardTests
{
    /// <summary>Names resolve without a network here, those not listed to a public address; "twofold" has a public address and a private one.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["example.com"] = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
        ["xn--mnchen-3ya.de"] = ["93.184.215.14"],
        ["inner.example.com"] = ["10.1.2.3"],
        ["127.0.0.1.nip.example.com"] = ["127.0.0.1"],
        ["twofold.example.com"] = ["93.184.215.14", "192.168.1.1"],
        ["mapped.example.com"] = ["::ffff:169.254.169.254"],
        ["localhost"] = ["127.0.0.1"],
        ["unknown.example.com"] = [],
    };

    private static Task<IPAddress[]> Resolve(string name, CancellationToken cancellationToken) =>
        Names.GetValueOrDefault(name, ["93.184.215.14"]) is { Length: > 0 } found ? Task.FromResult<IPAddress[]>([.. found.Select(IPAddress.Parse)]) : throw new SocketException((int)SocketError.HostNotFound);

    /// <summary>Each with the reason, so that a row can't be refused for another one.</summary>
    public static IEnumerable<object[]> Refused() =>
    [
        // Addresses that aren't public, in ordinary spellings; the reason names them.
        .. Rows("the address 127.0.0.1 is loopback", "http://127.0.0.1/", "http://127.0.0.1:80/", "http://127.0.0.1.nip.example.com/"),
        .. Rows("the address 127.255.255.254 is loopback", "http://127.255.255.254/"),
        .. Rows("the address ::1 is loopback", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/"),
        .. Rows("the address ::ffff:127.0.0.1 is loopback (IPv4-mapped 127.0.0.1)", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
            "http://[0000:0000:0000:0000:0000:FFFF:7F00:0001]/"),
        .. Rows("the address ::127.0.0.1 is IPv4-compatible", "http://[::127.0.0.1]/"),
        .. Rows("the address ::8.8.8.8 is IPv4-compatible", "http://[::8.8.8.8]/"),
        .. Rows("the address ::ffff:0:127.0.0.1 is reserved", "http://[::ffff:0:127.0.0.1]/"),
        .. Rows("the address 240.0.0.1 is reserved", "http://240.0.0.1/"),
        .. Rows("the address 5f00::1 is reserved", "http://[5f00::1]/"),
        .. Rows("the address 10.0.0.1 is private", "http://10.0.0.1/"),
        .. Rows("the address 10.255.255.255 is private", "http://10.255.255.255/"),
        .. Rows("the address 172.16.0.1 is private", "http://172.16.0.1/"),
        .. Rows("the address 172.31.255.255 is private", "http://172.31.255.255/"),
        .. Rows("the address 192.168.0.1 is private", "http://192.168.0.1/"),
        .. Rows("the address 10.1.2.3 is private", "http://inner.example.com/"),
        .. Rows("the address 192.168.1.1 is private", "http://twofold.example.com/"),
        .. Rows("the address 100.64.0.1 is carrier-grade NAT", "http://100.64.0.1/"),
        .. Rows("the address 100.127.255.255 is carrier-grade NAT", "http://100.127.255.255/"),
        .. Rows("the address 169.254.1.1 is link-local", "http://169.254.1.1/"),
        .. Rows("the address fe80::1 is link-local", "http://[fe80::1]/"),
        .. Rows("the address 169.254.169.254 is cloud metadata", "http://169.254.169.254/latest/meta-data/"),
        .. Rows("the address 169.254.170.2 is cloud metadata", "http://169.254.170.2/"),
        .. Rows("the address 100.100.100.200 is cloud metadata", "http://100.100.100.200/"),
        .. Rows("the address 168.63.129.16 is cloud metadata", "http://168.63.129.16/"),
        .. Rows("the address 192.0.0.192 is cloud metadata", "http://192.0.0.192/"),
        .. Rows("the address fd00:ec2::254 is cloud metadata", "http://[fd00:ec2::254]/"),
        .. Rows("the address ::ffff:169.254.169.254 is cloud metadata (IPv4-mapped 169.254.169.254)", "http://[::ffff:a9fe:a9fe]/",
            "http://mapped.example.com/"),
        .. Rows("the address 64:ff9b::a9fe:a9fe is cloud metadata (NAT64 169.254.169.254)", "http://[64:ff9b::169.254.169.254]/"),
        .. Rows("the address 0.0.0.0 is unspecified", "http://0.0.0.0/"),
        .. Rows("the address :: is unspecified", "http://[::]/"),
        .. Rows("the address 0.1.2.3 is \"this network\"", "http://0.1.2.3/"),
        .. Rows("the address 224.0.0.1 is multicast", "http://224.0.0.1/"),
        .. Rows("the address 239.255.255.255 is multicast", "http://239.255.255.255/"),
        .. Rows("the address ff02::1 is multicast", "http://[ff02::1]/"),
        .. Rows("the address 255.255.255.255 is broadcast", "http://255.255.255.255/"),
        .. Rows("the address 192.0.2.1 is documentation", "http://192.0.2.1/"),
        .. Rows("the address 198.51.100.1 is documentation", "http://198.51.100.1/"),
        .. Rows("the address 203.0.113.1 is documentation", "http://203.0.113.1/"),
        .. Rows("the address 2001:db8::1 is documentation", "http://[2001:db8::1]/"),
        .. Rows("the address 3fff::1 is documentation", "http://[3fff::1]/"),
        .. Rows("the address 198.18.0.1 is benchmarking", "http://198.18.0.1/"),
        .. Rows("the address 192.88.99.1 is 6to4 relay", "http://192.88.99.1/"),
        .. Rows("the address fc00::1 is unique-local", "http://[fc00::1]/"),
        .. Rows("the address fd12:3456:789a::1 is unique-local", "http://[fd12:3456:789a::1]/"),
        .. Rows("the address fec0::1 is site-local", "http://[fec0::1]/"),
        .. Rows("the address 2002:7f00:1:: is 6to4", "http://[2002:7f00:1::]/"),
        .. Rows("the address 2002:808:808::1 is 6to4", "http://[2002:0808:0808::1]/"),
        .. Rows("the address 2001:0:4136:e378:8000:63bf:3fff:fdd2 is Teredo", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"),
        .. Rows("the address 64:ff9b::a00:1 is private (NAT64 10.0.0.1)", "http://[64:ff9b::10.0.0.1]/"),
        .. Rows("the address 64:ff9b::7f00:1 is loopback (NAT64 127.0.0.1)", "http://[64:ff9b::7f00:1]/"),
        .. Rows("the address 64:ff9b:1::1 is local NAT64", "http://[64:ff9b:1::1]/"),
        .. Rows("the address 100::1 is discard-only", "http://[100::1]/"),
        .. Rows("the address 2606:4700::5efe:10.0.0.1 is ISATAP", "http://[2606:4700::5efe:10.0.0.1]/"),
        .. Rows("the address 2606:4700::200:5efe:7f00:1 is ISATAP", "http://[2606:4700::200:5efe:7f00:1]/"),
        // Odd spellings, local names, schemes, ports, user names, and what programs read in different ways.
        .. Rows("its host is an address in an odd spelling", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/",
            "http://0x7F.0x0.0x0.0x1/", "http://0x7f.1/", "http://0177.0.0.1/", "http://017700000001/", "http://0177.1/", "http://00000177.0.0.1/",
            "http://127.0.0.01/", "http://127.0.0.1./", "http://127.0.0.0x1/", "http://0x7f.0.0.1.:80/", "http://1.0x7f/", "http://10.1/",
            "http://0xc0a80001/", "http://3232235521/", "http://0300.0250.0.1/", "http://2852039166/", "http://0xa9fea9fe/",
            "http://0251.0376.0251.0376/", "http://0/", "http://256.256.256.256/", "http://1.2.3/", "http://1.2.3.4.5/", "http://0x/",
            "http://8.8.8.08/", "http://example.0x7f/"),
        .. Rows("its host is a name of this machine, its network or its cloud", "http://localhost/", "http://LOCALHOST/", "http://localhost./",
            "http://a.localhost/", "http://localhost.localdomain/", "http://metadata.google.internal/", "http://metadata.tencentyun.com/",
            "http://intranet/", "http://printer.local/"),
        .. Rows("its host holds characters that stand for others", "http://①②⑦.⓪.⓪.①/", "http://１２７.０.０.１/", "http://127。0。0。1/", "http://127．0．0．1/",
            "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "http://ｌｏｃａｌｈｏｓｔ/", "http://𝐥𝐨𝐜𝐚𝐥𝐡𝐨𝐬𝐭/"),
        .. Rows("it holds invisible characters", "http://loc\u00adalhost/", "http://local\u200bhost/", "http://example.com\u202e/"),
        .. Rows("its host has no dot: such names are a local network's", "http://metadata/"),
        .. Rows("its host holds an escape or a zone", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://example.com%40127.0.0.1/",
            "http://%31%32%37.0.0.1/", "http://127.0.0.1%00.example.com/", "http://example.com%2f/"),
        .. Rows("only http and https are asked", "ftp://example.com/", "file:///etc/passwd", "gopher://127.0.0.1:70/", "javascript:alert(1)",
            "data:text/html,x", "dict://example.com/", "ws://example.com/"),
        .. Rows("it isn't a whole URL", "//example.com/", "example.com"),
        .. Rows("it is empty", ""),
        .. Rows("no // follows the scheme", "http:", "http:/example.com/", "http:example.com"),
        .. Rows("it has no host", "http://", "http:///example.com/", "http://:80/", "http:////127.0.0.1/"),
        .. Rows("port 22 is not asked", "http://example.com:22/"),
        .. Rows("port 8080 is not asked", "http://example.com:8080/"),
        .. Rows("its port is written oddly", "http://example.com:0/", "http://example.com:080/"),
        .. Rows("it can't be read as a URL", "http://example.com:65616/", "http://example.com:99999/"),
        .. Rows("its port isn't a number", "http://example.com:-80/", "http://example.com:80:80/", "http://[::1/", "http://::1/"),
        .. Rows("it holds blanks or control characters", "http://example.com:8 0/", "http://example.com\t/", "http://exam\nple.com/",
            "http://127.0.0.1\r\n.example.com/", " http://example.com/", "http://example.com /", "ht\ttp://example.com/", "http://example.com\0/"),
        .. Rows("it holds a user name, which can look like a host", "http://user@example.com/", "http://user:pass@example.com/",
            "http://example.com@127.0.0.1/", "http://127.0.0.1@example.com/", "http://example.com:80@127.0.0.1/", "http://127.0.0.1%2f@example.com/",
            "http://[::1]@example.com/"),
        .. Rows("it holds a backslash, which programs read in different ways", "http://example.com\\@127.0.0.1/", "http:\\\\127.0.0.1\\",
            "http:/\\127.0.0.1/", "http://127.0.0.1\\.example.com/"),
        .. Rows("its host has an empty or too long part", "http://example..com/", "http://.example.com/", "http://example.com../"),
        .. Rows("its host holds characters that no host has", "http://exa$mple.com/", "http://example.com;127.0.0.1/"),
        .. Rows("its host isn't an IPv6 address", "http://[::1]x/", "http://[example.com]/", "http://[127.0.0.1]/", "http://[::g]/"),
        .. Rows("its host can't be resolved", "http://unknown.example.com/"),
    ];

    private static IEnumerable<object[]> Rows(string reason, params string[] urls) => urls.Select(url => new object[] { reason, url });

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_refused(string reason, string url)
    {
        var verdict = await new RequestGuard(GuardOptions.Default, Resolve).CheckAsync(url, CancellationToken.None);

        verdict.Allowed.ShouldBeFalse();
        verdict.Url.ShouldBe(url);
        verdict.Reason.ShouldBe(reason);
    }

    /// <summary>Not a row: the runner that finds rows mends their half characters.</summary>
    [Fact]
    public async Task Half_characters_are_refused() =>
        (await new RequestGuard(GuardOptions.Default, Resolve).CheckAsync("http://example.com/" + (char)0xd800, CancellationToken.None)).Reason.ShouldBe("it holds half characters");

    [Theory]
    [InlineData("http://example.com", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("HTTPS://EXAMPLE.COM:443/a?b=http://127.0.0.1/#c", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("http://example.com./", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("http://example.com?q=@127.0.0.1", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("http://example.com#@127.0.0.1", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    [InlineData("http://münchen.de/straße", "93.184.215.14")]
    [InlineData("http://MÜNCHEN.de/", "93.184.215.14")]
    [InlineData("http://xn--mnchen-3ya.de/", "93.184.215.14")]
    [InlineData("http://8.8.8.8/", "8.8.8.8")]
    [InlineData("https://1.1.1.1:443/%2e%2e/x", "1.1.1.1")]
    [InlineData("http://172.32.0.1/", "172.32.0.1")]
    [InlineData("http://172.15.255.255/", "172.15.255.255")]
    [InlineData("http://100.128.0.1/", "100.128.0.1")]
    [InlineData("http://11.0.0.1/", "11.0.0.1")]
    [InlineData("http://169.253.255.255/", "169.253.255.255")]
    [InlineData("http://223.255.255.255/", "223.255.255.255")]
    [InlineData("https://[2606:4700:4700::1111]/", "2606:4700:4700::1111")]
    [InlineData("https://[2001:4860:4860:0:0:0:0:8888]:443/", "2001:4860:4860::8888")]
    [InlineData("http://[::ffff:8.8.8.8]/", "::ffff:8.8.8.8")]
    [InlineData("http://[64:ff9b::8.8.8.8]/", "64:ff9b::808:808")]
    public async Task Is_allowed(string url, string addresses)
    {
        var verdict = await new RequestGuard(GuardOptions.Default, Resolve).CheckAsync(url, CancellationToken.None);

        verdict.Reason.ShouldBeNull();
        verdict.Allowed.ShouldBeTrue();
        verdict.Addresses.ShouldBe(addresses.Split(' '));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081/", true)]
    [InlineData("http://[::1]:5081/", true)]
    [InlineData("http://localhost:5081/", true)]
    [InlineData("http://127.0.0.1:5082/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("http://10.0.0.1:5081/", false)]
    [InlineData("http://8.8.8.8:5081/", false)]
    [InlineData("http://example.com:5081/", false)]
    [InlineData("http://example.com:8443/", true)]
    public async Task Settings_open_single_ports_of_this_machine_and_more_ports_of_others(string url, bool isAllowed)
    {
        var settings = new Dictionary<string, string> { [GuardOptions.LoopbackVariable] = "5081", [GuardOptions.PortsVariable] = " 8080, 8443" };
        var guard = new RequestGuard(GuardOptions.Read(settings.GetValueOrDefault), Resolve);

        (await guard.CheckAsync(url, CancellationToken.None)).Allowed.ShouldBe(isAllowed);
    }

    [Theory]
    [InlineData("http://build_host.internal/", "its host is a name of this machine, its network or its cloud")]
    [InlineData("http://-/", "its host has no dot: such names are a local network's")]
    [InlineData("http://host.docker.internal./", "its host is a name of this machine, its network or its cloud")]
    public async Task A_local_name_is_refused_without_being_looked_up(string url, string why)
    {
        var guard = new RequestGuard(GuardOptions.Default, (_, _) => throw new InvalidOperationException("It was looked up."));

        (await guard.CheckAsync(url, CancellationToken.None)).Reason.ShouldBe(why);
    }

    [Fact]
    public async Task A_refusal_names_the_address_and_what_it_is()
    {
        var verdict = await new RequestGuard(GuardOptions.Default, Resolve).CheckAsync("http://twofold.example.com/", CancellationToken.None);

        verdict.Reason.ShouldBe("the address 192.168.1.1 is private");
        verdict.Addresses.ShouldBe(["93.184.215.14", "192.168.1.1"]);
    }

    [Fact]
    public void A_port_setting_that_holds_something_else_is_an_error() =>
        Should.Throw<FormatException>(() => GuardOptions.Read(_ => "80,http")).Message.ShouldContain("'http'");
}
