using System.Net;
using PlanCopilot.Core.Http;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Http;

public sealed class GuardedHandlerTests : IAsyncLifetime, IDisposable
{
    private readonly ReplayServer _server = new();
    private readonly ReplayServer _closed = new();
    private readonly List<string> _resolved = [];

    public Task InitializeAsync() => Task.WhenAll(_server.StartAsync(), _closed.StartAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _closed.Dispose();
    }

    [Fact]
    public async Task A_host_is_resolved_once_and_the_checked_address_connected_to()
    {
        _server.Put("/", "found");
        using var client = Client();

        (await client.GetStringAsync(new Uri($"http://news.example.com:{_server.Port}/"))).ShouldBe("found");

        _resolved.ShouldBe(["news.example.com"]);
    }

    [Fact]
    public async Task Loopback_that_is_not_configured_is_not_asked()
    {
        using var client = Client();

        var refused = await Should.ThrowAsync<RequestRefusedException>(() => client.GetStringAsync(new Uri($"http://127.0.0.1:{_closed.Port}/")));

        refused.Message.ShouldBe($"'http://127.0.0.1:{_closed.Port}/' is not asked: port {_closed.Port} is not asked");
        _closed.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_turns_private_when_it_is_connected_to_is_not_asked()
    {
        using var client = Client();

        var refused = await Should.ThrowAsync<RequestRefusedException>(() => client.GetStringAsync(new Uri("http://rebound.example.com/")));

        refused.Message.ShouldBe("'rebound.example.com' is not asked: the address 10.0.0.7 is private");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "the address 169.254.169.254 is cloud metadata")]
    [InlineData("http://0x7f.1/", "its host is an address in an odd spelling")]
    [InlineData("//10.0.0.1/x", "the address 10.0.0.1 is private")]
    [InlineData("/\\10.0.0.1/x", "it holds a backslash, which programs read in different ways")]
    [InlineData("file:///etc/passwd", "only http and https are asked")]
    [InlineData("http://rebound.example.com/", "the address 10.0.0.7 is private")]
    public async Task A_redirect_is_checked_like_the_first_address(string target, string why)
    {
        _server.Put("/", ReplayFault.Redirect(target));
        using var client = Client();

        var refused = await Should.ThrowAsync<RequestRefusedException>(() => client.GetStringAsync(new Uri(_server.Url)));

        refused.Message.ShouldEndWith($"is not asked: {why}");
        _server.Paths.ShouldBe(["/"]);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_and_tells_where_it_ended(int status)
    {
        _server.Put("/old/a", ReplayFault.Redirect("../new?x=1", status));
        _server.Put("/new?x=1", "moved");
        using var client = Client();

        using var response = await client.GetAsync(new Uri(_server.Url + "/old/a"));

        (await response.Content.ReadAsStringAsync()).ShouldBe("moved");
        response.RequestMessage?.RequestUri?.PathAndQuery.ShouldBe("/new?x=1");
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_not_six()
    {
        for (var i = 0; i < 6; i++) _server.Put($"/{i}", ReplayFault.Redirect($"/{i + 1}"));
        _server.Put("/6", "end");
        using var client = Client();

        (await client.GetStringAsync(new Uri(_server.Url + "/1"))).ShouldBe("end");
        (await Should.ThrowAsync<RequestRefusedException>(() => client.GetStringAsync(new Uri(_server.Url + "/0")))).Message.ShouldBe("it redirects more than 5 times");
    }

    [Fact]
    public async Task Validators_are_not_sent_to_where_a_redirect_leads()
    {
        _server.Put("/a", ReplayFault.Redirect("/b"));
        _server.Put("/b", "new");
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Url + "/a");
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");
        request.Headers.TryAddWithoutValidation("User-Agent", "Test test@example.com");

        using var response = await client.SendAsync(request);

        _server.Requests[0].Headers["If-None-Match"].ShouldBe("\"1\"");
        _server.Requests[1].Headers.ShouldNotContainKey("If-None-Match");
        _server.Requests[1].Headers["User-Agent"].ShouldBe("Test test@example.com");
    }

    [Fact]
    public async Task Whom_to_write_to_is_not_sent_to_another_server()
    {
        using var other = new ReplayServer();
        await other.StartAsync();
        other.Put("/b", "new");
        _server.Put("/a", ReplayFault.Redirect(other.Url + "/b"));
        using var client = Client(other.Port);
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Url + "/a");
        request.Headers.TryAddWithoutValidation("User-Agent", "Test test@example.com");

        using var response = await client.SendAsync(request);

        other.Requests.ShouldHaveSingleItem().Headers["User-Agent"].ShouldBe("PlanCopilot");
    }

    [Fact]
    public async Task A_packed_body_is_unpacked_and_a_cut_off_one_noticed()
    {
        var body = string.Concat(Enumerable.Range(0, 9_999));
        _server.Put("/whole", ReplayFault.Gzip(body));
        _server.Put("/half", ReplayFault.Gzip(body, 0.5));
        _server.Put("/tail", ReplayFault.Gzip(body, 0.9999));
        using var client = Client();

        (await client.GetStringAsync(new Uri(_server.Url + "/whole"))).ShouldBe(body);
        foreach (var path in (string[])["/half", "/tail"])
            (await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(_server.Url + path)))).Message.ShouldBe("its packed body is cut off");
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_unpacks_too_far_is_given_up()
    {
        _server.Put("/announced", context =>
        {
            context.Response.ContentLength = 26 << 20;
            return context.Response.Body.WriteAsync(new byte[1000]).AsTask();
        });
        _server.Put("/endless", async context =>
        {
            for (var i = 0; i < 40; i++) await context.Response.Body.WriteAsync(new byte[1 << 20]);
        });
        _server.Put("/bomb", ReplayFault.Gzip(new string(' ', 20 << 20)));
        using var client = Client();

        foreach (var path in (string[])["/announced", "/endless", "/bomb"])
            (await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(_server.Url + path)))).HttpRequestError
                .ShouldBe(HttpRequestError.ConfigurationLimitExceeded, path);
    }

    [Fact]
    public async Task A_body_with_less_than_was_announced_or_lost_midway_is_an_error()
    {
        _server.Put("/short", ReplayFault.WrongLength());
        _server.Put("/reset", ReplayFault.Reset());
        using var client = Client();

        foreach (var path in (string[])["/short", "/reset"])
            await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(_server.Url + path)), path);
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        _server.Put("/", context =>
        {
            context.Response.Headers.SetCookie = "a=b";
            return Task.CompletedTask;
        });
        using var client = Client();

        await client.GetStringAsync(new Uri(_server.Url));
        await client.GetStringAsync(new Uri(_server.Url));

        _server.Requests[1].Headers.ShouldNotContainKey("Cookie");
    }

    private HttpClient Client(int port = 1) => new(new GuardedHandler(new RequestGuard(GuardOptions.Default with { LoopbackPorts = [_server.Port, port] }, (name, _) =>
    {
        _resolved.Add(name);
        return Task.FromResult<IPAddress[]>([IPAddress.Parse(name.StartsWith("rebound", StringComparison.Ordinal) ? "10.0.0.7" : "127.0.0.1")]);
    })));
}
