using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>Everything the classifier may look at: no more than a labelled sentence and a sentence of a live document both have.</summary>
/// <param name="Heading">The nearest heading above the sentence, or an empty string.</param>
/// <param name="IsFiling">Whether a filing says it; releases, transcripts, news and notes speak in another tone.</param>
/// <param name="Company">The account's name, or an empty string. Its words are read as "the company", so that no name carries weight.</param>
public sealed record SentenceInput(string Text, string Heading, bool IsFiling, string Company)
{
    public static SentenceInput Of(Document document, Sentence sentence, string heading) =>
        new(sentence.In(document), heading, document.Kind.IsFiling(), document.Company ?? "");
}
