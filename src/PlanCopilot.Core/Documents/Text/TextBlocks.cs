using System.Globalization;
using System.Runtime.InteropServices;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>How a segment is joined to the text before it.</summary>
internal enum Joint : byte { Block, Row, Bar, Space, None }

/// <summary>A stretch of raw text that is copied as it is; blocks are made of one or more.</summary>
internal record struct TextSegment(int Start, int Length, BlockKind Kind, Joint Joint, BlockLook Look)
{
    public int Row { get; set; }
    public int Cell { get; set; }
    /// <summary>Whether a page begins with it.</summary>
    public bool StartsPage { get; set; }
    /// <summary>Whether its kind and joint are decided already (it lies in an inner table).</summary>
    public bool Settled { get; set; }
    public readonly int End => Start + Length;
    public readonly bool StartsBlock => Joint is Joint.Block or Joint.Row;
}

/// <summary>
/// Collects text segment by segment: folds white space and drops invisible characters. Every reader writes through it,
/// so that the rules of <see cref="Document.Text"/> hold for all.
/// </summary>
internal sealed class TextBlocks
{
    private const int LongestCapitals = 250;
    /// <summary>Five times as many as the longest filings have; in a hostile document the rest is one block, or memory would go.</summary>
    private const int MostSegments = 1 << 20;
    private readonly List<TextSegment> _segments = [];
    private char[] _raw = new char[4096];
    private int _start;
    private bool _space;
    private bool _page;
    private BlockTraits _common;
    private BlockTraits _any;
    private float _fontSize;
    private int _leadEnd;

    /// <summary>The raw text so far, segments one after the other with nothing in between.</summary>
    public ReadOnlySpan<char> Raw => _raw.AsSpan(0, Position);
    public int Position { get; private set; }
    public Span<TextSegment> Segments => CollectionsMarshal.AsSpan(_segments);
    public int Count => _segments.Count;
    public bool IsOpen => Position > _start;
    public ReadOnlySpan<char> Open => _raw.AsSpan(_start, Position - _start);
    /// <summary>What holds for every character of the open segment.</summary>
    public BlockTraits OpenTraits => IsOpen ? _common : BlockTraits.None;
    /// <summary>The table row and cell that segments are closed into.</summary>
    public (int Row, int Cell) Place { get; set; }

    /// <summary>Adds characters to the open segment.</summary>
    public void Append(ReadOnlySpan<char> source, BlockTraits traits = BlockTraits.None, float fontSize = 0)
    {
        if (_raw.Length < Position + (2 * source.Length) + 2) Array.Resize(ref _raw, Math.Max(_raw.Length * 2, Position + (2 * source.Length) + 2));
        var before = Position;
        foreach (var character in source)
        {
            var kept = character is > ' ' and < '\u007f' ? character : Folded(character);
            if (kept == ' ') _space = true;
            else if (kept != '\0') Put(kept);
        }
        if (Position > before) Note(before, traits, fontSize);
    }

    /// <summary>Whatever comes next is parted by a space.</summary>
    public void AppendSpace() => _space = true;

    /// <summary>The next segment begins a page.</summary>
    public void MarkPage() => _page = true;

    /// <summary>Ends the open segment as a block; does nothing when it is empty.</summary>
    public void Close(BlockKind kind, byte headingLevel = 0) => Close(kind, Joint.Block, headingLevel);

    public void Close(BlockKind kind, Joint joint, byte headingLevel = 0)
    {
        _space = _segments.Count >= MostSegments;
        if (IsOpen && !_space) Add(kind, joint, headingLevel);
    }

    /// <summary>Ends what runs on because there are too many segments.</summary>
    public void CloseLast()
    {
        if (IsOpen) Add(BlockKind.Paragraph, Joint.Block, headingLevel: 0);
    }

    private void Add(BlockKind kind, Joint joint, byte headingLevel)
    {
        var traits = _common | (_any & BlockTraits.Link) | (IsAllCapitals(Open) ? BlockTraits.AllCaps : BlockTraits.None);
        var look = new BlockLook(traits, headingLevel, _fontSize, _leadEnd - _start);
        var (row, cell) = Place;
        _segments.Add(new TextSegment(_start, Position - _start, kind, joint, look) { Row = row, Cell = cell, StartsPage = _page });
        _start = Position;
        _page = false;
    }

    public ParsedText ToParsedText() => new TextAssembly(this).ToParsedText([]);

    private void Put(char character)
    {
        var isFirst = Position == _start;
        if (_space && !isFirst) _raw[Position++] = ' ';
        _raw[Position++] = character;
        _space = isFirst && Bullets.IsBullet(character);
    }

    private void Note(int before, BlockTraits traits, float fontSize)
    {
        var isFirst = before == _start;
        if (isFirst) (_common, _any, _fontSize, _leadEnd) = (traits, BlockTraits.None, fontSize, _start);
        _common &= traits;
        _any |= traits;
        if (_leadEnd == before && (traits & (BlockTraits.Bold | BlockTraits.Underlined)) != 0) _leadEnd = Position;
    }

    /// <returns>A space for white space, 0 for what can't be seen, else what is shown.</returns>
    private static char Folded(char character)
    {
        if (char.IsWhiteSpace(character)) return ' ';
        if (character is '\uf0b7' or '\uf0a7' or '\uf0d8') return '•'; // bullets of the Symbol and Wingdings fonts
        return char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            ? '\0' : character;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestCapitals) return false;
        var capitals = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character)) return false;
            if (char.IsUpper(character)) capitals++;
        }
        return capitals > 1;
    }
}
