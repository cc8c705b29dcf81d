using System.Net;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.SignIn;

public sealed class SignInTests
{
    private const string Password = "four quiet herons wade";

    [Fact]
    public async Task A_link_signs_in_once_and_opening_it_uses_nothing_up()
    {
        await using var app = new PlanCopilotApp();
        _ = app.Services;
        await app.AddMemberAsync(Role.Rep, "rosa");
        string link;
        await using (var db = await app.OpenAsync()) link = $"/sign-in/{await db.MakeSignInLinkAsync("rosa", TimeSpan.FromHours(1), TimeProvider.System, default)}";
        await app.Visit().ReadAsync(link);
        var (first, second) = (app.Visit(), app.Visit());

        var used = await first.SubmitAsync(link, link);
        var again = await second.SubmitAsync("/sign-in", link);

        used.Headers.Location?.OriginalString.ShouldBe("/");
        (await first.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await second.GetAsync("/")).Headers.Location?.OriginalString.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_password_is_chosen_and_then_signs_in_and_back_to_the_page_that_was_asked_for()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await rosa.SubmitAsync("/settings/sign-in", "/settings/sign-in/password", ("password", Password), ("again", Password));
        var elsewhere = app.Visit();

        var asked = await elsewhere.GetAsync("/settings/tokens");
        var signedIn = await elsewhere.SubmitAsync("/sign-in", "/sign-in", ("name", "Rosa"), ("password", Password), ("to", "/settings/tokens"));

        asked.Headers.Location?.OriginalString.ShouldBe("/sign-in?to=%2Fsettings%2Ftokens");
        signedIn.Headers.Location?.OriginalString.ShouldBe("/settings/tokens");
        (await elsewhere.GetAsync("/settings/tokens")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site(string to)
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");

        var answer = await rosa.GetAsync($"/sign-in?to={Uri.EscapeDataString(to)}");

        answer.Headers.Location?.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_member_out_even_with_the_right_one()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await rosa.SubmitAsync("/settings/sign-in", "/settings/sign-in/password", ("password", Password), ("again", Password));
        var other = app.Visit();

        for (var i = 0; i < 5; i++) await other.SubmitAsync("/sign-in", "/sign-in", ("name", "rosa"), ("password", "wrong wrong wrong"));
        var right = await other.SubmitAsync("/sign-in", "/sign-in", ("name", "rosa"), ("password", Password));

        right.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await using var db = await app.OpenAsync();
        (await db.FindMemberAsync("rosa", default)).ShouldNotBeNull().LockedUntil.ShouldNotBeNull();
        (await db.ListAuditAsync("rosa", AuditStorage.RefusedSignIn, null, 10, default)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_new_password_and_an_admin_end_sessions_at_once()
    {
        await using var app = new PlanCopilotApp();
        var (desk, phone, admin) = (await app.SignInAsync(Role.Rep, "rosa"), await app.SignInAsync(Role.Rep, "rosa"), await app.SignInAsync(Role.Admin, "ada"));

        await desk.SubmitAsync("/settings/sign-in", "/settings/sign-in/password", ("password", Password), ("again", Password));
        var (onDesk, onPhone) = ((await desk.GetAsync("/")).StatusCode, (await phone.GetAsync("/")).StatusCode);
        await admin.SubmitAsync("/settings/members", "/settings/members/rosa", ("role", "Rep"), ("isOff", "true"));

        onDesk.ShouldBe(HttpStatusCode.OK);
        onPhone.ShouldBe(HttpStatusCode.Redirect);
        (await desk.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await using var app = new PlanCopilotApp();
        var admin = await app.SignInAsync(Role.Admin, "admin");

        var answer = await admin.SubmitAsync("/settings/members", "/settings/members/admin", ("role", "Rep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/settings/members")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_from_another_site_changes_nothing()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");

        var form = await rosa.Client.PostAsync("/settings/tokens", new FormUrlEncodedContent([new("purpose", "stolen"), new("scope", "write"), new("days", "30")]));
        var json = await rosa.Client.PostAsync("/api/orders", new StringContent("""{"kind":"Sample"}""", System.Text.Encoding.UTF8, "application/json"));

        form.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        json.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await using var db = await app.OpenAsync();
        (await db.ListTokensAsync("rosa", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_reads_changes_nothing_and_a_revoked_one_does_nothing()
    {
        await using var app = new PlanCopilotApp();
        await app.AddMemberAsync(Role.Rep, "rosa");
        await app.KeepPlanAsync(new Account("harrow", "Harrow & Pike, Inc."), "rosa");
        var (reads, writes) = (await app.AskAsync(Role.Rep, "rosa", mayWrite: false), await app.AskAsync(Role.Rep, "rosa"));

        var read = (await reads.GetAsync("/api/accounts/harrow")).StatusCode;
        var refused = (await reads.PostAsync("/api/accounts/harrow/signals/reviewed", null)).StatusCode;
        var written = (await writes.PostAsync("/api/accounts/harrow/signals/reviewed", null)).StatusCode;
        await using (var db = await app.OpenAsync()) foreach (var token in await db.ListTokensAsync("rosa", default)) await db.RevokeTokenAsync("rosa", token.Id, default);

        read.ShouldBe(HttpStatusCode.OK);
        refused.ShouldBe(HttpStatusCode.Forbidden);
        written.ShouldBe(HttpStatusCode.NoContent);
        (await writes.GetAsync("/api/accounts/harrow")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await reads.GetAsync("/settings/tokens")).RequestMessage?.RequestUri?.AbsolutePath.ShouldBe("/sign-in"); // tokens open no pages
    }

    [Fact]
    public async Task A_proxys_header_counts_only_where_the_operator_says_so_and_only_from_the_proxy()
    {
        await using var trusting = new PlanCopilotApp();
        trusting.Set("PLANCOPILOT_PROXY", "https");
        trusting.Set("PLANCOPILOT_PROXY_MEMBER", "X-Member");
        await using var distant = new PlanCopilotApp();
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("PLANCOPILOT_PROXY", "https"), ("PLANCOPILOT_PROXY_MEMBER", "X-Member"), ("PLANCOPILOT_PROXY_ADDRESSES", "10.9.8.7")]) distant.Set(name, value);
        await using var plain = new PlanCopilotApp();

        var statuses = new List<HttpStatusCode>();
        foreach (var app in (PlanCopilotApp[])[trusting, distant, plain])
        {
            await app.AddMemberAsync(Role.Rep, "rosa");
            using var client = new HttpClient { BaseAddress = app.Listen(), DefaultRequestHeaders = { { "X-Member", "rosa" } } };
            statuses.Add((await client.GetAsync("/api/accounts")).StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized]);
    }
}
