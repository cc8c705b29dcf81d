using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Research;

public sealed class OrderTests
{
    private const string Filing = """
        <html><head><title>Form 8-K</title></head><body><p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 8-K</p><p>CURRENT REPORT</p>
        <p>Date of Report (Date of earliest event reported): March 2, 2026</p><p>TALLOWAY FIXTURES, INC.</p><p>(Exact name of registrant as specified in its charter)</p>
        <p>Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers</p>
        <p>On March 2, 2026, Talloway Fixtures, Inc. appointed Ines Okoro as Chief Financial Officer, effective April 1, 2026.</p></body></html>
        """;

    [Fact]
    public async Task The_sample_is_researched_in_the_background_and_belongs_to_who_asked()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.AskAsync(Role.Rep, "rosa");

        var accepted = await rosa.PostAsJsonAsync("/api/orders", new { kind = "Sample" });
        var order = await WaitAsync(rosa, accepted.Headers.Location);

        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        order.ShouldBe("Done");
        var line = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts"))?["lines"]?[0];
        (line?["key"]?.GetValue<string>(), line?["owner"]?.GetValue<string>(), line?["revision"]?.GetValue<int>()).ShouldBe(("norvane", "rosa", 1));
        var refused = JsonNode.Parse(await rosa.GetStringAsync(accepted.Headers.Location))?["report"]?["refused"]?.AsArray();
        refused?.Single()?["name"]?.GetValue<string>().ShouldBe("2026-01-29-norvane-biologics-financing.md");
    }

    [Fact]
    public async Task The_same_key_orders_once_and_another_members_key_is_another()
    {
        await using var app = new PlanCopilotApp();
        var (rosa, ravi) = (await app.AskAsync(Role.Rep, "rosa"), await app.AskAsync(Role.Rep, "ravi"));
        foreach (var client in (HttpClient[])[rosa, ravi]) client.DefaultRequestHeaders.Add("Idempotency-Key", "monday-1");

        var places = new List<string?>();
        foreach (var client in (HttpClient[])[rosa, rosa, ravi]) places.Add((await client.PostAsJsonAsync("/api/orders", new { kind = "Sample" })).Headers.Location?.OriginalString);

        places.ShouldBe(["/api/orders/1", "/api/orders/1", "/api/orders/2"]);
    }

    [Fact]
    public async Task Uploaded_documents_become_a_plan_and_nobody_else_may_add_to_it()
    {
        await using var app = new PlanCopilotApp();
        var (rosa, ravi) = (await app.AskAsync(Role.Rep, "rosa"), await app.AskAsync(Role.Rep, "ravi"));

        var first = await rosa.PostAsync("/api/orders/files", Upload("talloway", ("C:\\filings\\talloway-8-k.htm", Filing), ("notes.bin", "\0\u0001\u0002")));
        var done = await WaitAsync(rosa, first.Headers.Location);
        var second = await ravi.PostAsync("/api/orders/files", Upload("talloway", ("other-8-k.htm", Filing.Replace("Ines Okoro", "Ivo Marsh", StringComparison.Ordinal))));
        var failed = await WaitAsync(ravi, second.Headers.Location);

        (done, failed).ShouldBe(("Done", "Failed"));
        var documents = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts/talloway/documents"))?.AsArray();
        documents?.Select(document => document?["source"]?.GetValue<string>()).ShouldBe(["talloway-8-k.htm"]);
        (await ravi.GetStringAsync(second.Headers.Location)).ShouldContain("has been researched already, for someone else.");
        (await ravi.GetAsync("/api/accounts/talloway")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_failed_is_resumed_and_what_is_over_cant_be_cancelled()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.AskAsync(Role.Rep, "rosa");
        var place = (await rosa.PostAsJsonAsync("/api/orders", new { kind = "Fetch", wanted = "norvane" })).Headers.Location; // fails: nothing may be fetched

        var first = await WaitAsync(rosa, place);
        var again = await rosa.PostAsync($"{place}/cancel", null);
        var resumed = await rosa.PostAsync($"{place}/resume", null);
        var second = await WaitAsync(rosa, place);

        (first, second).ShouldBe(("Failed", "Failed"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        resumed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await rosa.GetStringAsync(place)).ShouldContain("EDGAR wants to know whom to write to.");
    }

    [Fact]
    public async Task One_that_waits_for_another_of_its_account_is_cancelled_at_once()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.AskAsync(Role.Rep, "rosa");
        var now = TimeProvider.System.GetUtcNow();
        await using (var db = await app.OpenAsync()) // another instance works on it
            await db.AddOrderAsync(new StoredOrder { Kind = OrderKind.Sample, Wanted = "norvane", Member = "rosa", AskedAt = now, State = OrderState.Running, Attempts = 1, LeaseEnd = now.AddMinutes(5), Report = "{}" }, [], default);
        var place = (await rosa.PostAsJsonAsync("/api/orders", new { kind = "Sample" })).Headers.Location;

        var cancelled = await rosa.PostAsync($"{place}/cancel", null);

        JsonNode.Parse(await cancelled.Content.ReadAsStringAsync())?["state"]?.GetValue<string>().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task An_order_that_a_killed_process_left_is_finished_by_the_next_start()
    {
        await using var app = new PlanCopilotApp();
        await app.AddMemberAsync(Role.Rep, "rosa");
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        await using (var db = await app.OpenAsync())
            await db.AddOrderAsync(new StoredOrder { Kind = OrderKind.Sample, Wanted = "norvane", Member = "rosa", AskedAt = past, State = OrderState.Running, Attempts = 1, LeaseEnd = past, Report = "{}" }, [], default);

        var rosa = await app.AskAsync(Role.Rep, "rosa");

        (await WaitAsync(rosa, new Uri("/api/orders/1", UriKind.Relative))).ShouldBe("Done");
    }

    [Fact]
    public async Task Progress_comes_as_events_and_ends()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.AskAsync(Role.Rep, "rosa");
        var place = (await rosa.PostAsJsonAsync("/api/orders", new { kind = "Sample" })).Headers.Location;

        var answer = await rosa.GetAsync($"{place}/events");
        var events = (await answer.Content.ReadAsStringAsync()).Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).ToList();

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/event-stream");
        events[^1].ShouldBe("event: ended");
        events[..^1].ShouldAllBe(line => line == "event: changed");
    }

    [Theory]
    [InlineData("""{"kind":"Fetch"}""", "Say which company: its ticker, CIK or name.")]
    [InlineData("""{"kind":"Upload","wanted":"x"}""", "Post files to /api/orders/files.")]
    [InlineData("""{"kind":"Fetch","wanted":"a\nb"}""", "A company's name has at most 200 characters on one line.")]
    public async Task What_cant_be_ordered_is_a_problem_that_says_why(string body, string why)
    {
        await using var app = new PlanCopilotApp();

        var answer = await (await app.AskAsync(Role.Rep)).PostAsync("/api/orders", new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["detail"]?.GetValue<string>().ShouldBe(why);
    }

    private static MultipartFormDataContent Upload(string wanted, params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(wanted), "wanted" } };
        foreach (var (name, text) in files) form.Add(new StringContent(text), "files", name);
        return form;
    }

    /// <returns>The state in which the order ended.</returns>
    private static async Task<string?> WaitAsync(HttpClient client, Uri? place)
    {
        while (true)
        {
            var order = JsonNode.Parse(await client.GetStringAsync(place));
            if (order?["isOver"]?.GetValue<bool>() == true) return order["state"]?.GetValue<string>();
            await Task.Delay(100);
        }
    }
}
