using System.Text;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>Puts the segments together into the normalised text and says where each raw position went.</summary>
internal sealed class TextAssembly
{
    private readonly TextBlocks _source;
    private readonly StringBuilder _text;
    private readonly List<Block> _blocks = [];
    private readonly List<BlockLook> _looks = [];
    /// <summary>Where each segment begins in the text; -1 when it was left out.</summary>
    private readonly int[] _starts;

    public TextAssembly(TextBlocks source)
    {
        _source = source;
        source.CloseLast();
        _text = new StringBuilder(source.Position + (source.Count * 2));
        _starts = new int[source.Count];
        var kept = PageFurniture.Find(source);
        var segments = source.Segments;
        for (var i = 0; i < segments.Length; i++) _starts[i] = kept[i] == Furniture.Dropped ? -1 : Add(segments[i], kept[i] == Furniture.Continued);
        Text = _text.ToString();
        for (var i = 0; i < _blocks.Count; i++)
            _blocks[i] = _blocks[i] with { Kind = BlockKinds.Of(_blocks[i].Kind, Text.AsSpan(_blocks[i].Start, _blocks[i].End - _blocks[i].Start), _looks[i]) };
    }

    public string Text { get; }

    public ParsedText ToParsedText(IReadOnlyList<XbrlFact> facts) =>
        new() { Text = Text, Blocks = _blocks, Looks = _looks, Facts = facts };

    /// <summary>Where a raw range went: its kept part, or null when nothing of it was kept.</summary>
    public (int Start, int End)? Locate(int rawStart, int rawEnd)
    {
        var segments = _source.Segments;
        if (rawStart < rawEnd && _source.Raw[rawStart] == ' ') rawStart++; // a space is kept back until something follows it
        int? start = null, end = null;
        for (var i = FirstEndingAfter(rawStart); i < segments.Length && segments[i].Start < rawEnd; i++)
        {
            if (_starts[i] < 0) continue;
            start ??= _starts[i] + Math.Max(0, rawStart - segments[i].Start);
            end = _starts[i] + Math.Min(segments[i].Length, rawEnd - segments[i].Start);
        }
        return start is { } from && end is { } to && to > from ? (from, to) : null;
    }

    /// <summary>The first place in the text at or after a raw position.</summary>
    public int StartAt(int raw)
    {
        var segments = _source.Segments;
        for (var i = FirstEndingAfter(raw); i < segments.Length; i++)
            if (_starts[i] >= 0) return _starts[i] + Math.Max(0, raw - segments[i].Start);
        return Text.Length;
    }

    private int FirstEndingAfter(int raw)
    {
        var segments = _source.Segments;
        int low = 0, high = segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].End > raw) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private int Add(TextSegment segment, bool continued)
    {
        if (continued) segment.Joint = Joint.Space;
        if (_blocks.Count == 0 && !segment.StartsBlock) segment.Joint = Joint.Block;
        if (_blocks.Count > 0) _text.Append(Separator(segment));
        var start = _text.Length;
        _text.Append(_source.Raw.Slice(segment.Start, segment.Length));
        if (segment.StartsBlock)
        {
            _blocks.Add(new Block(segment.Kind, start, _text.Length));
            _looks.Add(segment.Look);
            return start;
        }
        _blocks[^1] = _blocks[^1] with { End = _text.Length };
        _looks[^1] = Joined(_looks[^1], segment.Look);
        return start;
    }

    private string Separator(TextSegment segment) => segment.Joint switch
    {
        Joint.Bar => " | ",
        Joint.Space => " ",
        Joint.None => "",
        Joint.Row when _blocks[^1].Kind == BlockKind.TableRow => "\n",
        _ => "\n\n",
    };

    private static BlockLook Joined(BlockLook first, BlockLook next) => first with
    {
        Traits = (first.Traits & next.Traits) | ((first.Traits | next.Traits) & BlockTraits.Link),
    };
}
