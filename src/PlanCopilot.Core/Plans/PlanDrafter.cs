using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans;

/// <summary>Findings in, first-pass plan out: every section in the order in which a rep reads them.</summary>
public static class PlanDrafter
{
    public static Plan Draft(Findings findings) => Draft(new DraftingContext(findings));

    internal static Plan Draft(DraftingContext context)
    {
        // The order is also the order in which evidence gets its numbers.
        PlanSection[] sections =
        [
            SummaryDrafter.Draft(context),
            SnapshotDrafter.Draft(context),
            InsightMapDrafter.Draft(context),
            LeadershipDrafter.Draft(context),
            SwotDrafter.Draft(context),
            ValueStatementDrafter.Draft(context),
            WhitespaceDrafter.Draft(context),
            ObjectivesDrafter.Draft(context),
            TargetsDrafter.Draft(context),
            ActionPlanDrafter.Draft(context),
            RisksDrafter.Draft(context),
            IndicatorsDrafter.Draft(context),
            ReviewDrafter.Draft(context),
            OpenQuestionsDrafter.Draft(context),
        ];
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
