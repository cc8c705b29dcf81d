using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Insights;

/// <summary>From thousands of classified sentences to the insights that an analyst would keep, with names and links.</summary>
public static partial class InsightSelector
{
    /// <summary>Insights that an account keeps.</summary>
    public const int MostInsights = 40;
    private const int BalancedInsights = 24;
    private const int MostOfOneKindBalanced = 8;
    private const int LeastOfOneKind = 5;
    /// <summary>A kind may fill its least share only with insights at least this good, relative to the best one.</summary>
    private const double WeakestShare = 0.35;
    /// <summary>Its first few may be weaker: a map without a single obstacle tells a rep less than one with a plain one.</summary>
    private const double WeakestOfFew = 0.2;
    private const int Few = 3;
    private const int MostOfOneTheme = 2;
    /// <summary>How many statements of one kind are written, so that the many pressures of a filing don't crowd out the rest.</summary>
    private const int StatedOfOneKind = 30;

    /// <param name="companyName">The registrant's name as its filings print it.</param>
    /// <param name="candidates">Of all current documents of the account, in any order.</param>
    /// <returns>Best first; the same candidates give the same insights in whatever order they come.</returns>
    public static (IReadOnlyList<Insight> Insights, IReadOnlyList<InsightLink> Links) Select(string companyName, IReadOnlyList<InsightCandidate> candidates)
    {
        if (candidates.Count == 0) return ([], []);
        var company = CompanyName.Short(companyName);
        var ranked = InsightRanker.Rank(candidates);
        var stated = InsightMerger.Merge(ranked).GroupBy(cluster => cluster.Kind)
            .SelectMany(clusters => clusters.Select(cluster => Statement.Of(cluster, company)).OfType<Statement>().Take(StatedOfOneKind))
            .DistinctBy(statement => statement.Text, StringComparer.Ordinal);
        var chosen = Balance([.. stated.OrderByDescending(statement => statement.Worth)]);
        var handles = new InsightHandle(TermWeights.Of(ranked.Select(candidate => candidate.Terms)), company);
        var insights = Number(chosen, handles);
        return (insights, InsightLinker.Link(insights, company));
    }

    /// <summary>The first places are shared among the kinds; the rest go to the best. Whoever sorts by worth keeps this order within a kind.</summary>
    private static List<Statement> Balance(IReadOnlyList<Statement> statements)
    {
        var first = new List<Statement>();
        var best = statements.Count == 0 ? 0 : statements[0].Worth;
        var least = new Dictionary<InsightKind, double>();
        foreach (var kind in Enum.GetValues<InsightKind>())
        {
            var places = Varied(statements.Where(statement => statement.Kind == kind)
                .TakeWhile((statement, place) => statement.Worth >= best * (place < Few ? WeakestOfFew : WeakestShare))).Take(LeastOfOneKind).ToArray();
            first.AddRange(places);
            if (places.Length > 0) least[kind] = places.Min(statement => statement.Worth);
        }
        var others = statements.Except(first).Select(statement => statement with { Worth = Math.Min(statement.Worth, least.GetValueOrDefault(statement.Kind)) }).ToArray();
        var seconds = new List<Statement>();
        foreach (var statement in others)
        {
            if (first.Count + seconds.Count >= BalancedInsights) break;
            if (first.Concat(seconds).Count(other => other.Kind == statement.Kind) < MostOfOneKindBalanced) seconds.Add(statement);
        }
        List<Statement> balanced = [.. first.Concat(seconds).OrderByDescending(statement => statement.Worth)];
        var rest = others.Except(seconds).Take(MostInsights - balanced.Count).ToArray();
        if (balanced.Count == 0 || rest.Length == 0) return balanced;
        var scale = Math.Min(1, balanced[^1].Worth / rest[0].Worth);
        return [.. balanced, .. rest.Select(statement => statement with { Worth = statement.Worth * scale })];
    }

    /// <summary>Puts back what only adds to themes that were spoken of twice: five pressures by regulators are fewer than five pressures.</summary>
    private static IEnumerable<Statement> Varied(IEnumerable<Statement> statements)
    {
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        var later = new List<Statement>();
        foreach (var statement in statements)
        {
            var themes = Themes.Of(statement.Text);
            if (themes.Count > 0 && themes.All(theme => spoken.GetValueOrDefault(theme) >= MostOfOneTheme)) later.Add(statement);
            else
            {
                foreach (var theme in themes) spoken[theme] = spoken.GetValueOrDefault(theme) + 1;
                yield return statement;
            }
        }
        foreach (var statement in later) yield return statement;
    }

    private static List<Insight> Number(IReadOnlyList<Statement> chosen, InsightHandle handles)
    {
        var counts = new int[Enum.GetValues<InsightKind>().Length];
        var insights = new List<Insight>(chosen.Count);
        foreach (var statement in chosen)
        {
            insights.Add(new Insight
            {
                Id = "GPIO"[(int)statement.Kind] + (++counts[(int)statement.Kind]).ToString(CultureInfo.InvariantCulture),
                Kind = statement.Kind,
                Handle = handles.Name(statement.Kind, statement.Text, [.. statement.Evidence.Select(evidence => evidence.Quote)]),
                Statement = statement.Text,
                Salience = Math.Round(statement.Worth, 4),
                Confidence = Math.Round(statement.Confidence, 4),
                Evidence = statement.Evidence,
            });
        }
        return insights;
    }

    /// <summary>A cluster whose best sentence could be said in few words.</summary>
    private sealed partial record Statement(InsightKind Kind, string Text, double Worth, double Confidence, IReadOnlyList<Evidence> Evidence)
    {
        /// <summary>A statement that says it in few words may lead before a worthier one that doesn't.</summary>
        private const double LongStatement = 0.85;
        private const int LongestLead = 31;
        private const double OlderStatement = 0.8;
        /// <summary>"The employee actions were completed": of which programme, an earlier sentence said.</summary>
        private const double BackPointing = 0.7;
        /// <summary>Members that may lead.</summary>
        private const int MostLeads = 8;
        /// <summary>A cluster isn't led by a sentence that is hardly of its kind.</summary>
        private const double LeastOfKind = 0.2;

        public static Statement? Of(InsightCluster cluster, string company)
        {
            var newest = cluster.Members.Max(member => member.Candidate.Document.Published);
            var best = cluster.Members.Take(MostLeads)
                .Select((member, place) => (member, place, Text: member.ProbabilityOf(cluster.Kind) < LeastOfKind ? null : StatementCompressor.Compress(member.Text, company)))
                .Where(entry => entry.Text is not null)
                .OrderByDescending(entry => entry.member.Worth * Math.Sqrt(cluster.Centrality(entry.place)) * Form(entry.Text ?? "")
                    * (entry.member.Candidate.Document.Published < newest ? OlderStatement : 1)).FirstOrDefault();
            if (best.Text is null) return null;
            return new(cluster.Kind, best.Text, cluster.Worth, best.member.ProbabilityOf(cluster.Kind),
                [.. cluster.Evidence(best.place).Select(member => new Evidence(member.Candidate.Document.Id, member.Candidate.Sentence.Start, member.Text))]);
        }

        private static double Form(string text) => (PointsBack.IsMatch(text) ? BackPointing : 1) * (ClauseCuts.Count(text) > LongestLead ? LongStatement : 1);

        [GeneratedRegex(@"^The (?:\w+ ){0,2}(?:actions|charges|payments|costs|reductions|initiatives|activities|measures|programs?|projects?)\b")]
        private static partial Regex PointsBack { get; }
    }
}
