using System.CommandLine;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Cli.Research;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>sources accept ACCOUNT DOCUMENT</c>: reads a refused document after all, for good, and drafts the plan with it.</summary>
internal sealed class AcceptDocumentCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Its key, ticker, CIK or name" };
    private readonly Argument<string> _document = new("DOCUMENT") { Description = "The beginning of its id, or its address or file name, as 'sources show ACCOUNT' lists them" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly EngineOption _engine;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public AcceptDocumentCommand(Terminal terminal) : base("accept", "Read a document that was refused: it is about the account after all")
    {
        Add(_account);
        Add(_document);
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
        ResearchResult outcome;
        using (var progress = new ProgressLines(terminal))
            outcome = await new DocumentAcceptance(db, TimeProvider.System, EngineOption.ForResearch(model, data, terminal), TemplateFile.Load(data, terminal)).AcceptAsync(account, result.GetValue(_document) ?? "", progress, cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, ResearchReport.Of(outcome));
        else terminal.Out.WriteLine($"Read      {Number.Of(outcome.Documents, "document")}\nPlan      revision {outcome.Revision}{(outcome.PlanChanged ? "" : ", unchanged")}");
        return ExitCode.Done;
    }
}
