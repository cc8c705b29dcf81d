using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What could be said to whom: the account's own words first, ours left open, since nothing read says what we sell.</summary>
internal static class ValueStatementDrafter
{
    public const string Key = "value";
    private const int MostStatements = 5;
    private const int QuotedWords = 31;

    public static PlanSection Draft(DraftingContext context)
    {
        var items = context.Lines(Key) is { Count: > 0 } lines
            ? lines.Select((line, index) => Worded(context, line, $"value-{index + 1}")).ToList()
            : Chosen(context).Select((choice, index) => Line(context, choice.Persona, choice.Insight, index + 1)).ToList();
        var note = items.Count == 0
            ? "None drafted: no obstacle, pressure or initiative was found that a persona's subject fits."
            : "The persona is our read of the subject; what we offer and its proof are the rep's to set.";
        return new PlanSection(Key, "Value statements", items, note)
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
            Text = $"{Attribution.Of(document)}: {Quotation.Shortened(evidence.Quote, QuotedWords)}.",
            Status = PlanItemStatus.Drafted,
            Citations = context.Citations.Cite(evidence),
            About = [insight.Id, .. context.Targets(insight).Select(target => target.Id)],
        };
        return WithFields(context, item, persona);
    }

    private static PlanItem Worded(DraftingContext context, WordedLine line, string id)
    {
        var persona = Persona.Roles.Single(role => role.Role == line.Label);
        var said = $"{Attribution.Of(context.Citations.DocumentOf(line.Evidence[0]))} that {line.Text}";
        return WithFields(context, context.Item(line with { Text = said }, id, "value", persona.Role, PlanItemStatus.Drafted), persona);
    }

    private static PlanItem WithFields(DraftingContext context, PlanItem item, Persona persona) => item with
    {
        Fields =
        [
            Who(context, persona),
            new PlanField("Value to test", persona.Measure, PlanItemStatus.OurRead, []),
            .. Asks.Fields("Our solution", "Proof"),
        ],
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
