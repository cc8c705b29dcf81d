using System.CommandLine;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli;

/// <summary>Where accounts and plans are kept: --data, else PLANCOPILOT_DATA, else the platform's folder for local data.</summary>
/// <param name="Path">Its full path; the folder needn't exist yet.</param>
internal sealed record DataFolder(string Path)
{
    public const string Variable = PlanCopilotDatabase.FolderVariable;

    public string Database => PlanCopilotDatabase.FileIn(Path);

    public static Option<string?> Option() => new("--data")
    {
        Description = $"Folder that holds the database; else {Variable}, else your folder for local data",
        HelpName = "PATH",
    };

    public static DataFolder Locate(string? given, Terminal terminal)
    {
        var configured = string.IsNullOrEmpty(given) ? terminal.Environment(Variable) : given;
        return new(PlanCopilotDatabase.Folder(string.IsNullOrEmpty(configured) ? null : terminal.PathOf(configured)));
    }

    /// <summary>Opens the database, makes it first where there is none, and brings it up to date.</summary>
    public async Task<PlanCopilotDbContext> OpenOrMakeAsync(CancellationToken cancellationToken)
    {
        var db = Make();
        await db.UpgradeAsync(cancellationToken);
        return db;
    }

    /// <summary>Makes the folder where there is none. The database is yet to be brought up to date.</summary>
    public PlanCopilotDbContext Make()
    {
        if (File.Exists(Path)) throw new InputException($"'{Path}' is a file. Name a folder with --data.");
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The data folder '{Path}' can't be made. Choose another one with --data or {Variable}, or change the permissions.", failure);
        }
        return PlanCopilotDatabase.Open(Database);
    }

    /// <summary>Opens what an earlier command left; makes nothing.</summary>
    public async Task<PlanCopilotDbContext> OpenAsync(CancellationToken cancellationToken) => File.Exists(Database)
        ? await OpenOrMakeAsync(cancellationToken)
        : throw new InputException($"Nothing has been researched yet in '{Path}'. Begin with: plancopilot research ACCOUNT --from FOLDER");

    /// <param name="wanted">A key, ticker, CIK or name.</param>
    public static async Task<Account> FindAccountAsync(PlanCopilotDbContext db, string wanted, CancellationToken cancellationToken)
    {
        var accounts = await db.ListAccountsAsync(cancellationToken);
        return accounts.Find(account => AccountMatcher.Means(wanted, account)) ?? throw new InputException(accounts.Count == 0
            ? $"There is no account '{wanted}', nor any other yet. Begin with: plancopilot research ACCOUNT --from FOLDER"
            : $"There is no account '{wanted}'. There are: {string.Join(", ", accounts.Select(account => account.Key))}.");
    }
}
