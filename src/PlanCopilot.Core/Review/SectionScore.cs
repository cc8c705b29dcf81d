namespace PlanCopilot.Core.Review;

/// <summary>How generic a section is: copied, or vague.</summary>
internal static class SectionScore
{
    /// <summary>Specifics for 100 words: with fewer than the first a section says nothing of the account, from the second on it is about this one.</summary>
    private const double Vague = 2, Specific = 6;
    /// <summary>Between the two, for whether a text is about somebody at all.</summary>
    private const double Few = 3;
    /// <summary>A section of fewer words is judged as if it had so many: one name in five words proves little.</summary>
    private const int LeastWords = 30;

    private const int MostWords = 60;

    /// <summary>What a section counts in the plan's score: its words up to a limit, so that a long snapshot can't hide generic objectives.</summary>
    public static int WeightOf(SectionReview section) => Math.Min(section.Words, MostWords);

    /// <returns>The mean of the sections' scores by weight; 100 where there are none.</returns>
    public static double Of(IReadOnlyList<SectionReview> sections) =>
        sections.Count == 0 ? 100 : sections.Sum(section => section.Score * WeightOf(section)) / Math.Max(1, sections.Sum(WeightOf));

    /// <summary>Whether a text is about one account rather than about any.</summary>
    public static bool IsSpecific(IReadOnlyList<MaskedLine> lines, Specifics specifics) => Density(lines, specifics) >= Few;

    /// <returns>Specifics for 100 words.</returns>
    public static double Density(IReadOnlyList<MaskedLine> lines, Specifics specifics) => DensityOf(lines, specifics, lines.Sum(line => line.Words.Count));

    public static SectionReview Of(PlanTextSection section, IReadOnlyList<(MaskedLine Line, bool[] Shared)> lines, Specifics specifics, int? rank)
    {
        var words = lines.Sum(line => line.Line.Words.Count);
        var copied = words == 0 ? 0 : (double)lines.Sum(line => line.Shared.Count(isShared => isShared)) / words;
        // What is copied is no specific of this account, even if a name stands in it.
        var own = lines.Where(line => line.Shared.Count(isShared => isShared) * 2 <= line.Shared.Length).Select(line => line.Line);
        var density = DensityOf(own, specifics, words);
        var vagueness = Math.Clamp((Specific - density) / (Specific - Vague), 0, 1);
        return new SectionReview(section.Title, words, 100 * Math.Max(copied, vagueness), copied, density, rank);
    }

    private static double DensityOf(IEnumerable<MaskedLine> lines, Specifics specifics, int words) =>
        100 * lines.SelectMany(line => specifics.In(line.Line.Text).Select(specific => (line.Line.Paragraph, specific.Text, specific.Weight)))
            .DistinctBy(specific => (specific.Paragraph, specific.Text)).Sum(specific => specific.Weight) / Math.Max(words, LeastWords);
}
