namespace PlanCopilot.Core.Documents;

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
        var items = FormItems.HasItems(kind) ? ItemSections.Find(parsed, range, kind) : [];
        if (items.Count == 0)
        {
            HeadingSections.Add(parsed, range, level: 1, sections);
            return;
        }
        sections.AddRange(items.SelectMany(item => WithHeadings(parsed, item)));
    }

    /// <summary>An item, the other numbers of its heading, and the headings inside it.</summary>
    private static List<Section> WithHeadings(ParsedText parsed, ItemSection item)
    {
        List<Section> sections = [.. item.Sections];
        HeadingSections.Add(parsed, item.Body, level: 2, sections);
        return sections;
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
