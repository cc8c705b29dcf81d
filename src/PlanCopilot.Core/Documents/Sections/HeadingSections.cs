using System.Runtime.InteropServices;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Makes sections of the headings inside an item, an exhibit, or a document without items.</summary>
internal static class HeadingSections
{
    private const int MaxLength = 200;
    private const int MaxDepth = 4;
    private const int LongestLarge = 100;
    /// <summary>Ten times as many as long filings have; in a hostile document the rest are no sections.</summary>
    private const int MostSections = 3000;
    /// <summary>A line so much larger than the text around it is a heading though it isn't bold.</summary>
    private const float LargePrint = 1.15f;

    /// <param name="level">The level of the outermost headings.</param>
    public static void Add(ParsedText parsed, Range range, int level, List<Section> sections)
    {
        var (first, count) = range.GetOffsetAndLength(parsed.Blocks.Count);
        if (count <= 0) return;
        var end = parsed.Blocks[first + count - 1].End;
        var open = new List<(int Style, int Index)>();
        var bodySize = BodySize(parsed, first, first + count);
        for (var i = first; i < first + count && sections.Count < MostSections; i++)
        {
            if (!IsHeading(parsed, i, bodySize)) continue;
            var style = StyleOf(parsed.Looks[i]);
            var depth = open.FindIndex(outer => outer.Style == style);
            if (depth < 0) depth = Math.Min(open.Count, MaxDepth - 1);
            Close(sections, open, depth, parsed.Blocks[i - (i > 0 ? 1 : 0)].End);
            open.Add((style, sections.Count));
            sections.Add(new Section(null, null, parsed.Text[parsed.Blocks[i].Start..parsed.Blocks[i].End], level + depth, parsed.Blocks[i].Start, end));
        }
    }

    /// <summary>A heading ends all open ones of its own style and those inside them.</summary>
    private static void Close(List<Section> sections, List<(int Style, int Index)> open, int depth, int end)
    {
        for (var i = depth; i < open.Count; i++) sections[open[i].Index] = sections[open[i].Index] with { End = end };
        if (depth < open.Count) open.RemoveRange(depth, open.Count - depth);
    }

    /// <summary>The font size in which most characters of the prose are printed; 0 when the source doesn't say.</summary>
    private static float BodySize(ParsedText parsed, int first, int end)
    {
        var characters = new Dictionary<float, int>();
        for (var i = first; i < end; i++)
        {
            var block = parsed.Blocks[i];
            if (block.IsProse) CollectionsMarshal.GetValueRefOrAddDefault(characters, parsed.Looks[i].FontSize, out _) += block.End - block.Start;
        }
        return characters.Count == 0 ? 0 : characters.MaxBy(size => (size.Value, size.Key)).Key;
    }

    private static bool IsHeading(ParsedText parsed, int index, float bodySize)
    {
        var block = parsed.Blocks[index];
        var isLarge = bodySize > 0 && block.Kind == BlockKind.Paragraph && parsed.Looks[index].FontSize > bodySize * LargePrint
            && block.End - block.Start < LongestLarge && parsed.Text[block.End - 1] is not ('.' or ',' or ';' or ':');
        if (block.Kind != BlockKind.Heading && !isLarge || block.End - block.Start > MaxLength) return false;
        var text = parsed.Text.AsSpan(block.Start, block.End - block.Start);
        var letters = 0;
        foreach (var c in text) letters += char.IsLetter(c) ? 1 : 0;
        return letters >= 3 && letters * 2 > text.Length && text[0] != '(';
    }

    private static int StyleOf(BlockLook look) =>
        (int)(look.Traits & ~BlockTraits.Link) | look.HeadingLevel << 8 | (int)(look.FontSize * 2) << 12;
}
