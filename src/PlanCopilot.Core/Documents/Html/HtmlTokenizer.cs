namespace PlanCopilot.Core.Documents.Html;

internal enum HtmlToken { Text, StartTag, EndTag }

/// <summary>
/// Cuts HTML into tags and text in one pass, without building a tree. A tree costs most of the time of reading a
/// filing, and its repair rules for badly nested tags are what hostile input makes quadratic; text needs neither.
/// </summary>
internal ref struct HtmlTokenizer(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private int _position;
    private bool _openTitle;
    private bool _openComment;

    /// <summary>Where the next token begins.</summary>
    public readonly int Position => _position;
    public HtmlToken Token { get; private set; }
    /// <summary>The tag's name as written, with its prefix.</summary>
    public ReadOnlySpan<char> Name { get; private set; }
    public HtmlAttributes Attributes { get; private set; }
    public bool SelfClosing { get; private set; }
    /// <summary>Of a text token, with its entities as written.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool Read()
    {
        while (_position < _source.Length)
        {
            if (_source[_position] != '<' || !IsMarkup(out var skipped)) return ReadText();
            if (!skipped) return true;
        }
        return false;
    }

    /// <summary>Takes everything up to the end tag of the raw element that was just opened.</summary>
    /// <returns>Its content: all the rest when it is never closed, but for a title, which then is as if it weren't there.</returns>
    public ReadOnlySpan<char> ReadRaw(HtmlTag tag, ReadOnlySpan<char> name)
    {
        if (tag == HtmlTag.Title && _openTitle) return [];
        var rest = _source[_position..];
        var from = 0;
        while (rest[from..].IndexOf("</", StringComparison.Ordinal) is var at and >= 0)
        {
            from += at + 2;
            if (!rest[from..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            _position += from - 2;
            return rest[..(from - 2)];
        }
        if (tag == HtmlTag.Title) _openTitle = true; // so that a million of them don't each scan to the end
        else _position = _source.Length;
        return tag == HtmlTag.Title ? [] : rest;
    }

    private bool ReadText()
    {
        var rest = _source[_position..];
        var next = rest[1..].IndexOf('<');
        Text = next < 0 ? rest : rest[..(next + 1)];
        _position += Text.Length;
        Token = HtmlToken.Text;
        return true;
    }

    private bool IsMarkup(out bool skipped)
    {
        var rest = _source[_position..];
        skipped = false;
        if (rest.Length < 2) return false;
        if (char.IsAsciiLetter(rest[1])) return ReadTag(rest, 1, HtmlToken.StartTag);
        if (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2])) return ReadTag(rest, 2, HtmlToken.EndTag);
        if (rest[1] is not ('!' or '?' or '/')) return false;
        skipped = true;
        _position += rest.StartsWith("<!--") ? EndOfComment(rest) : EndOfDeclaration(rest);
        return true;
    }

    /// <summary>An unclosed comment ends with its tag, not with the document.</summary>
    private int EndOfComment(ReadOnlySpan<char> rest)
    {
        var at = _openComment ? -1 : rest[4..].IndexOf("-->", StringComparison.Ordinal);
        _openComment = at < 0; // so that a million of them don't each scan to the end
        return at < 0 ? EndOfDeclaration(rest) : at + "<!---->".Length;
    }

    private static int EndOfDeclaration(ReadOnlySpan<char> rest) => rest.IndexOf('>') is var at and >= 0 ? at + 1 : rest.Length;

    private bool ReadTag(ReadOnlySpan<char> rest, int nameStart, HtmlToken token)
    {
        var nameLength = rest[nameStart..].IndexOfAny(HtmlAttributes.NameEnds);
        var nameEnd = nameLength < 0 ? rest.Length : nameStart + nameLength;
        var end = EndOfTag(rest, nameEnd);
        Token = token;
        Name = rest[nameStart..nameEnd];
        SelfClosing = end > nameEnd && rest[end - 1] == '/';
        Attributes = new HtmlAttributes(rest[nameEnd..end]);
        _position += Math.Min(end + 1, rest.Length);
        return true;
    }

    /// <summary>Where the tag's ">" stands: one within a quoted value doesn't count.</summary>
    private static int EndOfTag(ReadOnlySpan<char> rest, int from)
    {
        while (rest[from..].IndexOfAny('>', '"', '\'') is var at and >= 0)
        {
            from += at;
            if (rest[from] == '>') return from;
            var isValue = rest[..from].TrimEnd(HtmlAttributes.Spaces).EndsWith('=');
            var close = isValue ? rest[(from + 1)..].IndexOf(rest[from]) : 0;
            if (close < 0) return rest.IndexOf('>') is var first and >= 0 ? first : rest.Length;
            from += isValue ? close + 2 : 1;
        }
        return rest.Length;
    }
}
