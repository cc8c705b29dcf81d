namespace PlanCopilot.Core.Review;

/// <summary>Lays the shared lines of two plans side by side.</summary>
internal static class SharedPassages
{
    private const double LeastShareOfLine = 0.5;

    /// <returns>In the order of the plan; lines of one paragraph together.</returns>
    public static IReadOnlyList<SharedPassage> Of(Overlap copy)
    {
        var shared = copy.Plan.Lines.Zip(copy.Shared).Select(pair => (Line: pair.First, Words: pair.Second.Count(isShared => isShared)))
            .Where(line => line.Words >= LeastShareOfLine * line.Line.Words.Count);
        return
        [
            .. shared.GroupBy(line => line.Line.Line.Paragraph).Select(paragraph => new SharedPassage(
                copy.Plan.Plan.Sections[paragraph.First().Line.Section].Title,
                string.Join(' ', paragraph.Select(line => line.Line.Line.Text)),
                copy.Other.Plan.Id,
                string.Join(' ', paragraph.Select(line => Twin(line.Line, copy.Other)).Distinct().Select(line => line.Line.Text)),
                paragraph.Sum(line => line.Words))),
        ];
    }

    private static MaskedLine Twin(MaskedLine line, MaskedPlan other) =>
        other.Lines.MaxBy(candidate => candidate.Shingles.Intersect(line.Shingles).Count(shingle => shingle != 0)) ?? line;
}
