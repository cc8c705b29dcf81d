using System.CommandLine;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Cli.Research;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>refresh ACCOUNT</c>: fetches what is new of an account and brings its plan up to date.</summary>
internal sealed class RefreshCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Its key, ticker, CIK or name" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly EngineOption _engine;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public RefreshCommand(Terminal terminal) : base("refresh", "Fetch what is new of an account and bring its plan up to date")
    {
        Add(_account);
        Add(_data);
        _engine = new EngineOption(this, isAskedUnlessTold: true);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        await using var db = await data.OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetValue(_account) ?? "", cancellationToken);
        using var model = _engine.Read(result, terminal);
        var refresh = SourceSettings.Refresh(db, data, terminal, EngineOption.ForResearch(model, data, terminal));
        var outcome = await FetchAsync(account.Key, refresh, terminal, cancellationToken);
        Write(outcome, result.GetValue(_json), terminal);
        return ExitCodeOf(outcome);
    }

    public static int ExitCodeOf(RefreshResult outcome) => outcome.HasFailed ? ExitCode.Failed : ExitCode.Done;

    /// <summary>Fetches and researches with progress; <c>research</c> without a folder does the same.</summary>
    public static async Task<RefreshResult> FetchAsync(string wanted, AccountRefresh refresh, Terminal terminal, CancellationToken cancellationToken)
    {
        RefreshResult outcome;
        using (var progress = new ProgressLines(terminal)) outcome = await refresh.RunAsync(wanted, progress, cancellationToken);
        foreach (var problem in outcome.Problems) await terminal.Error.WriteLineAsync(Terminal.Harmless(problem));
        return outcome;
    }

    public static void Write(RefreshResult outcome, bool isJson, Terminal terminal)
    {
        var report = RefreshReport.Of(outcome);
        if (isJson)
        {
            CliJson.Write(terminal, report);
            return;
        }
        terminal.Out.WriteLine($"Asked     {Number.Of(report.Requests, "request")}, {report.Unchanged} unchanged, {report.Saved} answered from what was kept");
        if (outcome.Research is { } research)
        {
            terminal.Out.WriteLine($"Read      {Number.Of(research.NewDocuments, "new document")} of {research.Documents}");
            terminal.Out.WriteLine($"Plan      revision {research.Revision}{(research.PlanChanged ? "" : ", unchanged")}");
            if (research.Proposals > 0) terminal.Out.WriteLine($"Proposed  {Number.Of(research.Proposals, "change")}: plancopilot plan proposals {research.Account}");
        }
        else terminal.Out.WriteLine("Read      nothing new");
    }
}

/// <summary>What <c>refresh --json</c> prints.</summary>
/// <param name="Research">Null when nothing was new.</param>
internal sealed record RefreshReport(
    string Account, string Name, int Requests, int Unchanged, int Saved, long Bytes, IReadOnlyList<string> Problems, ResearchReport? Research)
{
    public static RefreshReport Of(RefreshResult result) => new(
        result.Account.Key, result.Account.Name, result.Tally.Requests, result.Tally.Unchanged, result.Tally.Saved, result.Tally.Bytes,
        result.Problems, result.Research is { } research ? ResearchReport.Of(research) : null);
}
