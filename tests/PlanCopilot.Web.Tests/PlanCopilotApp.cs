using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests;

/// <summary>The real host on a database of its own.</summary>
public sealed class PlanCopilotApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-web").FullName;
    private readonly Dictionary<string, string> _settings = [];
    private Uri? _address;

    public string Database => Path.Combine(_folder, "plancopilot.db");

    public void Set(string name, string value) => _settings[name] = value;

    /// <summary>Opens the database, up to date.</summary>
    public async Task<PlanCopilotDbContext> OpenAsync()
    {
        var db = PlanCopilotDatabase.Open(Database);
        await db.UpgradeAsync(default);
        return db;
    }

    /// <summary>Keeps a plan that has nothing but a name, as revision 1 of a new account.</summary>
    /// <param name="owner">A member's name, or null for nobody.</param>
    public async Task KeepPlanAsync(Account account, string? owner = null)
    {
        await using var db = await OpenAsync();
        await db.SaveAccountAsync(account, default);
        await db.SaveDraftAsync(account.Key, new Plan { Account = account, Sources = [], Sections = [], Evidence = [] }, TimeProvider.System, default);
        if (owner is not null) await db.ShareAccountAsync(account.Key, owner, AccessLevel.Owner, default);
    }

    /// <summary>Adds a member called like the role, or as given.</summary>
    public async Task<string> AddMemberAsync(Role role, string? name = null, string? manager = null)
    {
        var given = name ?? role.ToString().ToLowerInvariant();
        await using var db = await OpenAsync();
        await db.AddMemberAsync(given, $"{given} (test)", role, manager, TimeProvider.System, default);
        return given;
    }

    /// <summary>Lets the host listen on a port of this machine, for real browsers.</summary>
    /// <returns>Its address.</returns>
    public Uri Listen()
    {
        if (_address is not null) return _address;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        return _address = new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>A browser in which the member has signed in by a link; one who isn't there yet is added.</summary>
    public async Task<Visitor> SignInAsync(Role role, string? name = null)
    {
        _ = Services; // starts the host, which makes a link of its own for the first admin
        var member = await AddMemberAsync(role, name);
        string link;
        await using (var db = await OpenAsync()) link = await db.MakeSignInLinkAsync(member, TimeSpan.FromHours(1), TimeProvider.System, default);
        var visitor = Visit();
        await visitor.SubmitAsync($"/sign-in/{link}", $"/sign-in/{link}");
        return visitor;
    }

    /// <summary>A browser in which nobody has signed in. It follows no redirects.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>A program that asks with a token of the member's.</summary>
    public async Task<HttpClient> AskAsync(Role role, string? name = null, bool mayWrite = true)
    {
        var member = await AddMemberAsync(role, name);
        await using var db = await OpenAsync();
        var token = await db.MakeTokenAsync(member, "test", mayWrite, TimeSpan.FromDays(1), TimeProvider.System, default);
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PLANCOPILOT_DATA", _folder);
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
