using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Research;

/// <summary>What <c>research --json</c> prints.</summary>
internal sealed record ResearchReport(
    long Run, string Account, string Name, string? Cik, string? Ticker, DateOnly? AsOf, int Revision, bool PlanChanged, int Proposals,
    int Documents, int NewDocuments, int Passages, InsightCounts Insights, int Quotations, IReadOnlyList<RefusedFile> Refused, IReadOnlyList<string> Notes,
    IReadOnlyList<ExtractionReport> Extraction, EngineAgreement? Agreement, IReadOnlyList<DraftedSection> Drafting, ModelUse? ModelUse)
{
    public static ResearchReport Of(ResearchResult result) => new(
        result.RunId, result.Account.Key, result.Account.Name, result.Account.Cik?.Value, result.Account.Ticker, result.Plan.AsOf,
        result.Revision, result.PlanChanged, result.Proposals, result.Documents, result.NewDocuments, result.Passages,
        InsightCounts.Of(result.Plan), result.Plan.Evidence.Count, result.Refused, result.Plan.Notes,
        result.Extraction, EngineAgreement.Of(result.Insights), [.. result.Plan.Sections.Where(section => section.Draft is not null).Select(DraftedSection.Of)], result.ModelUse);
}

/// <summary>How a section came about that a language model was asked to draft.</summary>
/// <param name="Why">Why the built-in engine drafted it; null when the model did.</param>
internal sealed record DraftedSection(string Section, DraftEngine Engine, string? Why, int Repaired, IReadOnlyList<string> Removed, IReadOnlyList<string> LeftOut)
{
    public static DraftedSection Of(PlanSection section)
    {
        var draft = section.Draft ?? throw new InvalidOperationException($"No model was asked to draft {section.Key}.");
        return new(section.Title, draft.Engine, draft.Why, draft.Repaired, draft.Removed, draft.LeftOut);
    }
}

/// <summary>How many insights of each kind the plan shows.</summary>
internal sealed record InsightCounts(int Goals, int Pressures, int Initiatives, int Obstacles)
{
    public static InsightCounts Of(Plan plan)
    {
        var items = plan.Sections.Where(section => section.Key == "insights").SelectMany(section => section.Items).ToList();
        return new(Count("goal"), Count("pressure"), Count("initiative"), Count("obstacle"));

        int Count(string group) => items.Count(item => item.Group == group);
    }
}
