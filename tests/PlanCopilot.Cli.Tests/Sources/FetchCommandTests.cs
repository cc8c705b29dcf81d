namespace PlanCopilot.Cli.Tests.Sources;

public sealed class FetchCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Each_address_gets_one_line_in_order()
    {
        var outcome = await _session.RunAsync("fetch", "--check-only", "http://10.0.0.1/", "https://8.8.8.8/a?b=c&d", "http://0x7f.1/");

        outcome.ExitCode.ShouldBe(ExitCode.Done);
        outcome.Out.ShouldBe("""
            {"url":"http://10.0.0.1/","allowed":false,"reason":"the address 10.0.0.1 is private","addresses":["10.0.0.1"]}
            {"url":"https://8.8.8.8/a?b=c&d","allowed":true,"reason":null,"addresses":["8.8.8.8"]}
            {"url":"http://0x7f.1/","allowed":false,"reason":"its host is an address in an odd spelling","addresses":[]}

            """);
    }

    [Fact]
    public async Task Addresses_come_from_stdin_as_they_are()
    {
        _session.Input = "http://[::1]/\r\n\nhttp://1.1.1.1/\n http://1.1.1.1/";

        var outcome = await _session.RunAsync("fetch", "--check-only", "-");

        outcome.Lines.Where(line => line.Length > 0).Select(line => line.Contains("\"allowed\":true", StringComparison.Ordinal)).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task A_setting_that_holds_no_ports_is_wrong_input()
    {
        _session.Set("PLANCOPILOT_FETCH_PORTS", "all");

        var outcome = await _session.RunAsync("fetch", "--check-only", "http://1.1.1.1/");

        outcome.ExitCode.ShouldBe(ExitCode.InputWrong);
        outcome.Error.ShouldBe("PLANCOPILOT_FETCH_PORTS holds 'all', which isn't a port. Give numbers with commas, such as 8080,8443.\n");
    }
}
