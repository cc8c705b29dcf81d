using System.Globalization;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>
/// Which documents a plan may be drafted from: a newer statement supersedes an older one, and what is long past isn't
/// drafted as if it were news. Documents set aside stay stored and searchable.
/// </summary>
public static class Vintage
{
    /// <summary>
    /// Eighteen months hold the newest annual report and all since, and the year before it for an account whose newest
    /// document is a quarterly report.
    /// </summary>
    private const int MonthsThatCount = 18;

    /// <returns>Per document, in the order given: null when it counts, else why it doesn't.</returns>
    public static IReadOnlyList<string?> Judge(IReadOnlyList<Document> documents)
    {
        var dates = documents.Select(DateOf).ToList();
        var newest = dates.Max();
        return [.. documents.Select((document, index) => newest is null ? null : WhySetAside(document, documents, newest.Value))];
    }

    /// <returns>The day from which a document speaks: when it was published, else the end of its period.</returns>
    public static DateOnly? DateOf(Document document) => document.Published ?? document.PeriodEnd;

    private static string? WhySetAside(Document document, IReadOnlyList<Document> all, DateOnly newest)
    {
        if (DateOf(document) is not { } date) return "no date could be read in it, so it may be older than the rest";
        var successor = all.Where(other => Supersedes(other, document)).MaxBy(DateOf);
        if (successor is not null) return $"superseded by {successor.Title}{On(DateOf(successor))}";
        return date < newest.AddMonths(-MonthsThatCount)
            ? $"older than {MonthsThatCount} months before the newest document{On(newest)}"
            : null;
    }

    private static bool Supersedes(Document other, Document document) =>
        DateOf(other) > DateOf(document) && document.Kind switch
        {
            DocumentKind.Form10K or DocumentKind.Form20F => IsAnnual(other),
            DocumentKind.Form10Q => IsAnnual(other) || other.Kind == DocumentKind.Form10Q,
            DocumentKind.ProxyStatement => other.Kind == DocumentKind.ProxyStatement,
            DocumentKind.Form8K => other.Kind == DocumentKind.Form8K && IsWholeAmendment(other, document),
            _ => false,
        };

    /// <summary>Same day of report, same items: the financial statements that many amendments only add replace nothing.</summary>
    private static bool IsWholeAmendment(Document other, Document document) =>
        other.Title.StartsWith("Form 8-K/A", StringComparison.Ordinal) && other.PeriodEnd is not null && other.PeriodEnd == document.PeriodEnd && other.Cik == document.Cik
        && document.Sections.All(section => section.Item is null or "9.01" || other.Sections.Any(amended => amended.Item == section.Item));

    private static bool IsAnnual(Document document) => document.Kind is DocumentKind.Form10K or DocumentKind.Form20F;

    private static string On(DateOnly? date) =>
        date is { } day ? string.Create(CultureInfo.InvariantCulture, $" ({day:yyyy-MM-dd})") : "";
}
