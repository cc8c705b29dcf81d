using PlanCopilot.Core.Documents;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// Picks what of an account's documents a model is shown: the sentences that promise most, as many as the budget holds. The
/// embedded classifier chooses, so that a model reads a tenth of a filing and still sees nearly all that an analyst quotes.
/// </summary>
public static class PassagePicker
{
    /// <summary>The most that may be sent, instructions and all, as a share of the documents' tokens.</summary>
    public const double MostOfDocuments = 0.15;
    /// <summary>Of few short documents passages of so many tokens are sent, whatever share that is: a tenth of a release would say nothing.</summary>
    private const int FewestTokens = 5_000;
    private const double LeastWorth = 0.02;
    private const int FewestWords = 5, MostWords = 90; // as the classifier reads them
    /// <summary>What one more sentence of a passage takes beside its words: the mark of a gap.</summary>
    private const int PerSentence = 3;

    /// <param name="documents">All that count, in any order.</param>
    public static PickedPassages Pick(IReadOnlyList<Document> documents, PromptRoom room)
    {
        var tokens = documents.Sum(document => TokenEstimate.Of(document.Text));
        var worthy = documents.SelectMany(Worthy)
            .OrderByDescending(one => one.Worth).ThenBy(one => one.Document.Id, StringComparer.Ordinal).ThenBy(one => one.Sentence.Start).ToList();
        var budget = Math.Max(FewestTokens, room.ForPassages((int)(tokens * MostOfDocuments)));
        var (sent, opened) = (0, new HashSet<(string, int)>());
        var fitting = 0;
        for (; fitting < worthy.Count; fitting++)
        {
            var one = worthy[fitting];
            sent += opened.Add((one.Document.Id, one.Passage.Ordinal))
                ? PromptRoom.TokensOf(new SentPassage(one.Document, one.Passage.Section, [one.Sentence]))
                : TokenEstimate.Of(one.Sentence.In(one.Document)) + PerSentence;
            if (sent > budget) break;
        }
        return new PickedPassages(tokens, Together(documents, worthy.Take(fitting)), LeftOut(documents, worthy.Skip(fitting)));
    }

    private static IEnumerable<WorthySentence> Worthy(Document document)
    {
        var places = new DocumentPlaces(document);
        var passages = PassageSplitter.Split(document);
        var (heading, at) = ("", 0);
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading) heading = document.Text[block.Start..block.End];
            if (!block.IsProse) continue;
            foreach (var sentence in ReaderAddress.Without(document, block.Start, block.End))
            {
                while (at + 1 < passages.Count && passages[at + 1].Start <= sentence.Start) at++;
                if (Terms.Words(sentence.In(document)).Count() is < FewestWords or > MostWords) continue;
                var worth = SentenceWorth.Of(document, sentence, heading, places);
                if (worth >= LeastWorth) yield return new(document, sentence, passages[at], worth);
            }
        }
    }

    private static List<SentPassage> Together(IReadOnlyList<Document> documents, IEnumerable<WorthySentence> sentences) =>
    [
        .. InOrder(documents, sentences).GroupBy(one => (one.Document.Id, one.Passage.Ordinal))
            .Select(group => new SentPassage(group.First().Document, group.First().Passage.Section, [.. group.Select(one => one.Sentence)])),
    ];

    private static List<LeftOut> LeftOut(IReadOnlyList<Document> documents, IEnumerable<WorthySentence> sentences) =>
    [
        .. InOrder(documents, sentences).GroupBy(one => (SentPassage.Label(one.Document), one.Passage.Section))
            .Select(group => new LeftOut(group.Key.Item1, group.Key.Section, group.Count(), group.Sum(one => TokenEstimate.Of(one.Sentence.In(one.Document))))),
    ];

    private static IEnumerable<WorthySentence> InOrder(IReadOnlyList<Document> documents, IEnumerable<WorthySentence> sentences)
    {
        var places = documents.Select((document, place) => (document.Id, place)).ToDictionary(StringComparer.Ordinal);
        return sentences.OrderBy(one => places[one.Document.Id]).ThenBy(one => one.Sentence.Start);
    }

    private sealed record WorthySentence(Document Document, Sentence Sentence, Passage Passage, double Worth);
}

/// <summary>What of the documents is sent to a model, and what isn't.</summary>
/// <param name="DocumentTokens">Of the documents whole, as <see cref="TokenEstimate"/> counts; as all counts here.</param>
/// <param name="Sent">In the order of the documents and their texts.</param>
/// <param name="LeftOut">What promised something and had no room, by document and section.</param>
public sealed record PickedPassages(int DocumentTokens, IReadOnlyList<SentPassage> Sent, IReadOnlyList<LeftOut> LeftOut);

/// <param name="Document">Such as "10-K of 2025-11-20".</param>
public sealed record LeftOut(string Document, string Section, int Sentences, int Tokens);
