using System.Buffers;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>Reads a tag's attributes one after the other, without copying them.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> source)
{
    public const string Spaces = " \t\r\n\f";
    public static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> Before = SearchValues.Create(" \t\r\n\f/");
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/=");
    private static readonly SearchValues<char> AfterValue = SearchValues.Create(Spaces);
    private ReadOnlySpan<char> _rest = source;

    public ReadOnlySpan<char> Name { get; private set; }
    /// <summary>With its entities as written; empty when the attribute has none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool Read()
    {
        var start = _rest.IndexOfAnyExcept(Before);
        if (start < 0) return false;
        _rest = _rest[start..];
        Name = Take(Math.Max(1, EndOr(_rest[1..].IndexOfAny(AfterName) + 1, 0)));
        var next = _rest.TrimStart(Spaces);
        Value = [];
        if (next is not ['=', ..]) return true;
        _rest = next[1..].TrimStart(Spaces);
        Value = _rest is ['"' or '\'', ..] ? TakeQuoted(_rest[0]) : Take(EndOr(_rest.IndexOfAny(AfterValue), -1));
        return true;
    }

    /// <returns>The value of one attribute; empty when there is none.</returns>
    public readonly ReadOnlySpan<char> Find(string name)
    {
        var all = this;
        while (all.Read())
            if (all.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return all.Value;
        return [];
    }

    private readonly int EndOr(int found, int missing) => found == missing ? _rest.Length : found;

    private ReadOnlySpan<char> TakeQuoted(char quote)
    {
        _rest = _rest[1..];
        var value = Take(EndOr(_rest.IndexOf(quote), -1));
        if (_rest.Length > 0) _rest = _rest[1..];
        return value;
    }

    private ReadOnlySpan<char> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
