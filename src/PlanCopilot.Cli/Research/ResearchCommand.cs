using System.CommandLine;
using System.Globalization;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Cli.Runs;
using PlanCopilot.Cli.Sources;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;

namespace PlanCopilot.Cli.Research;

/// <summary>
/// <c>research ACCOUNT</c> from EDGAR, <c>research ACCOUNT --from FOLDER</c>, or <c>research --sample</c>: the main job, from documents
/// to a first plan.
/// </summary>
internal sealed class ResearchCommand : Command
{
    private readonly Argument<string?> _account = new("ACCOUNT")
    {
        Description = "Ticker, CIK or name of the company",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _from = new("--from") { Description = "Folder that holds its documents, one file, or - for notes on stdin; without it, they are fetched from EDGAR", HelpName = "FOLDER|FILE|-" };
    private readonly Option<bool> _sample = new("--sample") { Description = "Research the fictional company that comes with the program" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly EngineOption _engine;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ResearchCommand(Terminal terminal) : base("research", "Read a company's documents and draft its plan")
    {
        Add(_account);
        Add(_from);
        Add(_sample);
        Add(_data);
        _engine = new EngineOption(this, isAskedUnlessTold: true);
        Add(_json);
        Validators.Add(result =>
        {
            var isSample = result.GetValue(_sample);
            if (isSample && result.GetValue(_from) is not null) result.AddError("Give --from or --sample, not both.");
            if (string.IsNullOrWhiteSpace(result.GetValue(_account)) && (!isSample || result.GetValue(_account) is not null)) result.AddError("Say which ACCOUNT to research, or give --sample.");
        });
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var given = result.GetValue(_data);
        var data = DataFolder.Locate(given, terminal);
        var (outcome, exitCode) = await ResearchAsync(result, data, terminal, cancellationToken);
        if (outcome is null) return exitCode;
        var report = ResearchReport.Of(outcome);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else Write(outcome, report, given is null ? "" : $" --data {given}", terminal);
        return exitCode;
    }

    /// <returns>No result when everything had been fetched and read before, or nothing could be.</returns>
    private async Task<(ResearchResult? Outcome, int ExitCode)> ResearchAsync(ParseResult result, DataFolder data, Terminal terminal, CancellationToken cancellationToken)
    {
        using var model = _engine.Read(result, terminal);
        var research = EngineOption.ForResearch(model, data, terminal);
        var template = TemplateFile.Load(data, terminal);
        if (result.GetValue(_from) is null && !result.GetValue(_sample))
        {
            SourceSettings.Edgar(terminal, ", or read a folder: --from FOLDER."); // before anything is made
            await using var fetched = await data.OpenOrMakeAsync(cancellationToken);
            var outcome = await RefreshCommand.FetchAsync(result.GetValue(_account) ?? "", SourceSettings.Refresh(fetched, data, terminal, research), terminal, cancellationToken);
            if (outcome.Research is null) RefreshCommand.Write(outcome, result.GetValue(_json), terminal);
            return (outcome.Research, RefreshCommand.ExitCodeOf(outcome));
        }
        var request = Request(result, terminal);
        await using var db = data.Make();
        using var progress = new ProgressLines(terminal);
        return (await new ResearchPipeline(db, TimeProvider.System, research, template).RunAsync(request, progress, cancellationToken), ExitCode.Done);
    }

    private ResearchRequest Request(ParseResult result, Terminal terminal)
    {
        if (result.GetValue(_from) is not { } from)
            return new ResearchRequest(result.GetValue(_account) ?? SampleDocuments.Account, SampleDocuments.List(), SampleDocuments.Account);
        var account = result.GetValue(_account) ?? "";
        if (from == "-")
        {
            var note = System.Text.Encoding.UTF8.GetBytes(terminal.In.ReadToEnd());
            return new ResearchRequest(account, [FolderSource.Given(note, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))], null);
        }
        var folder = terminal.PathOf(from);
        if (File.Exists(folder)) return new ResearchRequest(account, [FolderSource.One(folder)], null);
        if (!Directory.Exists(folder)) throw new InputException($"There is no folder '{folder}'. Check the path.");
        return new ResearchRequest(account, FolderSource.List(folder), Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
    }

    private static void Write(ResearchResult outcome, ResearchReport report, string data, Terminal terminal)
    {
        var output = terminal.Out;
        output.Write(TextExport.WriteBeginning(outcome.Plan));
        var insights = report.Insights;
        output.WriteLine();
        var older = outcome.Plan.Sources.Count(source => source.Use == SourceUse.Superseded);
        Line($"Read      {Number.Of(report.Documents, "document")} ({report.NewDocuments:N0} new{(older > 0 ? $", {older:N0} set aside as too old" : "")}), {Number.Of(report.Passages, "passage")}");
        foreach (var note in report.Notes) Line($"Note      {Terminal.Harmless(note)}");
        foreach (var file in report.Refused) Line($"Refused   {Terminal.Harmless(file.Name)}: {Terminal.Harmless(file.Why)}");
        Line($"Found     {Number.Of(insights.Goals, "goal")}, {Number.Of(insights.Pressures, "pressure")}, {Number.Of(insights.Initiatives, "initiative")}, {Number.Of(insights.Obstacles, "obstacle")}");
        foreach (var line in ExtractionLines.Of(report.Extraction, outcome.Insights)) output.WriteLine(line);
        Line($"Plan      revision {report.Revision}{(report.PlanChanged ? "" : ", unchanged")}, {Number.Of(report.Quotations, "quotation")}");
        if (report.Proposals > 0) Line($"Proposed  {Number.Of(report.Proposals, "change")}; what people wrote stays: plancopilot plan proposals {report.Account}{data}");
        if (report.Drafting.Count > 0)
            Line($"Model     worded {report.Drafting.Count(section => section.Engine == DraftEngine.Model)} of {Number.Of(report.Drafting.Count, "section")}; {Number.Of(report.Drafting.Sum(section => section.Repaired), "sentence")} mended, {report.Drafting.Sum(section => section.Removed.Count)} removed");
        foreach (var section in report.Drafting.Where(section => section.Why is not null)) Line($"Built-in  {section.Section}: {section.Why}");
        foreach (var section in report.Drafting.Where(section => section.LeftOut.Count > 0)) Line($"Left out  {section.Section}, since it didn't fit: {Terminal.Harmless(string.Join(", ", section.LeftOut))}");
        if (report.ModelUse is { } use) Line($"Cost      {RunScreen.Line(use)}");
        Line($"Next      plancopilot plan show {report.Account}{data}");
        Line($"          plancopilot plan export {report.Account} --format html -o {report.Account}.html{data}");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
