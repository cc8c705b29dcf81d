using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Tests;

/// <summary>The real host on a database of its own.</summary>
public sealed class PlanCopilotApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-web").FullName;

    public string Database => Path.Combine(_folder, "plancopilot.db");

    /// <summary>Keeps a plan that has nothing but a name, as revision 1 of a new account.</summary>
    public async Task KeepPlanAsync(Account account)
    {
        await using var db = PlanCopilotDatabase.Open(Database);
        await db.UpgradeAsync(default);
        await db.SaveAccountAsync(account, default);
        await db.SaveDraftAsync(account.Key, new Plan { Account = account, Sources = [], Sections = [], Evidence = [] }, TimeProvider.System, default);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("PLANCOPILOT_DATA", _folder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
