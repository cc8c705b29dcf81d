using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.Evaluation.Suites;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Evaluation;

/// <summary>The project's own cases are sound: a label that points at nothing would count against the engine for ever.</summary>
public sealed class OwnCasesTests
{
    private static readonly Dataset Cases = new(Path.Combine(SampleAccount.Folder, "..", "..", "cases"));

    private static readonly string[] Kinds = ["goal", "pressure", "initiative", "obstacle"];
    private static readonly string[] Changes = ["appointed", "promoted", "departed", "retired", "interim", "elected-director", "left-board", "died"];

    [Fact]
    public void Every_document_can_be_read() =>
        Cases.Documents.Keys.Where(id => Cases.Parse(id).Blocks.Count == 0).ShouldBeEmpty();

    [Fact]
    public void Gold_quotes_stand_in_the_documents_of_their_account()
    {
        var quotes = Read("insights.jsonl", SuiteJson.Default.GoldInsight).SelectMany(gold => gold.Quotes.Select(quote => (gold.Id, gold.Account, quote)))
            .Concat(Read("queries.jsonl", SuiteJson.Default.LabelledQuery).SelectMany(query => query.Relevant.Select(relevant => (query.Id, query.Account, quote: relevant.Quote))));
        var texts = Cases.Documents.Values.ToLookup(entry => entry.Account, entry => TextTokens.Joined(Cases.Parse(entry.Id).Text));

        quotes.Where(one => !texts[one.Account].Any(text => text.Contains(TextTokens.Joined(one.quote), StringComparison.Ordinal)))
            .Select(one => $"{one.Id}: {one.quote}").ShouldBeEmpty();
    }

    [Fact]
    public void Ids_are_unique_and_kinds_known()
    {
        var sentences = LabelledSentence.ReadAll(Cases.PathOf("sentences.jsonl"));
        var insights = Read("insights.jsonl", SuiteJson.Default.GoldInsight);

        string[][] ids =
        [
            [.. sentences.Select(one => one.Id)], [.. insights.Select(one => one.Id)], [.. Read("queries.jsonl", SuiteJson.Default.LabelledQuery).Select(one => one.Id)],
            [.. Read("claims.jsonl", SuiteJson.Default.LabelledClaim).Select(one => one.Id)], [.. Read("attacks.jsonl", SuiteJson.Default.Attack).Select(one => one.Id)],
        ];

        ids.ShouldAllBe(list => list.Distinct().Count() == list.Length);
        insights.Select(one => one.Kind).Except(Kinds).ShouldBeEmpty();
    }

    [Fact]
    public void Labelled_people_stand_in_the_document_and_their_changes_are_known()
    {
        var labelled = Read("leadership.jsonl", SuiteJson.Default.LabelledChanges);

        labelled.Count(one => one.Changes.Count == 0).ShouldBe(10);
        labelled.SelectMany(one => one.Changes.Select(change => change.Change)).Except(Changes).ShouldBeEmpty();
        labelled.SelectMany(one => one.Changes.Where(change => !Cases.Parse(one.Document).Text.Contains(change.Person, StringComparison.Ordinal))
            .Select(change => $"{one.Document}: {change.Person}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_is_labelled_as_one_of_three() =>
        Read("claims.jsonl", SuiteJson.Default.LabelledClaim).Select(claim => claim.Label).Except(["supported", "unsupported", "contradicted"]).ShouldBeEmpty();

    private static IReadOnlyList<T> Read<T>(string file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Cases.Read(file, type) ?? throw new FileNotFoundException("The project's own cases are incomplete.", file);
}
