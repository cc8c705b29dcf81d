using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>
/// What one question found, measured. A passage's gain is the best grade among the relevant quotes that it holds and no
/// earlier passage held; the ideal is the quotes' own grades, best first (Järvelin and Kekäläinen 2002, gain as graded).
/// </summary>
internal sealed class QueryResult
{
    private const int Depth = 10;
    private const int Characters = 6000;
    private const int Best = 2;

    private readonly List<List<RelevantQuote>> _held;

    public QueryResult(LabelledQuery query, IReadOnlyList<FoundPassage> found)
    {
        (Query, Found) = (query, found);
        var quotes = query.Relevant.Select(quote => (Quote: quote, Joined: TextTokens.Joined(quote.Quote))).ToList();
        _held = [.. found.Select(one => Held(TextTokens.Joined(one.Passage.Text), quotes))];
    }

    public LabelledQuery Query { get; }
    public IReadOnlyList<FoundPassage> Found { get; }

    public bool HasBest => Query.Relevant.Any(quote => quote.Grade == Best);

    /// <summary>From 1; null when none of the passages is relevant.</summary>
    public int? FirstRelevant => _held.FindIndex(quotes => quotes.Count > 0) is >= 0 and var index ? index + 1 : null;

    public double Ndcg
    {
        get
        {
            var seen = new HashSet<RelevantQuote>();
            var gains = _held.Take(Depth).Select(quotes => quotes.Where(seen.Add).Select(quote => quote.Grade).DefaultIfEmpty().Max()).ToList();
            var ideal = Discounted(Query.Relevant.Select(quote => quote.Grade).OrderDescending().Take(Depth));
            return ideal == 0 ? 0 : Discounted(gains) / ideal;
        }
    }

    public double RecallAt10 => Recall(Depth);

    public double RecallIn6000
    {
        get
        {
            var (count, length) = (0, 0);
            while (count < Found.Count && (length += Found[count].Passage.Text.Length) <= Characters) count++;
            return Recall(count);
        }
    }

    private double Recall(int passages) =>
        (double)_held.Take(passages).SelectMany(quotes => quotes).Where(quote => quote.Grade == Best).Distinct().Count() / Query.Relevant.Count(quote => quote.Grade == Best);

    private static double Discounted(IEnumerable<int> gains) => gains.Select((gain, index) => gain / Math.Log2(index + 2)).Sum();

    /// <summary>A quote longer than a passage is held by each passage that is a part of it.</summary>
    private static List<RelevantQuote> Held(string passage, List<(RelevantQuote Quote, string Joined)> quotes) =>
        [.. quotes.Where(quote => passage.Contains(quote.Joined, StringComparison.Ordinal) || quote.Joined.Contains(passage, StringComparison.Ordinal)).Select(quote => quote.Quote)];
}
