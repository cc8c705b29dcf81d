using System.CommandLine;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm.Import;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Crm;

/// <summary><c>import crm FILES...</c>: takes in CSV exports of the team's CRM, as often as one likes.</summary>
internal sealed class ImportCrmCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "CSV exports of accounts, contacts, opportunities, products, assets or orders, business units, users", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _account = new("--account") { Description = "The account that all rows belong to, whatever they say" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change, and change nothing" };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "YAML file that names columns, and how days and numbers are written", HelpName = "FILE" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly EngineOption _engine;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ImportCrmCommand(Terminal terminal) : base("crm", "Take in what the team's CRM knows of accounts, contacts, deals and assets")
    {
        Add(_files);
        Add(_account);
        Add(_dryRun);
        Add(_mapping);
        Add(_data);
        _engine = new EngineOption(this, isAskedUnlessTold: true);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var mapping = result.GetValue(_mapping) is { } path ? CrmMapping.Parse(path, await File.ReadAllTextAsync(terminal.PathOf(path), cancellationToken)) : null;
        var files = new List<CrmFile>();
        foreach (var file in result.GetValue(_files) ?? [])
            files.Add(new CrmFile(Path.GetFileName(file), await ReadAsync(terminal.PathOf(file), cancellationToken)));
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var template = TemplateFile.Load(data, terminal);
        await using var db = await data.OpenAsync(cancellationToken);
        var accounts = await db.ListAccountsAsync(cancellationToken);
        var forced = result.GetValue(_account) is { } wanted ? await DataFolder.FindAccountAsync(db, wanted, cancellationToken) : null;
        var import = CrmImporter.Run(files, accounts, await db.ListCrmRecordsAsync(cancellationToken), forced, mapping);
        var isDryRun = result.GetValue(_dryRun);
        var plans = new List<DraftedPlan>();
        if (!isDryRun)
        {
            await db.SaveCrmRecordsAsync(import.Records, TimeProvider.System, cancellationToken);
            using var model = _engine.Read(result, terminal);
            var research = new ResearchPipeline(db, TimeProvider.System, EngineOption.ForResearch(model, data, terminal), template);
            foreach (var account in await AccountsOfAsync(db, accounts, import, cancellationToken))
                plans.Add(DraftedPlan.Of(await research.RunAsync(new ResearchRequest(account.Key, [], null) { Account = account }, null, cancellationToken)));
        }
        var report = new CrmImportReport(isDryRun, import.Files, import.Changes, import.Duplicates, plans);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else CrmImportScreen.Write(report, terminal);
        return import.Files.Any(file => file.IsRefused) ? ExitCode.InputWrong : ExitCode.Done;
    }

    /// <returns>Those whose plans the import concerns; what the seller sells, and who sells it, concerns all of which the CRM knows.</returns>
    private static async Task<IEnumerable<Account>> AccountsOfAsync(PlanCopilotDbContext db, List<Account> accounts, CrmImport import, CancellationToken cancellationToken)
    {
        var keys = import.Records.Any(record => record.Account is null)
            ? await db.ListCrmRecordsAsync(cancellationToken) : import.Records;
        var known = keys.Select(record => record.Account).ToHashSet();
        return accounts.Where(account => known.Contains(account.Key));
    }

    private static Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken) =>
        new FileInfo(path) is { Exists: true, Length: > CrmFile.MostBytes }
            ? throw new InputException($"'{path}' has more than {CrmFile.MostBytes / 1_000_000} MB. Export fewer columns, or in parts.")
            : File.ReadAllBytesAsync(path, cancellationToken);
}

/// <summary>What <c>import crm --json</c> prints.</summary>
internal sealed record CrmImportReport(bool DryRun, IReadOnlyList<CrmFileReport> Files, IReadOnlyList<CrmChange> Changes, IReadOnlyList<CrmDuplicate> Duplicates, IReadOnlyList<DraftedPlan> Plans);

/// <summary>A plan that was drafted anew.</summary>
internal sealed record DraftedPlan(string Account, int Revision, bool Changed)
{
    public static DraftedPlan Of(ResearchResult result) => new(result.Account.Key, result.Revision, result.PlanChanged);
}
