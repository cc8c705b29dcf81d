using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>
/// What one question found, measured by nDCG with the gain as graded (Järvelin and Kekäläinen 2002), in two ways:
/// of passages, the main one: a passage's gain is the best grade among the relevant quotes that it holds, and the ideal is
/// the best order of all passages of the account; of quotes: a passage's gain is the best grade among the quotes that no
/// earlier passage held, and the ideal is one quote a place. As a passage often holds several quotes, no ranking reaches 1
/// by the second; it is kept because it rewards what the first doesn't, passages that say something new.
/// </summary>
internal sealed class QueryResult
{
    private const int Depth = 10;
    private const int Characters = 6000;
    private const int Best = 2;

    private readonly List<List<RelevantQuote>> _held;
    private readonly IReadOnlyList<int> _grades;

    /// <param name="account">The texts of all the account's passages.</param>
    public QueryResult(LabelledQuery query, IReadOnlyList<FoundPassage> found, AccountTexts account)
    {
        (Query, Found) = (query, found);
        var quotes = query.Relevant.Select(quote => (Quote: quote, Joined: TextTokens.Joined(quote.Quote))).ToList();
        _held = [.. found.Select(one => Held(TextTokens.Joined(one.Passage.Text), quotes))];
        _grades = [.. account.Joined.Select(text => GradeOf(Held(text, quotes)))];
    }

    public LabelledQuery Query { get; }
    public IReadOnlyList<FoundPassage> Found { get; }

    public bool HasBest => Query.Relevant.Any(quote => quote.Grade == Best);

    /// <summary>From 1; null when none of the passages is relevant.</summary>
    public int? FirstRelevant => _held.FindIndex(quotes => quotes.Count > 0) is >= 0 and var index ? index + 1 : null;

    public double Ndcg => Share(_held.Take(Depth).Select(GradeOf), _grades);

    public double NdcgOfQuotes
    {
        get
        {
            var seen = new HashSet<RelevantQuote>();
            return Share(_held.Take(Depth).Select(quotes => GradeOf([.. quotes.Where(seen.Add)])), Query.Relevant.Select(quote => quote.Grade));
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

    private static int GradeOf(List<RelevantQuote> quotes) => quotes.Select(quote => quote.Grade).DefaultIfEmpty().Max();

    private static double Share(IEnumerable<int> gains, IEnumerable<int> grades)
    {
        var ideal = Discounted(grades.OrderDescending().Take(Depth));
        return ideal == 0 ? 0 : Discounted(gains) / ideal;
    }

    private static double Discounted(IEnumerable<int> gains) => gains.Select((gain, index) => gain / Math.Log2(index + 2)).Sum();

    /// <summary>A quote longer than a passage is held by each passage that is a part of it.</summary>
    private static List<RelevantQuote> Held(string passage, List<(RelevantQuote Quote, string Joined)> quotes) =>
        [.. quotes.Where(quote => passage.Contains(quote.Joined, StringComparison.Ordinal) || quote.Joined.Contains(passage, StringComparison.Ordinal)).Select(quote => quote.Quote)];
}

/// <summary>The texts of an account's passages, made ready once for all its questions.</summary>
internal sealed class AccountTexts(IEnumerable<string> passages)
{
    public IReadOnlyList<string> Joined { get; } = [.. passages.Select(TextTokens.Joined)];
}
