using System.Collections.Frozen;

namespace PlanCopilot.Core.Review;

/// <summary>
/// What belongs to the team's template and not to the plan: paragraphs that speak of the document itself (how to fill it in,
/// who may read it), and lines that many of the team's specific plans have word for word. What only generic plans share is no
/// template: it is what they copied from each other, however many they are.
/// </summary>
internal sealed class Furniture
{
    private const int CuesNeeded = 5;
    private const int PlansNeeded = 3;
    private const double ShareNeeded = 0.25;

    /// <summary>Stems of words by which a document speaks of itself.</summary>
    private static readonly FrozenSet<string> Cues = FrozenSet.Create(StringComparer.Ordinal,
        "confidential", "document", "templat", "framework", "format", "section", "version", "internal", "distribut", "disclos", "draft",
        "review", "prepar", "page", "instruction", "guidanc", "fill", "estimat", "filing", "crm", "copyright", "proprietari", "plan", "appendix");

    private readonly HashSet<string> _common;

    /// <param name="specific">The team's specific plans, masked.</param>
    public Furniture(IReadOnlyCollection<IReadOnlyList<MaskedLine>> specific)
    {
        var holders = specific.SelectMany(plan => plan.Select(TextOf).Distinct(StringComparer.Ordinal)).CountBy(text => text, StringComparer.Ordinal);
        var needed = Math.Max(PlansNeeded, ShareNeeded * specific.Count);
        _common = holders.Where(pair => pair.Value >= needed).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>The plan's lines without the furniture.</returns>
    public IReadOnlyList<MaskedLine> TakeOut(IReadOnlyList<MaskedLine> lines)
    {
        var aboutItself = lines.GroupBy(line => line.Line.Paragraph).Where(SpeaksOfItself).Select(paragraph => paragraph.Key).ToHashSet();
        return [.. lines.Where(line => !aboutItself.Contains(line.Line.Paragraph) && !_common.Contains(TextOf(line)))];
    }

    private static bool SpeaksOfItself(IEnumerable<MaskedLine> paragraph) =>
        paragraph.SelectMany(line => line.Words).Distinct().Count(Cues.Contains) >= CuesNeeded;

    private static string TextOf(MaskedLine line) => string.Join(' ', line.Words);
}
