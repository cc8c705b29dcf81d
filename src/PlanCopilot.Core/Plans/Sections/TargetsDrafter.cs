using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Pursuit;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The seller's numbers: none of them is in a public document.</summary>
internal static class TargetsDrafter
{
    public const string Key = "targets";
    public const string Total = "Total bookings";
    public const string AmountField = "Amount";
    public const string MappingField = "Opportunities and cells";
    private const string Renewal = "Renewal";

    public static PlanSection Draft(DraftingContext context)
    {
        (string Name, string Question)[] targets =
        [
            (Renewal, $"What does {context.Name} renew with us, when and at what value?"),
            ("Expansion ARR", "Which opportunities and open whitespace cells make it up?"),
            (Total, "Is it the sum of the two lines above?"),
        ];
        var items = targets.Select((target, index) => Asks.Line($"target-{index + 1}", "target", target.Name, target.Question) with
        {
            Fields = Asks.Fields(AmountField, MappingField),
        }).ToList();
        var note = "Public documents hold none of these: no CRM export was read.";
        if (context.Findings.Crm is { } crm)
        {
            items = [.. items.Select(item => item with { Fields = Mapped(item.Label, crm) })];
            note = string.Create(CultureInfo.InvariantCulture, $"Mapped are the open opportunities of the CRM as of {crm.AsOf:yyyy-MM-dd}; amounts are the rep's to commit. A cell is written “unit / solution”.");
        }
        return new PlanSection(Key, "Targets", items, note)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("target", "Target", "Question to the rep")],
        };
    }

    private static IReadOnlyList<PlanField> Mapped(string target, CrmFacts crm)
    {
        var open = crm.Opportunities.Where(one => Deal.IsOpen(one) && (target == Total || Deal.IsRenewal(one) == (target == Renewal))).ToList();
        var record = OpportunityList.Record(open);
        return [Asks.Field(AmountField), FromCrm.Field(MappingField, OpportunityList.Say(open), record), FromCrm.Field("Sum", OpportunityList.Sum(open), record)];
    }
}
