using System.Text;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Sections;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.PlainText;

internal enum TextLineKind : byte { Text, Blank, Rule, Page }

/// <summary>One line of an ASCII page: what can be said of it without looking at its neighbours.</summary>
internal sealed partial record TextLine(string Text, TextLineKind Kind, int Indent, bool IsInTable)
{
    private const int LongestWrappedLine = 132;
    private const int PageWidth = 80;
    /// <summary>Five times as many as the longest filings have; in a hostile document the rest is one line.</summary>
    private const int MostLines = 1 << 19;

    public bool HasText => Kind == TextLineKind.Text;
    public int Width => Indent + Text.Length;
    public IReadOnlyList<string> Columns { get; private init; } = [];
    public int Cells => Math.Max(1, Columns.Count);
    /// <summary>Whether it has columns, or is a line of a table however it looks.</summary>
    public bool IsRow => Cells > 1 || (IsInTable && !IsItem && Text.Length <= 60);
    /// <summary>Whether it begins with a bullet or an enumerator and a gap.</summary>
    public bool IsItem { get; private init; }
    private bool StartsItem => Cells == 2 && Columns[0] is var mark
        && (Bullets.IsMark(mark) || (!IsInTable && Text.Length > 45 && mark.Length < 6 && mark.AsSpan().Trim("0123456789.").Length == 0));
    /// <summary>Such as "ITEM 5.   OTHER EVENTS", with no page number after it.</summary>
    private bool IsItemHeading => Cells == 2 && Text.StartsWith("ITEM ", StringComparison.OrdinalIgnoreCase) && char.IsLetter(Columns[1][0]) && !char.IsAsciiDigit(Text[^1]);
    private bool RunsOn => Kind == TextLineKind.Text && Cells == 1 && !IsInTable && Text.Length >= 55 && Text[^1] is not ('.' or ':' or ';' or '!' or '?' or '"');
    /// <summary>Whether it stands in the middle of the page; the first line of an indented paragraph may as well.</summary>
    public bool IsMiddle => Cells == 1 && Indent >= 8 && Text.Length < 70 && Math.Abs(Indent - (PageWidth - Width)) <= 10;
    public int FirstWordLength => Text.IndexOf(' ') is var space and >= 0 ? space : Text.Length;

    /// <summary>Takes the layout tags out; PAGE and form feeds become lines of their own.</summary>
    public static List<TextLine> Split(string source)
    {
        var lines = new List<TextLine>();
        var isInTable = false;
        var tail = new StringBuilder();
        foreach (var range in source.AsSpan().EnumerateLines())
        {
            var rest = range;
            while (lines.Count < MostLines && PageMark(rest) is var feed and >= 0)
            {
                Add(lines, rest[..feed], ref isInTable);
                lines.Add(new TextLine("", TextLineKind.Page, 0, isInTable));
                rest = rest[(feed + (rest[feed] == '\f' ? 1 : "<PAGE>".Length))..];
            }
            if (lines.Count < MostLines) Add(lines, rest, ref isInTable);
            else tail.Append(rest).Append(' ');
        }
        if (tail.Length > 0) Add(lines, tail.ToString(), ref isInTable);
        return WithoutDoubleSpacing(lines);
    }

    private static int PageMark(ReadOnlySpan<char> line) => line.IndexOfAny('<', '\f') switch
    {
        < 0 => -1,
        var at when line[at] == '\f' => at,
        _ => line.IndexOf("<PAGE>", StringComparison.OrdinalIgnoreCase) is var tag and >= 0 ? tag : line.IndexOf('\f'),
    };

    /// <returns>Whether lines were broken to fit a page, so that a line is not yet a paragraph.</returns>
    public static bool AreWrapped(List<TextLine> lines) =>
        lines.Count(line => line.Text.Length > LongestWrappedLine) * 20 < lines.Count(line => line.HasText);

    /// <summary>Typists double-spaced whole releases: where every other line is blank, the blank ones part no paragraphs.</summary>
    private static List<TextLine> WithoutDoubleSpacing(List<TextLine> lines)
    {
        var kept = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var between = lines[i].Kind == TextLineKind.Blank && i > 0 && i + 1 < lines.Count && lines[i - 1].RunsOn && lines[i + 1].HasText
                && (i < 2 || !lines[i - 2].HasText) && (i + 2 == lines.Count || !lines[i + 2].HasText)
                && !ItemHeading.Begins(lines[i + 1].Text);
            if (!between) kept.Add(lines[i]);
        }
        return kept;
    }

    private static void Add(List<TextLine> lines, ReadOnlySpan<char> source, ref bool isInTable)
    {
        if (source.Contains('<'))
        {
            if (source.Contains("<TABLE>", StringComparison.OrdinalIgnoreCase)) isInTable = true;
            if (source.Contains("</TABLE>", StringComparison.OrdinalIgnoreCase)) isInTable = false;
            source = LayoutTag.Replace(source.ToString(), " ");
        }
        var text = source.Trim();
        var indent = source.Length - source.TrimStart().Length;
        if (text.Length == 0) lines.Add(new TextLine("", TextLineKind.Blank, 0, isInTable));
        else if (text.IndexOfAnyExcept("-=_ *") < 0) lines.Add(new TextLine("", TextLineKind.Rule, 0, isInTable));
        else
        {
            var line = new TextLine(Decoded(text), TextLineKind.Text, indent, isInTable) { Columns = TextColumns.Split(text) };
            if (line.StartsItem) line = line with { Columns = [], IsItem = true };
            else if (line.IsItemHeading) line = line with { Columns = [] };
            lines.Add(line);
        }
    }

    private static string Decoded(ReadOnlySpan<char> text) =>
        text.Contains('&')
            ? text.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : text.ToString();

    [GeneratedRegex(@"</?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|TEXT|DOCUMENT|R|HTML|HEAD|BODY|DIV)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LayoutTag { get; }
}
