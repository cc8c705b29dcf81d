using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class InsightSelectorTests
{
    private static readonly (SentenceKind Kind, string Text)[] Annual =
    [
        (SentenceKind.Goal, "We aim to raise gross margin to 34% by fiscal 2028."),
        (SentenceKind.Goal, "Our goal is to double service revenue from municipal water customers by 2029."),
        (SentenceKind.Initiative, "In March 2026, we launched the Simplify program to consolidate eleven warehouses and raise gross margin."),
        (SentenceKind.Initiative, "We are expanding Flowline remote monitoring to municipal water customers in Texas."),
        (SentenceKind.Pressure, "New steel tariffs reduced our gross margin by 180 basis points in fiscal 2026."),
        (SentenceKind.Obstacle, "The Simplify program may be delayed because two warehouses depend on a system we plan to retire."),
        (SentenceKind.Initiative, "This press release contains forward-looking statements within the meaning of the Litigation Reform Act."),
    ];

    private static readonly (SentenceKind Kind, string Text)[] Quarterly =
    [
        (SentenceKind.Initiative, "In August 2026, we completed the first phase of the Simplify program and closed four of eleven warehouses."),
        (SentenceKind.Pressure, "New steel tariffs reduced our gross margin by 210 basis points in the second quarter of fiscal 2027."),
    ];

    [Fact]
    public void Statements_of_one_insight_in_two_documents_become_one_led_by_the_newer()
    {
        var (insights, _) = InsightSelector.Select("Norvane Industries, Inc.", All());

        var tariffs = insights.Single(insight => insight.Kind == InsightKind.Pressure);
        tariffs.Statement.ShouldBe("New steel tariffs reduced Norvane Industries' gross margin by 210 basis points in the second quarter of fiscal 2027.");
        tariffs.Evidence.Select(evidence => evidence.Quote).ShouldBe([Quarterly[1].Text, Annual[4].Text]);
    }

    [Fact]
    public void Legal_text_is_no_insight()
    {
        var (insights, _) = InsightSelector.Select("Norvane Industries, Inc.", All());

        insights.SelectMany(insight => insight.Evidence).ShouldNotContain(evidence => evidence.Quote.Contains("forward-looking", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_say_what_both_ends_name()
    {
        var (insights, links) = InsightSelector.Select("Norvane Industries, Inc.", All());

        string Id(string part) => insights.Single(insight => insight.Statement.Contains(part, StringComparison.Ordinal)).Id;
        var (tariffs, margin, service) = (Id("steel tariffs"), Id("34%"), Id("double service revenue"));
        var (delay, simplify, flowline) = (Id("may be delayed"), Id("Simplify program and closed"), Id("Flowline"));
        links.ShouldContain(new InsightLink(tariffs, InsightRelation.Presses, margin, "both name gross margin"));
        links.ShouldContain(link => link.From == delay && link.Relation == InsightRelation.Blocks && link.To == simplify);
        links.ShouldContain(link => link.From == flowline && link.Relation == InsightRelation.Serves && link.To == service);
    }

    [Fact]
    public void Ids_count_within_their_kind_in_the_order_of_salience()
    {
        var (insights, _) = InsightSelector.Select("Norvane Industries, Inc.", All());

        insights.Where(insight => insight.Kind == InsightKind.Goal).Select(insight => insight.Id).ShouldBe(["G1", "G2"]);
        insights.Select(insight => insight.Salience).ShouldBe(insights.Select(insight => insight.Salience).OrderDescending());
    }

    [Fact]
    public void Every_insight_has_a_handle_of_its_own_of_at_most_four_words()
    {
        var (insights, _) = InsightSelector.Select("Norvane Industries, Inc.", All());

        insights.Select(insight => insight.Handle).ShouldBeUnique();
        insights.ShouldAllBe(insight => insight.Handle.Split(' ', StringSplitOptions.None).Length <= 4 && char.IsUpper(insight.Handle[0]));
        insights.Single(insight => insight.Kind == InsightKind.Pressure).Handle.ShouldBe("Steel tariffs");
    }

    [Fact]
    public void The_order_of_the_candidates_changes_nothing()
    {
        var candidates = All();
        var expected = InsightSelector.Select("Norvane Industries, Inc.", candidates);

        var shuffled = candidates.ToArray();
        new Random(7).Shuffle(shuffled);
        var actual = InsightSelector.Select("Norvane Industries, Inc.", shuffled);

        actual.Links.ShouldBe(expected.Links);
        actual.Insights.Select(Print).ShouldBe(expected.Insights.Select(Print));
    }

    [Fact]
    public void No_candidates_give_no_insights()
    {
        var (insights, links) = InsightSelector.Select("Norvane Industries, Inc.", []);

        insights.ShouldBeEmpty();
        links.ShouldBeEmpty();
    }

    private static string Print(Insight insight) =>
        $"{insight.Id} {insight.Handle} {insight.Statement} {insight.Salience} {string.Join(' ', insight.Evidence.Select(evidence => $"{evidence.DocumentId}:{evidence.Start}"))}";

    private static List<InsightCandidate> All() =>
    [
        .. Candidates("a", DocumentKind.Form10K, new DateOnly(2026, 5, 20), Annual),
        .. Candidates("b", DocumentKind.Form10Q, new DateOnly(2026, 9, 2), Quarterly),
    ];

    private static IEnumerable<InsightCandidate> Candidates(string id, DocumentKind kind, DateOnly published, (SentenceKind Kind, string Text)[] sentences)
    {
        var text = string.Join("\n\n", sentences.Select(sentence => sentence.Text));
        var document = new Document { Id = id, Kind = kind, Title = id, Published = published, Text = text, Blocks = [], Sections = [], Facts = [] };
        foreach (var (sentenceKind, sentence) in sentences)
        {
            var start = text.IndexOf(sentence, StringComparison.Ordinal);
            var probabilities = new double[6];
            probabilities[(int)sentenceKind] = 1;
            yield return new InsightCandidate(document, new Sentence(start, start + sentence.Length), "", new SentenceReading(sentenceKind, probabilities, 1.6));
        }
    }
}
