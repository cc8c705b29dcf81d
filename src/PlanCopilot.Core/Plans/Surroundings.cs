using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>Where a quotation stands: the paragraph or table rows around it and the section's name.</summary>
internal static class Surroundings
{
    /// <summary>How much of a long paragraph or table is shown on either side of the quotation, in characters.</summary>
    private const int Reach = 700;

    /// <returns>Offsets into the document's text that hold the quotation and what surrounds it.</returns>
    public static (int Start, int End) Of(Document document, Evidence evidence)
    {
        var (first, last) = (BlockAt(document, evidence.Start), BlockAt(document, evidence.End - 1));
        if (first < 0 || last < 0) return (evidence.Start, evidence.End);
        if (document.Blocks[first].Kind == BlockKind.TableRow)
        {
            // A row says little without its table's head and neighbours.
            while (IsSameTable(document, first - 1) && evidence.Start - document.Blocks[first - 1].Start <= Reach) first--;
            while (IsSameTable(document, last) && document.Blocks[last + 1].End - evidence.End <= Reach) last++;
        }
        var (start, end) = (document.Blocks[first].Start, document.Blocks[last].End);
        return (From(document.Text, start, evidence.Start), To(document.Text, end, evidence.End));
    }

    /// <returns>Such as "Item 7, Highlights from Fiscal 2025", or the document's kind where it has no sections.</returns>
    public static string SectionName(Document document, int offset)
    {
        var path = document.Sections.Where(section => section.Start <= offset && offset < section.End).ToList();
        if (path.Count == 0) return document.Kind.Label();
        var outer = path[0].Item is { } item ? $"Item {item}" : path[0].Title;
        var inner = path.Count > 1 ? path[^1].Title : TitleWithoutNumber(path[0]);
        return inner.Length == 0 || inner == outer ? outer : $"{outer}, {inner.TrimEnd('.', ':')}";
    }

    /// <returns>The index of the block that holds the offset, or -1.</returns>
    public static int BlockAt(Document document, int offset)
    {
        var (low, high) = (0, document.Blocks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var block = document.Blocks[middle];
            if (offset < block.Start) high = middle - 1;
            else if (offset >= block.End) low = middle + 1;
            else return middle;
        }
        return -1;
    }

    /// <returns>Whether the block and the next one are rows of one table.</returns>
    public static bool IsSameTable(Document document, int upper) =>
        upper >= 0 && upper + 1 < document.Blocks.Count
        && document.Blocks[upper].Kind == BlockKind.TableRow && document.Blocks[upper + 1].Kind == BlockKind.TableRow
        && document.Blocks[upper + 1].Start - document.Blocks[upper].End == 1;

    private static string TitleWithoutNumber(Section section)
    {
        if (section.Item is not { } item) return "";
        var at = section.Title.IndexOf(item, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? section.Title : section.Title[(at + item.Length)..].Trim(' ', '.', ':', '-', '–', '—');
    }

    /// <returns>The start of the block, or of a sentence within reach where that is too far.</returns>
    private static int From(string text, int start, int quoted)
    {
        if (quoted - start <= Reach) return start;
        var wanted = quoted - Reach;
        var stop = text.IndexOf(". ", wanted, Reach, StringComparison.Ordinal);
        return stop < 0 ? WholeCharacter(text, wanted) : stop + 2;
    }

    /// <returns>The end of the block, or of a sentence within reach where that is too far.</returns>
    private static int To(string text, int end, int quoted)
    {
        if (end - quoted <= Reach) return end;
        var stop = text.LastIndexOf(". ", quoted + Reach, Reach, StringComparison.Ordinal);
        return stop < quoted ? WholeCharacter(text, quoted + Reach) : stop + 1;
    }

    /// <summary>A cut must not part the two halves of a character.</summary>
    private static int WholeCharacter(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
