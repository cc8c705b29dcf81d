using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Plans;

/// <summary>
/// <c>plan lint [ACCOUNT] [--evidence]</c>: whether every line leads to its evidence and every quotation stands in its
/// document, character for character, and what the template's rules find; with --evidence only the first, in all revisions.
/// Exit code 3 when an error is found.
/// </summary>
internal sealed class LintPlanCommand : Command
{
    private readonly Argument<string?> _account = new("ACCOUNT")
    {
        Description = "Key, ticker, CIK or name; all accounts when left out",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<bool> _evidence = new("--evidence") { Description = "Check evidence only, of every revision, not only the latest one" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public LintPlanCommand(Terminal terminal) : base("lint", "Check plans and their evidence")
    {
        Add(_account);
        Add(_evidence);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var template = TemplateFile.Load(data, terminal);
        await using var db = await data.OpenAsync(cancellationToken);
        var accounts = result.GetValue(_account) is { } wanted
            ? [await DataFolder.FindAccountAsync(db, wanted, cancellationToken)]
            : await db.ListAccountsAsync(cancellationToken);
        var (plans, quotations, lines) = (0, 0, new List<LintLine>());
        foreach (var account in accounts)
        {
            await foreach (var revision in RevisionsAsync(db, account.Key, result.GetValue(_evidence), cancellationToken))
            {
                plans++;
                quotations += revision.Plan.Evidence.Count;
                var findings = result.GetValue(_evidence)
                    ? await db.LintEvidenceAsync(revision.Plan, cancellationToken)
                    : await db.LintAsync(revision.Plan, template, TimeProvider.System, cancellationToken);
                lines.AddRange(findings.Select(finding => LintLine.Of(account.Key, revision.Number, finding)));
            }
        }
        var report = new LintReport(plans, quotations, lines);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else Write(report, terminal);
        return lines.Exists(line => line.Level == LintLevel.Error) ? ExitCode.GateFailed : ExitCode.Done;
    }

    /// <summary>The latest revision; or all of them, latest first.</summary>
    private static async IAsyncEnumerable<Revision> RevisionsAsync(
        PlanCopilotDbContext db, string account, bool all, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var revision = await db.FindRevisionAsync(account, number: null, cancellationToken);
        while (revision is not null)
        {
            yield return revision;
            if (!all) yield break;
            revision = await db.FindRevisionAsync(account, revision.Number - 1, cancellationToken);
        }
    }

    private static void Write(LintReport report, Terminal terminal)
    {
        foreach (var line in report.Findings) terminal.Out.WriteLine(Terminal.Harmless($"{line.Account} revision {line.Revision}, {line.Where}: {line.Message} [{line.Rule}, {line.Level.ToString().ToLowerInvariant()}]"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Number.Of(report.Plans, "plan")}, {Number.Of(report.Quotations, "quotation")} compared with their documents: {Number.Of(report.Findings.Count, "finding")}{(report.Findings.Count > 0 ? $", {Number.Of(report.Findings.Count(line => line.Level == LintLevel.Error), "error")} among them" : "")}."));
    }
}
