using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans.Living;

/// <summary>Generated years of an account: what research drafts from its documents, and what people do to the plan meanwhile. Same seed, same history.</summary>
internal sealed class Histories(int seed)
{
    private static readonly string[] Programs = ["Northstar", "Meltwater", "Greer plant", "Saltillo line", "Toledo academy", "Polaris units", "Halvorsen", "Copper tariffs", "Freight recession"];
    private static readonly string[] Verbs = ["plans to spend", "expects a charge of", "has committed", "may lose", "will save"];
    private readonly Random _random = new(seed);
    private readonly List<Fact> _facts = [];
    private readonly HashSet<string> _superseded = [];
    private int _documents = 1;
    private int _people;

    /// <summary>What a document says of a programme.</summary>
    private sealed record Fact(string Kind, string Program, string Verb, int Millions, string Document)
    {
        public string Text => $"Norvane {Verb} ${Millions} million on the {Program} program this year.";
        public string Quote => $"We {Verb} ${Millions} million on the {Program} program this year.";
    }

    public static PersonalTouch Touch(string who = "ada", int minute = 0) => new(who, new DateTimeOffset(2026, 3, 2, 8, minute, 0, TimeSpan.Zero));

    public bool Chance(double part) => _random.NextDouble() < part;

    /// <summary>The next document comes out: some facts are new, some change, some stand only in a document that no longer counts.</summary>
    public Plan Draft()
    {
        var document = $"doc{_documents++}";
        if (_facts.Count == 0)
            for (var made = 0; made < 9; made++) _facts.Add(Made(document));
        else
        {
            for (var at = 0; at < _facts.Count; at++)
                if (Chance(0.3)) _facts[at] = _facts[at] with { Millions = Chance(0.5) ? _random.Next(1, 900) : _facts[at].Millions, Document = document };
            if (Chance(0.7)) _facts.Add(Made(document));
            if (Chance(0.3)) _facts.RemoveAt(_random.Next(_facts.Count));
            if (Chance(0.4)) _superseded.Add($"doc{_random.Next(1, _documents - 1)}");
        }
        return Compose([.. _facts.Where(fact => !_superseded.Contains(fact.Document)).OrderBy(_ => _random.Next())]);
    }

    /// <summary>One to four edits of different lines, none of which can be refused.</summary>
    public IReadOnlyList<PlanEdit> Edits(Plan plan)
    {
        var items = plan.Sections.SelectMany(section => section.Items).OrderBy(_ => _random.Next()).ToList();
        return [.. items.Take(_random.Next(1, 5)).Select((item, index) => Edit(item, index))];
    }

    private PlanEdit Edit(PlanItem item, int index) => _random.Next(6) switch
    {
        0 => new PlanEdit.SetText(item.Id, $"What we heard, note {++_people}: they will not move before {_random.Next(2027, 2031)}."),
        1 when item.Fields.Count > 0 => new PlanEdit.SetField(item.Id, item.Fields[0].Name, $"person {++_people}"),
        2 => new PlanEdit.Delete(item.Id),
        3 when index == 0 => new PlanEdit.Add("map", "G", $"Own {++_people}", $"The plant manager told us of his goal number {_people}.", []),
        4 => new PlanEdit.SetLabel(item.Id, $"Renamed {++_people}"),
        _ => item.Status == PlanItemStatus.AsksRep ? new PlanEdit.SetText(item.Id, $"Answered by person {++_people}.") : new PlanEdit.Confirm(item.Id),
    };

    private Fact Made(string document) =>
        new(Chance(0.5) ? "G" : "P", Programs[_random.Next(Programs.Length)], Verbs[_random.Next(Verbs.Length)], _random.Next(1, 900), document);

    private Plan Compose(List<Fact> facts)
    {
        var evidence = facts.Select(fact => new PlanEvidence(new Evidence(fact.Document, 10, fact.Quote), fact.Document, "Item 7", 0, fact.Quote)).ToList();
        var ids = facts.Select((fact, index) => $"{fact.Kind}{facts.Take(index + 1).Count(other => other.Kind == fact.Kind)}").ToList();
        var map = facts.Select((fact, index) => new PlanItem
        {
            Id = ids[index],
            Group = fact.Kind,
            Label = fact.Program,
            Text = fact.Text,
            Status = PlanItemStatus.Drafted,
            Citations = [index + 1],
        });
        var objectives = facts.Take(3).Select((fact, index) => new PlanItem
        {
            Id = $"objective-{index + 1}",
            Group = "objective",
            Label = $"Objective {index + 1}",
            Text = $"Reach go or no-go on our part in {fact.Program} ({ids[index]}).",
            Status = PlanItemStatus.OurRead,
            Citations = [index + 1],
            About = [ids[index]],
            Fields = [new("Owner", "", PlanItemStatus.AsksRep, [])],
        });
        var question = new PlanItem { Id = "question-1", Group = "question", Label = "Business with us", Text = "What do they buy from us?", Status = PlanItemStatus.AsksRep };
        return new Plan
        {
            Account = new Account("norvane", "Norvane Coldworks, Inc."),
            AsOf = new DateOnly(2026, 1, 1).AddMonths(_documents),
            Sources = [.. Enumerable.Range(1, _documents - 1).Reverse().Select(number => $"doc{number}").Select(Source)],
            Sections =
            [
                new("map", "Insight map", [.. map], null) { Groups = [new("G", "Goals", "Norvane wants to"), new("P", "Pressures", "What pushes Norvane")] },
                new("objectives", "Objectives", [.. objectives], null) { Groups = [new("objective", "", "Objective")] },
                new("questions", "Questions", [question], null) { Groups = [new("question", "", "")] },
            ],
            Evidence = evidence,
        };

        PlanSource Source(string id) => new(facts.Any(fact => fact.Document == id) ? $"D{id[3..]}" : null, id, DocumentKind.Form8K, $"Form 8-K, {id}", null,
            _superseded.Contains(id) ? SourceUse.Superseded : SourceUse.Read, _superseded.Contains(id) ? "amended since" : null);
    }
}
