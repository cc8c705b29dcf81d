using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans;

/// <summary>Findings in, first-pass plan out: the sections that the template names, in its order.</summary>
public static class PlanDrafter
{
    private static readonly Dictionary<string, Func<DraftingContext, PlanSection>> Drafters = new()
    {
        [SummaryDrafter.Key] = SummaryDrafter.Draft,
        [SnapshotDrafter.Key] = SnapshotDrafter.Draft,
        [InsightMapDrafter.Key] = InsightMapDrafter.Draft,
        [LeadershipDrafter.Key] = LeadershipDrafter.Draft,
        [SwotDrafter.Key] = SwotDrafter.Draft,
        [ValueStatementDrafter.Key] = ValueStatementDrafter.Draft,
        [WhitespaceDrafter.Key] = WhitespaceDrafter.Draft,
        [ObjectivesDrafter.Key] = ObjectivesDrafter.Draft,
        [TargetsDrafter.Key] = TargetsDrafter.Draft,
        [ActionPlanDrafter.Key] = ActionPlanDrafter.Draft,
        [RisksDrafter.Key] = RisksDrafter.Draft,
        ["indicators"] = IndicatorsDrafter.Draft,
        [ReviewDrafter.Key] = ReviewDrafter.Draft,
        [OpenQuestionsDrafter.Key] = OpenQuestionsDrafter.Draft,
    };

    public static Plan Draft(Findings findings) => Draft(new DraftingContext(findings));

    internal static Plan Draft(DraftingContext context)
    {
        // The order is also the order in which evidence gets its numbers.
        var sections = context.Template.Sections.Select(section => Drafters[section.Key](context) with { Title = section.Title }).ToList();
        return new Plan
        {
            Account = context.Findings.Account,
            AsOf = context.AsOf,
            Notes = context.Findings.Notes,
            Sources = context.Citations.Sources(context.Findings),
            Sections = [.. sections.Select(context.Finish)],
            Evidence = context.Citations.Evidence(),
        };
    }
}
