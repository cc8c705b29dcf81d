using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>
/// Which gold insights the first insights of an account hit: an evidence span shares at least half of the tokens of one of
/// the gold insight's quotes, or is contained in it.
/// </summary>
internal sealed class InsightHits
{
    private const double LeastShare = 0.5;
    /// <summary>Statements that share so much of the shorter one's words say the same.</summary>
    private const double SameStatement = 0.7;

    public InsightHits(string account, IReadOnlyList<GoldInsight> gold, Findings findings, int read)
    {
        (Account, Gold, Findings) = (account, gold, findings);
        var quotes = gold.Select(one => (Gold: one, Quotes: one.Quotes.Select(quote => (Tokens: TextTokens.Of(quote), Joined: TextTokens.Joined(quote))).ToList())).ToList();
        Hits = [.. findings.Insights.Take(read).Select(insight =>
        {
            var spans = insight.Evidence.Select(evidence => (Tokens: TextTokens.Of(evidence.Quote), Joined: TextTokens.Joined(evidence.Quote))).ToList();
            var hit = quotes.Where(entry => entry.Quotes.Exists(quote => spans.Exists(span =>
                TextTokens.Share(span.Tokens, quote.Tokens) >= LeastShare || quote.Joined.Contains(span.Joined, StringComparison.Ordinal)))).Select(entry => entry.Gold).ToList();
            return new InsightHit(insight, hit);
        })];
        Repeats = Hits.Where((hit, index) => Hits.Take(index).Any(earlier => IsRepeat(earlier.Insight, hit.Insight))).Count();
    }

    public string Account { get; }
    public IReadOnlyList<GoldInsight> Gold { get; }
    public Findings Findings { get; }
    /// <summary>The first insights, in rank order.</summary>
    public IReadOnlyList<InsightHit> Hits { get; }

    public bool IsFound(GoldInsight gold) => Hits.Any(hit => hit.Gold.Contains(gold));

    public int LongestStatement => Hits.Count == 0 ? 0 : Hits.Max(hit => WordCount.Of(hit.Insight.Statement));

    /// <summary>Insights that share evidence with an earlier one, or say the same in nearly the same words.</summary>
    public int Repeats { get; }

    private static bool IsRepeat(Insights.Insight one, Insights.Insight other)
    {
        if (one.Evidence.Any(evidence => other.Evidence.Any(also => also.DocumentId == evidence.DocumentId && also.Start < evidence.End && evidence.Start < also.End))) return true;
        var (first, second) = (TextTokens.Of(one.Statement), TextTokens.Of(other.Statement));
        return TextTokens.Share(first.Count > second.Count ? first : second, first.Count > second.Count ? second : first) >= SameStatement;
    }
}

/// <param name="Gold">The gold insights that it hits; empty when it hits none.</param>
internal sealed record InsightHit(Insights.Insight Insight, IReadOnlyList<GoldInsight> Gold)
{
    public bool HasKind => Gold.Any(gold => gold.Kind.Equals(Insight.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
}
