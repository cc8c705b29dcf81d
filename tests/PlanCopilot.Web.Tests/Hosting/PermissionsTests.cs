using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Hosting;

/// <summary>
/// Every endpoint × everyone who may ask, against a table written by hand: + let in, - asked to sign in, x refused (403),
/// 0 not there (404). An endpoint that isn't in the table fails the test.
/// </summary>
public sealed class PermissionsTests
{
    private static readonly byte[] ReleaseBytes = Encoding.UTF8.GetBytes("# Harrow & Pike names a new chief executive\n\nMarch 2, 2026. Harrow & Pike, Inc. named Ines Okoro as its chief executive.\n");
    private static readonly Document Release = DocumentParser.Parse(ReleaseBytes, "release.md");

    private static readonly string[] Who = ["nobody", "stranger", "reader", "editor", "owner", "manager", "revops", "admin"];

    // The manager is the owner's; the stranger is a rep; RevOps and the stranger have no part in the account.
    private const string Table = """
                                                            nobody stranger reader editor owner manager revops admin
        GET    /health/live                                     +      +      +      +      +      +      +      +
        GET    /health/ready                                    +      +      +      +      +      +      +      +
        GET    /assets/{version}/{name}                         +      +      +      +      +      +      +      +
        GET    /favicon.ico                                     +      +      +      +      +      +      +      +
        GET    /sign-in                                         +      +      +      +      +      +      +      +
        POST   /sign-in                                         +      +      +      +      +      +      +      +
        GET    /sign-in/{link}                                  +      +      +      +      +      +      +      +
        POST   /sign-in/{link}                                  +      +      +      +      +      +      +      +
        GET    /                                                -      +      +      +      +      +      +      +
        GET    /accounts/{key}                                  -      0      +      +      +      +      0      +
        GET    /accounts/{key}/ask                              -      0      +      +      +      +      0      +
        POST   /accounts/{key}/signals/{id}/dismiss             -      0      x      +      +      x      0      +
        POST   /accounts/{key}/signals/reviewed                 -      0      x      +      +      x      0      +
        GET    /accounts/{key}/documents/{id}                   -      0      +      +      +      +      0      +
        GET    /accounts/{key}/plan                             -      0      +      +      +      +      0      +
        POST   /accounts/{key}/plan                             -      0      x      +      +      x      0      +
        GET    /accounts/{key}/plan/history                     -      0      +      +      +      +      0      +
        POST   /accounts/{key}/plan/restore                     -      0      x      +      +      x      0      +
        GET    /accounts/{key}/sharing                          -      0      +      +      +      +      0      +
        POST   /accounts/{key}/sharing                          -      0      x      x      +      +      0      +
        GET    /research                                        -      +      +      +      +      +      +      +
        POST   /research                                        -      +      +      +      +      +      +      +
        GET    /research/{id:long}                              -      0      +      +      +      +      0      +
        POST   /research/{id:long}/cancel                       -      0      0      0      +      0      0      +
        POST   /research/{id:long}/resume                       -      0      0      0      +      0      0      +
        GET    /settings                                        -      +      +      +      +      +      +      +
        GET    /settings/sign-in                                -      +      +      +      +      +      +      +
        POST   /settings/sign-in/password                       -      +      +      +      +      +      +      +
        POST   /settings/sign-in/end                            -      +      +      +      +      +      +      +
        GET    /settings/tokens                                 -      +      +      +      +      +      +      +
        POST   /settings/tokens                                 -      +      +      +      +      +      +      +
        POST   /settings/tokens/{id:long}/revoke                -      0      0      0      +      0      0      0
        GET    /settings/models                                 -      x      x      x      x      x      +      +
        POST   /settings/models/test                            -      x      x      x      x      x      +      +
        GET    /settings/members                                -      x      x      x      x      x      x      +
        POST   /settings/members                                -      x      x      x      x      x      x      +
        POST   /settings/members/{name}                         -      x      x      x      x      x      x      +
        POST   /settings/members/{name}/link                    -      x      x      x      x      x      x      +
        POST   /settings/members/{name}/end                     -      x      x      x      x      x      x      +
        GET    /settings/audit                                  -      x      x      x      x      x      x      +
        GET    /api/openapi.json                                -      +      +      +      +      +      +      +
        GET    /api/accounts                                    -      +      +      +      +      +      +      +
        GET    /api/accounts/{key}                              -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/runs                         -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/insights                     -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/documents                    -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/documents/{id}               -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/documents/{id}/original      -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/ask                          -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/signals                      -      0      +      +      +      +      0      +
        POST   /api/accounts/{key}/signals/{id}/dismiss         -      0      x      +      +      x      0      +
        POST   /api/accounts/{key}/signals/reviewed             -      0      x      +      +      x      0      +
        GET    /api/accounts/{key}/plan                         -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/plan/exports/{format}        -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/plan/history                 -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/plan/diff                    -      0      +      +      +      +      0      +
        GET    /api/accounts/{key}/plan/proposals               -      0      +      +      +      +      0      +
        POST   /api/accounts/{key}/plan/edits                   -      0      x      +      +      x      0      +
        POST   /api/accounts/{key}/plan/restore                 -      0      x      +      +      x      0      +
        GET    /api/orders                                      -      +      +      +      +      +      +      +
        POST   /api/orders                                      -      +      +      +      +      +      +      +
        POST   /api/orders/files                                -      +      +      +      +      +      +      +
        GET    /api/orders/{id:long}                            -      0      +      +      +      +      0      +
        GET    /api/orders/{id:long}/events                     -      0      +      +      +      +      0      +
        POST   /api/orders/{id:long}/cancel                     -      0      0      0      +      0      0      +
        POST   /api/orders/{id:long}/resume                     -      0      0      0      +      0      0      +
        POST   /sign-out                                        -      +      +      +      +      +      +      +
        """;

