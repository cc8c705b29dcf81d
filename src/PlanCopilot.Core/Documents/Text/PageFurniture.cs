using System.Buffers;
using System.Runtime.InteropServices;
using PlanCopilot.Core.Documents.Sections;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>Finds what belongs to the page and not to the text: page numbers, links back to the contents, running heads.</summary>
internal sealed class PageFurniture
{
    private const int LongestLine = 120;
    private const int LinesNearEdge = 3;
    private const int FewestRepeats = 3;
    /// <summary>A running head stands on at least one page in so many; a heading may come after a page's end by chance.</summary>
    private const int MostPagesPerHead = 12;
    private const int ShortestCutParagraph = 60;
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("_-=–—*#. ");
    private readonly TextBlocks _source;
    private readonly Furniture[] _found;
    private readonly List<PageLine> _lines = [];
    private readonly Dictionary<string, int> _nearEdges = new(StringComparer.Ordinal);

    private PageFurniture(TextBlocks source)
    {
        _source = source;
        _found = new Furniture[source.Count];
    }

    /// <returns>What each segment is.</returns>
    public static Furniture[] Find(TextBlocks source)
    {
        var furniture = new PageFurniture(source);
        furniture.ReadLines();
        furniture.DropNumbers();
        furniture.DropRunningHeads();
        furniture.JoinCutParagraphs();
        return furniture._found;
    }

    private void ReadLines()
    {
        var segments = _source.Segments;
        for (var i = 0; i < segments.Length;)
        {
            var end = i + 1;
            while (end < segments.Length && !segments[end].StartsBlock) end++;
            var isLone = segments[i].Joint == Joint.Block && (end == segments.Length || segments[end].Joint != Joint.Row);
            var text = _source.Raw[segments[i].Start..segments[end - 1].End];
            var isLine = text.Length <= LongestLine && (isLone || segments[i].Kind != BlockKind.TableRow);
            _lines.Add(new PageLine(i, end) { IsLine = isLine, IsNumber = isLine && PageNumber.Matches(text), StartsPage = segments[i].StartsPage });
            i = end;
        }
    }

    private void DropNumbers()
    {
        var lines = CollectionsMarshal.AsSpan(_lines);
        var numbers = 0;
        foreach (var line in lines) numbers += line.IsNumber ? 1 : 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var isAtEdge = lines[i].StartsPage || i + 1 == lines.Length || lines[i + 1].StartsPage;
            if (lines[i].IsNumber && (isAtEdge || (numbers > 1 && !PageNumber.IsLettered(Text(lines[i]))))) Drop(ref lines[i]);
            else if (lines[i].IsLine && (IsBackLink(lines[i]) || IsRule(lines[i]))) Drop(ref lines[i]);
        }
    }

    private bool IsBackLink(PageLine line) =>
        _source.Segments[line.First].Look.Has(BlockTraits.Link) && PageNumber.IsContentsLink(Text(line));

    private bool IsRule(PageLine line) => Text(line).IndexOfAnyExcept(RuleCharacters) < 0;

    private void DropRunningHeads()
    {
        MarkEdges();
        Span<char> key = stackalloc char[LongestLine];
        foreach (var line in _lines)
            if (line is { IsLine: true, IsNearEdge: true })
                CollectionsMarshal.GetValueRefOrAddDefault(_nearEdges, Key(line, key).ToString(), out _)++;
        var fewest = Math.Max(FewestRepeats, _lines.Count(line => line.StartsPage) / MostPagesPerHead);
        var repeated = _nearEdges.Where(head => head.Value >= (head.Key.EndsWith("(continued)", StringComparison.Ordinal) ? 2 : fewest)).ToDictionary(head => head.Key, _ => false, StringComparer.Ordinal);
        if (repeated.Count == 0) return;
        var lookup = repeated.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref var line in CollectionsMarshal.AsSpan(_lines))
        {
            if (line is not { IsLine: true, IsDropped: false } || !lookup.TryGetValue(Key(line, key), out var seen)) continue;
            if (!seen) lookup[Key(line, key)] = true; // the first one may be the title or the heading itself
            else if (line.IsNearEdge) Drop(ref line);
        }
    }

    /// <summary>Marks the lines next to where pages begin and end.</summary>
    private void MarkEdges()
    {
        var lines = CollectionsMarshal.AsSpan(_lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsPage || lines[i].IsDropped) lines[i].IsNearEdge = true;
            if (!lines[i].StartsPage && !(lines[i].IsDropped && lines[i].IsNumber)) continue;
            for (var near = Math.Max(0, i - LinesNearEdge); near < Math.Min(lines.Length, i + LinesNearEdge); near++) lines[near].IsNearEdge = true;
        }
    }

    private void JoinCutParagraphs()
    {
        var before = -1;
        var cut = false;
        for (var i = 0; i < _lines.Count; i++)
        {
            cut |= _lines[i].StartsPage || _lines[i].IsDropped;
            if (_lines[i].IsDropped) continue;
            if (before >= 0 && IsCut(_lines[before], _lines[i], cut)) _found[_lines[i].First] = Furniture.Continued;
            before = i;
            cut = false;
        }
    }

    /// <param name="atPage">Whether a page ends between the two; where none does, only a sentence that runs on in small letters tells.</param>
    private bool IsCut(PageLine before, PageLine after, bool atPage)
    {
        if (Kind(before) == BlockKind.TableRow || Kind(after) != BlockKind.Paragraph) return false;
        var left = Text(before);
        var right = Text(after);
        if (ItemHeading.Begins(right)) return false;
        if (left.Length < ShortestCutParagraph || !(char.IsLetterOrDigit(left[^1]) || left[^1] == ',')) return false;
        if (!atPage) return Kind(before) == BlockKind.Paragraph && right.Length >= ShortestCutParagraph && char.IsLower(right[0]) && char.IsLower(left[^1]);
        return char.IsLower(right[0]) || (left.Length >= LongestLine && right.Length >= LongestLine && char.IsLetterOrDigit(right[0]));
    }

    private void Drop(ref PageLine line)
    {
        line.IsDropped = true;
        _found.AsSpan(line.First, line.End - line.First).Fill(Furniture.Dropped);
    }

    /// <summary>A line's text with its digits made alike, since running heads carry page numbers.</summary>
    private ReadOnlySpan<char> Key(PageLine line, Span<char> key)
    {
        var text = Text(line);
        for (var i = 0; i < text.Length; i++) key[i] = char.IsAsciiDigit(text[i]) ? '0' : char.ToLowerInvariant(text[i]);
        return key[..text.Length];
    }

    private BlockKind Kind(PageLine line) => _source.Segments[line.First].Kind;

    private ReadOnlySpan<char> Text(PageLine line) => _source.Raw[_source.Segments[line.First].Start.._source.Segments[line.End - 1].End];
}
