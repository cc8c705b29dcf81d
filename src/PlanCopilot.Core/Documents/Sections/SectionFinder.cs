using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Transcripts;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Finds the named parts of a document by their headings.</summary>
internal static class SectionFinder
{
    public static IReadOnlyList<Section> Find(ParsedText parsed, DocumentKind kind)
    {
        if (kind == DocumentKind.Transcript) return TranscriptSections.Find(parsed);
        var sections = new List<Section>();
        foreach (var (range, exhibit) in BlockRanges(parsed))
        {
            if (exhibit is not null) AddExhibit(parsed, range, exhibit, sections);
            else AddMain(parsed, range, kind, sections);
        }
        return sections;
    }

    private static void AddMain(ParsedText parsed, Range range, DocumentKind kind, List<Section> sections)
    {
        var (first, count) = range.GetOffsetAndLength(parsed.Blocks.Count);
        var items = FormItems.HasItems(kind) ? ItemSections.Find(parsed, range, kind) : [];
        if (items.Count > 0 && IsIndex(parsed, items)) HeadingSections.Add(parsed, BehindCover(parsed, first, first + count)..items[0].FirstBlock, level: 1, sections);
        foreach (var item in items) AddItem(parsed, item, sections);
        var rest = items.Count > 0 ? Signatures.EndFrom(parsed, items[^1].Body.End.Value, first + count)
            : kind.IsFiling() ? BehindCover(parsed, first, first + count)
            : first;
        HeadingSections.Add(parsed, rest..(first + count), level: 1, sections);
    }

    /// <summary>Some filers tell their story in their own order and list the items in an index behind it.</summary>
    private static bool IsIndex(ParsedText parsed, List<ItemSection> items) =>
        items[0].FirstBlock > parsed.Blocks.Count / 2 && items.Count > 4;

    /// <summary>The lines of a cover page look like headings and name nothing; it ends with the boxes to check.</summary>
    private static int BehindCover(ParsedText parsed, int first, int end)
    {
        const int longest = 120;
        for (var i = Math.Min(end, first + longest) - 1; i > first; i--)
        {
            var text = parsed.TextOf(i);
            if (text.Contains("check mark", StringComparison.OrdinalIgnoreCase) || text.Contains("17 CFR", StringComparison.Ordinal)) return i + 1;
        }
        return first;
    }

    /// <summary>An item, the other numbers of its heading, and the headings inside it.</summary>
    private static void AddItem(ParsedText parsed, ItemSection item, List<Section> sections)
    {
        sections.AddRange(item.Sections);
        HeadingSections.Add(parsed, item.Body, level: 2, sections);
    }

    private static void AddExhibit(ParsedText parsed, Range range, SubmissionPart exhibit, List<Section> sections)
    {
        var (offset, length) = range.GetOffsetAndLength(parsed.Blocks.Count);
        if (length == 0) return;
        sections.Add(new Section(null, null, exhibit.Type, 1, parsed.Blocks[offset].Start, parsed.Blocks[offset + length - 1].End));
        HeadingSections.Add(parsed, range, level: 2, sections);
    }

    /// <summary>The blocks of the main document, and those of each exhibit.</summary>
    private static IEnumerable<(Range Blocks, SubmissionPart? Exhibit)> BlockRanges(ParsedText parsed)
    {
        var from = 0;
        foreach (var part in parsed.Parts.Where(part => part is { Start: not null, End: not null }).OrderBy(part => part.Start))
        {
            var start = FirstAtOrAfter(parsed.Blocks, part.Start ?? 0, from);
            var end = FirstAtOrAfter(parsed.Blocks, part.End ?? 0, start);
            if (start > from) yield return (from..start, null);
            yield return (start..end, part.Type.StartsWith("EX-", StringComparison.OrdinalIgnoreCase) ? part : null);
            from = end;
        }
        if (from < parsed.Blocks.Count) yield return (from..parsed.Blocks.Count, null);
    }

    private static int FirstAtOrAfter(IReadOnlyList<Block> blocks, int offset, int from)
    {
        var (low, high) = (from, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