    [Fact]
    public async Task Everyone_gets_what_the_table_says()
    {
        await using var app = await FilledAsync();
        var visitors = new Dictionary<string, Visitor> { ["nobody"] = app.Visit() };
        foreach (var who in Who[1..]) visitors[who] = await app.SignInAsync(RoleOf(who), who);
        var rows = Table.Split('\n')[1..].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var wrong = new List<string>();

        foreach (var row in rows)
            foreach (var (index, who) in Who.Index())
                if (await AskAsync(row[0], row[1], visitors[who], who == "nobody") is var (mark, status) && mark != row[index + 2][0]) wrong.Add($"{row[0]} {row[1]} for {who}: {mark} ({(int)status}), not {row[index + 2]}");

        wrong.ShouldBeEmpty();
        rows.Select(row => $"{row[0]} {row[1]}").Order().ShouldBe(Endpoints(app).Order());
    }

    private static IEnumerable<string> Endpoints(PlanCopilotApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["?"]
        select $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}";

    private static async Task<(char Mark, HttpStatusCode Status)> AskAsync(string method, string pattern, Visitor visitor, bool isNobody)
    {
        var address = pattern.Replace("{key}", "harrow", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{id}", pattern.Contains("signals", StringComparison.Ordinal) ? "s1" : Release.Id, StringComparison.Ordinal)
            .Replace("{format}", "md", StringComparison.Ordinal).Replace("{name}", pattern.StartsWith("/assets", StringComparison.Ordinal) ? "app.js" : "victim", StringComparison.Ordinal).Replace("{version}", "x", StringComparison.Ordinal);
        var isApi = address.StartsWith("/api", StringComparison.Ordinal);
        var answer = method == "GET" ? await visitor.GetAsync(address)
            : isNobody ? await visitor.Client.PostAsync(address, null)
            : isApi && !address.EndsWith("/files", StringComparison.Ordinal) ? await visitor.PostJsonAsync(address, "{}")
            : await visitor.SubmitAsync("/settings/sign-in", address);
        return (Mark(answer, pattern), answer.StatusCode);
    }

    private static char Mark(HttpResponseMessage answer, string pattern) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized when pattern != "/sign-in" => '-',
        HttpStatusCode.Redirect when pattern != "/sign-out" && answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true => '-',
        HttpStatusCode.Forbidden => 'x',
        HttpStatusCode.NotFound => '0',
        _ => '+',
    };

    private static Role RoleOf(string who) => who switch { "manager" => Role.Manager, "revops" => Role.RevOps, "admin" => Role.Admin, _ => Role.Rep };

    private static async Task<PlanCopilotApp> FilledAsync()
    {
        var app = new PlanCopilotApp();
        _ = app.Services;
        foreach (var who in Who[1..]) await app.AddMemberAsync(RoleOf(who), who);
        await app.AddMemberAsync(Role.Rep, "victim");
        await using var db = await app.OpenAsync();
        await db.ChangeMemberAsync("owner", Role.Rep, "manager", false, default);
        await app.KeepPlanAsync(new Account("harrow", "Harrow & Pike, Inc."), "owner");
        await db.AddDocumentAsync("harrow", new Reading(Release, ReleaseBytes, "release.md")
        {
            Signals = [new Signal("s1", SignalKind.ExecutiveChange, SignalSeverity.High, new DateOnly(2026, 3, 2), new Evidence(Release.Id, 0, Release.Text[..10]))],
        }, TimeProvider.System, default);
        await db.ShareAccountAsync("harrow", "reader", AccessLevel.Reader, default);
        await db.ShareAccountAsync("harrow", "editor", AccessLevel.Editor, default);
        await db.AddOrderAsync(new StoredOrder { Kind = OrderKind.Fetch, Wanted = "harrow", Account = "harrow", Member = "owner", AskedAt = TimeProvider.System.GetUtcNow(), State = OrderState.Done, Report = "{}" }, [], default);
        await db.MakeTokenAsync("owner", "test", false, TimeSpan.FromDays(1), TimeProvider.System, default);
        return app;
    }
}
