using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Insights;

/// <summary>A candidate with what it is worth to an account plan, from 0 to 1.</summary>
/// <param name="Terms">Its content words, by which it is compared with others.</param>
internal sealed record RankedCandidate(InsightCandidate Candidate, InsightKind Kind, double Worth, string Text, IReadOnlyList<string> Terms)
{
    public double ProbabilityOf(InsightKind kind) => Candidate.Reading.Probabilities[(int)kind];
}

/// <summary>Puts first what an analyst would keep: specific, said by management, recent, and not what every filer prints.</summary>
internal static partial class InsightRanker
{
    /// <summary>Candidates that are looked at closely; a large filing has thousands, and an account keeps forty insights.</summary>
    private const int PoolSize = 500;

    /// <summary>Goals and obstacles name fewer figures than initiatives do, and are worth as much to a plan.</summary>
    private static readonly double[] KindWeights = [1.25, 1.05, 1, 1.25];

    /// <summary>What two engines find independently of each other is rarely wrong.</summary>
    private const double FoundByBoth = 1.2;

    /// <returns>The best candidates, best first; the order depends on their content alone.</returns>
    public static IReadOnlyList<RankedCandidate> Rank(IReadOnlyList<InsightCandidate> candidates)
    {
        var newest = candidates.Max(candidate => candidate.Document.Published) ?? DateOnly.MinValue;
        var places = candidates.Select(candidate => candidate.Document).DistinctBy(document => document.Id)
            .ToDictionary(document => document.Id, document => new DocumentPlaces(document), StringComparer.Ordinal);
        return [.. candidates
            .Where(candidate => candidate.Reading.Kind <= SentenceKind.Obstacle)
            .OrderByDescending(Promise).ThenBy(candidate => candidate.Document.Id, StringComparer.Ordinal).ThenBy(candidate => candidate.Sentence.Start)
            .Take(PoolSize)
            .Select(candidate => Weigh(candidate, newest, places[candidate.Document.Id]))
            .Where(ranked => ranked.Worth > 0)
            .OrderByDescending(ranked => ranked.Worth).ThenBy(ranked => ranked.Candidate.Document.Id, StringComparer.Ordinal).ThenBy(ranked => ranked.Candidate.Sentence.Start)];
    }

    private static double Promise(InsightCandidate candidate) =>
        candidate.Reading.Salience * (0.5 + candidate.Reading.Probabilities[(int)candidate.Reading.Kind]);

    private static RankedCandidate Weigh(InsightCandidate candidate, DateOnly newest, DocumentPlaces places)
    {
        var text = candidate.Text;
        var kind = (InsightKind)(int)candidate.Reading.Kind;
        if (candidate.Found is null && Routine.Excludes(text)) return new(candidate, kind, 0, text, []);
        var reading = candidate.Reading;
        var usable = (0.6 * Math.Min(reading.Salience / 2, 1)) + (0.4 * Specificity.Of(text));
        var worth = usable * KindWeights[(int)kind]
            * (0.4 + (0.6 * reading.Probabilities[(int)reading.Kind]))
            * (candidate.Found is not null && candidate.ClassifierKind is not null ? FoundByBoth : 1)
            * Routine.Worth(text)
            * (1 - (0.5 * CommonPhrases.Share(text)))
            * Freshness(text, newest.Year)
            * places.Weight(candidate.Sentence.Start)
            * Recency(candidate.Document.Published, newest);
        return new(candidate, kind, Math.Min(1, worth), text, Terms.Of(text));
    }

    /// <summary>What is told of years long gone is history, even in a new document.</summary>
    private static double Freshness(string text, int newest)
    {
        // "In 1991 we began ... and as of 2025 have ...": the first year says when it was done.
        if (Began.Match(text) is { Success: true } began)
            return (newest - int.Parse(began.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) switch { <= 1 => 1, 2 => 0.7, _ => 0.4 };
        var latest = Year.Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(newest).Max();
        return newest - latest <= 1 ? 1 : Math.Max(0.4, 1 - (0.2 * (newest - latest - 1)));
    }

    [GeneratedRegex(@"^(?:In|Since|During) (?:[a-z]+ )?(?:[A-Z][a-z]+ )?(?<year>(?:19|20)\d\d)\b")]
    private static partial Regex Began { get; }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year { get; }

    /// <summary>Halves about every second year; a document without a date counts as a year old.</summary>
    private static double Recency(DateOnly? published, DateOnly newest) =>
        Math.Max(0.25, Math.Pow(0.7, published is { } day ? (newest.DayNumber - day.DayNumber) / 365.0 : 1));
}

/// <summary>How much weight the parts of a document carry: management's own account above lists of risks and notes.</summary>
internal sealed class DocumentPlaces
{
    private const double Elsewhere = 0.75;

    private readonly List<(int Start, int End, double Weight)> _parts;

    public DocumentPlaces(Document document) =>
        _parts = [.. document.Sections.Where(section => section.Level == 1).Select(section => (section.Start, section.End, WeightOf(document.Kind, section)))];

    public double Weight(int offset)
    {
        foreach (var part in _parts)
        {
            if (offset >= part.Start && offset < part.End) return part.Weight;
        }
        return _parts.Count == 0 ? 0.9 : Elsewhere;
    }

    private static double WeightOf(DocumentKind kind, Section section) => (kind, section.Part, section.Item) switch
    {
        (DocumentKind.Form10K, _, "1" or "7") => 1,
        (DocumentKind.Form10Q, "I", "2") => 1,
        (DocumentKind.Form10Q, "I", "1") or (DocumentKind.Form10K, _, "8") => 0.55,
        (DocumentKind.Form20F, _, "4" or "5") => 1,
        (_, _, "1A" or "3" or "7A") => 0.85,
        (DocumentKind.Form8K, _, "7.01" or "8.01" or "2.02" or "2.05" or "1.01") => 0.95,
        (DocumentKind.Form8K or DocumentKind.Form6K, _, null) => 1,
        (DocumentKind.Transcript or DocumentKind.EarningsRelease or DocumentKind.PressRelease, _, _) => 1,
        _ => Elsewhere,
    };
}
