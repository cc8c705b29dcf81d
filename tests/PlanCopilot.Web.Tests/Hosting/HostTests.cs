using System.Diagnostics;
using System.Net;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.Tests.Hosting;

public sealed class HostTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0", "passwords would cross the network unencrypted")]
    [InlineData("http://*:0", "passwords would cross the network unencrypted")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.7:0", "http://192.0.2.7:0 can be reached by others")]
    [InlineData("https://0.0.0.0:0", "nobody has a password yet")]
    public async Task Where_others_can_reach_it_it_refuses_to_start_unprotected(string urls, string why)
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-host").FullName;
        using var error = new StringWriter();

        var code = await PlanCopilotHost.RunAsync([$"--urls={urls}", $"--PLANCOPILOT_DATA={folder}"], TextWriter.Null, error, CancellationToken.None);

        code.ShouldBe(1);
        error.ToString().ShouldContain(why);
    }

    [Fact]
    public async Task It_says_where_it_is_with_a_link_that_works_once_and_ends_in_order()
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-host").FullName;
        using var ending = new CancellationTokenSource();
        using var output = new StringWriter();

        var running = PlanCopilotHost.RunAsync(["--urls=http://127.0.0.1:0", $"--PLANCOPILOT_DATA={folder}"], TextWriter.Synchronized(output), TextWriter.Null, ending.Token);
        while (!running.IsCompleted && !output.ToString().Contains("Ctrl-C", StringComparison.Ordinal)) await Task.Delay(20);
        var lines = output.ToString().Split('\n');
        using var client = new HttpClient();
        var page = await client.GetStringAsync(lines[1]["Sign in, once, within the hour: ".Length..].Trim());
        await ending.CancelAsync();

        (await running).ShouldBe(0);
        lines[0].ShouldStartWith("PlanCopilot is on http://127.0.0.1:");
        page.ShouldContain("This link signs in <strong>Administrator</strong>, once.");
    }

    [Fact]
    public async Task Every_answer_keeps_foreign_things_out_also_an_error()
    {
        await using var app = new PlanCopilotApp();

        foreach (var address in (string[])["/sign-in", "/health/live", "/nothing", "/api/accounts"])
        {
            var headers = (await app.Visit().GetAsync(address)).Headers;
            headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"]);
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Fact]
    public async Task Another_host_name_is_refused_so_that_no_foreign_page_can_use_one()
    {
        await using var app = new PlanCopilotApp();
        using var client = new HttpClient { BaseAddress = app.Listen(), DefaultRequestHeaders = { Host = "rebound.example" } };

        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_uploads_may_be_large()
    {
        await using var app = new PlanCopilotApp();
        var address = app.Listen();
        await app.AddMemberAsync(Role.Rep, "rosa");
        string token;
        await using (var db = await app.OpenAsync()) token = await Core.Storage.TokenStorage.MakeTokenAsync(db, "rosa", "test", true, TimeSpan.FromDays(1), TimeProvider.System, default);
        using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        var large = new string('x', 3 << 20);
        using var form = new MultipartFormDataContent { { new StringContent("talloway"), "wanted" }, { new StringContent(large), "files", "large.txt" } };

        var upload = await client.PostAsync("/api/orders/files", form);
        var body = await client.PostAsync("/api/orders", new StringContent($$"""{"kind":"Fetch","wanted":"{{large}}"}""", System.Text.Encoding.UTF8, "application/json"));

        upload.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        body.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await using var app = new PlanCopilotApp();
        var visitor = app.Visit();
        var statuses = new List<HttpStatusCode>();

        for (var i = 0; i < 31; i++) statuses.Add((await visitor.GetAsync($"/sign-in/{i:x64}")).StatusCode);

        statuses.Take(30).ShouldAllBe(status => status == HttpStatusCode.Gone);
        statuses[30].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Built_and_started_from_another_folder_it_has_its_style()
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-host").FullName;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[typeof(PlanCopilotHost).Assembly.Location, "--urls=http://127.0.0.1:0", $"--PLANCOPILOT_DATA={folder}"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start).ShouldNotBeNull();
        try
        {
            var address = (await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull()["PlanCopilot is on ".Length..];
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            var style = await client.GetAsync("/assets/any/site.css");

            style.Content.Headers.ContentType?.ToString().ShouldBe("text/css; charset=utf-8");
            (await style.Content.ReadAsStringAsync()).ShouldContain(":root");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Whoever_asks_with_a_browser_is_told_in_a_page_and_programs_in_problem_details()
    {
        await using var app = new PlanCopilotApp();
        var rep = await app.SignInAsync(Role.Rep);

        var page = await rep.GetAsync("/settings/members");
        var problem = await rep.Client.GetAsync("/api/accounts/nobody");

        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.Content.ReadAsStringAsync()).ShouldContain("<h1>Forbidden</h1>");
        problem.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }
}
