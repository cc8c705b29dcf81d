using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>One number that a filing reports, with the printed row that shows it.</summary>
/// <param name="Unit">Such as "USD".</param>
internal sealed record Figure(decimal Value, string Unit, Evidence Evidence);

/// <summary>A named figure of a period and, where the same filing reports it, of the period a year before.</summary>
internal sealed record FigureLine(string Key, string Name, Figure Now, Figure? Before);

/// <summary>What one filing reports of one period.</summary>
/// <param name="Key">"year", "quarter" or "year-to-date".</param>
/// <param name="SegmentsBy">What revenue is broken down by, such as "segment".</param>
internal sealed record ReportedPeriod(
    Document Document, string Key, DateOnly Start, DateOnly End, IReadOnlyList<FigureLine> Figures,
    string SegmentsBy, IReadOnlyList<FigureLine> Segments)
{
    public string Title => Key switch
    {
        "year" => $"Fiscal year ended {EnglishDate.Long(End)}",
        "quarter" => $"Quarter ended {EnglishDate.Long(End)}",
        _ => $"{EnglishDate.Long(Start)} to {EnglishDate.Long(End)}",
    };
}
