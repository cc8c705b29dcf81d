using PlanCopilot.Core.Plans.Pursuit;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>When the plan is looked at again, and what a quarterly business review would ask.</summary>
internal static class ReviewDrafter
{
    public const string Key = "review";
    public const string Next = "Next review";
    public const string Answer = "Answer";

    public static PlanSection Draft(DraftingContext context)
    {
        (string Label, string Question)[] questions =
        [
            ("Cadence", "How often is this plan reviewed, and by whom?"),
            (Next, "On which date is the next one?"),
            ("Business review", $"When is the next business review with {context.Name}, and who attends?"),
        ];
        var items = questions.Select((one, index) => Asks.Line($"review-{index + 1}", "review", one.Label, one.Question) with
        {
            Fields = [Asks.Field(Answer)],
        }).ToList();
        var section = new PlanSection(Key, "Review cadence", items,
            "Agenda to start from: what changed at the account since the last review; value delivered against the measures agreed; open actions; next steps.")
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("review", "", "Question to the rep")],
        };
        return context.Findings.Crm is { } crm ? ReviewAnswers.Fill(section, crm, context) : section;
    }
}
