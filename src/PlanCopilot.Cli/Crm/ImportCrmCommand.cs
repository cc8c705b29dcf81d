using System.CommandLine;
using PlanCopilot.Core.Crm.Import;
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
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ImportCrmCommand(Terminal terminal) : base("crm", "Take in what the team's CRM knows of accounts, contacts, deals and assets")
    {
        Add(_files);
        Add(_account);
        Add(_dryRun);
        Add(_mapping);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var mapping = result.GetValue(_mapping) is { } path ? CrmMapping.Parse(path, await File.ReadAllTextAsync(terminal.PathOf(path), cancellationToken)) : null;
        var files = new List<CrmFile>();
        foreach (var file in result.GetValue(_files) ?? [])
            files.Add(new CrmFile(Path.GetFileName(file), await ReadAsync(terminal.PathOf(file), cancellationToken)));
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var accounts = await db.ListAccountsAsync(cancellationToken);
        var forced = result.GetValue(_account) is { } wanted ? await DataFolder.FindAccountAsync(db, wanted, cancellationToken) : null;
        var import = CrmImporter.Run(files, accounts, await db.ListCrmRecordsAsync(cancellationToken), forced, mapping);
        var isDryRun = result.GetValue(_dryRun);
        if (!isDryRun) await db.SaveCrmRecordsAsync(import.Records, TimeProvider.System, cancellationToken);
        var report = new CrmImportReport(isDryRun, import.Files, import.Changes, import.Duplicates);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else CrmImportScreen.Write(report, terminal);
        return import.Files.Any(file => file.IsRefused) ? ExitCode.InputWrong : ExitCode.Done;
    }

    private static Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken) =>
        new FileInfo(path) is { Exists: true, Length: > CrmFile.MostBytes }
            ? throw new InputException($"'{path}' has more than {CrmFile.MostBytes / 1_000_000} MB. Export fewer columns, or in parts.")
            : File.ReadAllBytesAsync(path, cancellationToken);
}

/// <summary>What <c>import crm --json</c> prints.</summary>
internal sealed record CrmImportReport(bool DryRun, IReadOnlyList<CrmFileReport> Files, IReadOnlyList<CrmChange> Changes, IReadOnlyList<CrmDuplicate> Duplicates);
