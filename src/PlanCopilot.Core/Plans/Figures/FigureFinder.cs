using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>
/// Finds the figures of a snapshot among the thousands of facts that a filing tags: the right concept, the whole company,
/// the period that the filing is about and the same one a year before.
/// </summary>
internal static class FigureFinder
{
    /// <param name="documents">Newest first.</param>
    /// <returns>The newest annual report's year and, where a newer quarterly report was read, its quarter and year to date.</returns>
    public static IReadOnlyList<ReportedPeriod> Find(IReadOnlyList<Document> documents)
    {
        var annual = documents.Where(document => document.Kind is DocumentKind.Form10K or DocumentKind.Form20F)
            .Select(document => Period(document, "year", 350, 380)).FirstOrDefault(period => period is not null);
        var interim = documents.FirstOrDefault(document => document.Kind is DocumentKind.Form10Q or DocumentKind.Form6K
            && FactsOf(document).Any());
        ReportedPeriod?[] found = interim is null
            ? [annual]
            : [annual, Period(interim, "quarter", 80, 100), Period(interim, "year-to-date", 170, 290)];
        return found.OfType<ReportedPeriod>().Where(period => annual is null || period == annual || period.End > annual.End).ToList();
    }

    private static ReportedPeriod? Period(Document document, string key, int shortest, int longest)
    {
        // The filing's own period: that of whole-company revenue or income which ends last, or on the day the filing names.
        var spans = FactsOf(document)
            .Where(fact => fact.Members.Count == 0 && Concept.All.Any(concept => !concept.IsInstant && concept.Tags.Contains(fact.Concept)))
            .Select(fact => (Start: fact.PeriodStart, End: fact.PeriodEnd))
            .Where(span => span is { Start: not null, End: not null } && Days(span.Start, span.End) >= shortest && Days(span.Start, span.End) <= longest)
            .Where(span => document.PeriodEnd is not { } end || Math.Abs(span.End.GetValueOrDefault().DayNumber - end.DayNumber) <= 7)
            .OrderByDescending(span => span.End).ThenBy(span => span.Start).ToList();
        if (spans.Count == 0) return null;
        var (start, last) = (spans[0].Start.GetValueOrDefault(), spans[0].End.GetValueOrDefault());
        var rows = new FactRows(document, start, last);
        var figures = Concept.All.Select(concept => rows.WholeCompany(concept)).OfType<FigureLine>().ToList();
        var (by, segments) = SegmentFinder.Find(rows, figures);
        return new ReportedPeriod(document, key, start, last, figures, by, segments);
    }

    private static int Days(DateOnly? start, DateOnly? end) =>
        end.GetValueOrDefault().DayNumber - start.GetValueOrDefault().DayNumber + 1;

    private static IEnumerable<XbrlFact> FactsOf(Document document) => document.Facts.Where(fact => fact.Value is not null);
}
