using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Leadership.Extraction;

namespace PlanCopilot.Core.Research;

/// <summary>What the language model adds to an account's reading.</summary>
/// <param name="Insights">Null when it answered no call about insights.</param>
/// <param name="Changes">By document, in the documents' order: both engines' changes of leadership.</param>
internal sealed record ModelReading(
    IReadOnlyList<ModelFinding>? Insights, IReadOnlyList<IReadOnlyList<LeadershipChange>> Changes, IReadOnlyList<ExtractionReport> Reports)
{
    /// <param name="read">The documents that count, with what the embedded engine read in each.</param>
    public static async Task<ModelReading> AskAsync(ModelEngine engine, string account, IReadOnlyList<DocumentFindings> read, CancellationToken cancellationToken)
    {
        var finding = new ModelInsightExtractor(engine, account).ExtractAsync([.. read.Select(one => one.Document)], cancellationToken);
        var reading = new ModelChangeExtractor(engine, account).ExtractAsync([.. read.Select(one => (one.Document, one.Changes))], cancellationToken);
        await Task.WhenAll(finding, reading);
        var (insights, changes) = (await finding, await reading);
        return new(insights.Report.Unanswered < insights.Report.Calls ? insights.Found : null, changes.Changes, [insights.Report, changes.Report]);
    }
}
