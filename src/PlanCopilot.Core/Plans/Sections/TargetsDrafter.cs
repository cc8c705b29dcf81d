namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The seller's numbers: none of them is in a public document.</summary>
internal static class TargetsDrafter
{
    public static PlanSection Draft(DraftingContext context)
    {
        (string Name, string Question)[] targets =
        [
            ("Renewal", $"What does {context.Name} renew with us, when and at what value?"),
            ("Expansion ARR", "Which opportunities and open whitespace cells make it up?"),
            ("Total bookings", "Is it the sum of the two lines above?"),
        ];
        var items = targets.Select((target, index) => Asks.Line($"target-{index + 1}", "target", target.Name, target.Question) with
        {
            Fields = Asks.Fields("Amount", "Opportunities and cells"),
        }).ToList();
        return new PlanSection("targets", "Targets", items, "Public documents hold none of these: no CRM export was read.")
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("target", "Target", "Question to the rep")],
        };
    }
}
