using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What could be said to whom: the account's own words first, ours left open, since nothing read says what we sell.</summary>
internal static class ValueStatementDrafter
{
    private const int MostStatements = 5;
    private const int QuotedWords = 31;

    public static PlanSection Draft(DraftingContext context)
    {
        var items = Chosen(context).Select((choice, index) => Line(context, choice.Persona, choice.Insight, index + 1)).ToList();
        var note = items.Count == 0
            ? "None drafted: no obstacle, pressure or initiative was found that a persona's subject fits."
            : "The persona is our read of the subject; what we offer and its proof are the rep's to set.";
        return new PlanSection("value", "Value statements", items, note)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("value", "Persona", "Draft")],
        };
    }

    private static IEnumerable<(Persona Persona, Insight Insight)> Chosen(DraftingContext context)
    {
        // What stands in the way is where help is welcome; one statement a persona keeps them apart.
        InsightKind[] kinds = [InsightKind.Obstacle, InsightKind.Initiative, InsightKind.Pressure];
        return kinds.SelectMany(context.Shown)
            .Select(insight => (Persona: Persona.For(insight), Insight: insight))
            .Where(choice => choice.Persona is not null)
            .Select(choice => (choice.Persona ?? throw new InvalidOperationException(), choice.Insight))
            .DistinctBy(choice => choice.Item1.Role)
            .Take(MostStatements);
    }

    private static PlanItem Line(DraftingContext context, Persona persona, Insight insight, int number)
    {
        var evidence = insight.Evidence.First(context.Citations.Stands);
        var document = context.Citations.DocumentOf(evidence);
        var item = new PlanItem
        {
            Id = $"value-{number}",
            Group = "value",
            Label = persona.Role,
            Text = $"{Says(document)} {Quotation.Shortened(evidence.Quote, QuotedWords)}.",
            Status = PlanItemStatus.Drafted,
            Citations = context.Citations.Cite(evidence),
            About = [insight.Id, .. context.Targets(insight).Select(target => target.Id)],
        };
        return item with
        {
            Fields =
            [
                Who(context, persona),
                new PlanField("Value to test", persona.Measure, PlanItemStatus.OurRead, []),
                .. Asks.Fields("Our solution", "Proof"),
            ],
        };
    }

    private static string Says(Document? document) => document?.Kind switch
    {
        null or DocumentKind.Other or DocumentKind.Note => "You are quoted as saying:",
        DocumentKind.Transcript => "On your call it was said:",
        DocumentKind.News => "The news says:",
        { } kind => $"Your {kind.Label()} says:",
    };

    /// <summary>The officer whom the documents name for the role; nobody is guessed.</summary>
    private static PlanField Who(DraftingContext context, Persona persona)
    {
        foreach (var person in LeadershipDrafter.People(context))
        {
            var change = person.Changes.FirstOrDefault(change => persona.Holds(change.Role));
            if (change is null && !persona.Holds(person.Officer?.Role ?? "")) continue;
            var evidence = person.Officer is { } officer ? (change?.Evidence.Take(1) ?? []).Append(officer.Evidence) : change?.Evidence.Take(2) ?? [];
            var who = change is not null && LeadershipDrafter.Leaves(change) ? $"{person.Name} leaves; successor to be found" : person.Name;
            return new PlanField("Who", who, PlanItemStatus.Drafted, context.Citations.Cite(evidence));
        }
        return Asks.Field("Who");
    }
}
