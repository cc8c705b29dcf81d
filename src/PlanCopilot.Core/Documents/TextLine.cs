using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents;

internal enum TextLineKind : byte { Text, Blank, Rule, Page }

/// <summary>One line of an ASCII page.</summary>
internal sealed partial record TextLine(string Text, TextLineKind Kind, int Indent, bool IsInTable)
{
    private const int LongestWrappedLine = 132;
    private const int PageWidth = 80;

    public bool HasText => Kind == TextLineKind.Text;
    public int Width => Indent + Text.Length;
    public int Cells { get; private init; } = 1;
    /// <summary>Whether it has columns, or is a line of a table however it looks.</summary>
    public bool IsRow => Cells > 1 || (IsInTable && !IsItem && Text.Length <= 60);
    /// <summary>Whether it begins with a bullet or an enumerator and a gap.</summary>
    public bool IsItem { get; private init; }
    private bool StartsItem => Cells == 2 && SplitCells().First() is var mark
        && (Bullets.IsMark(mark) || (!IsInTable && Text.Length > 45 && mark.Length < 6 && mark.AsSpan().Trim("0123456789.").Length == 0));
    private bool IsLong => Kind == TextLineKind.Text && Cells == 1 && !IsInTable && Text.Length >= 55;
    /// <summary>Whether it stands in the middle of the page; the first line of an indented paragraph may as well.</summary>
    public bool IsMiddle => Cells == 1 && Indent >= 8 && Text.Length < 70 && Math.Abs(Indent - (PageWidth - Width)) <= 10;
    public int FirstWordLength => Text.IndexOf(' ') is var space and >= 0 ? space : Text.Length;

    public IEnumerable<string> SplitCells() => Gap.Split(Text).Where(cell => cell.Length > 0);

    /// <summary>Takes the layout tags out; PAGE and form feeds become lines of their own.</summary>
    public static List<TextLine> Split(string source)
    {
        var lines = new List<TextLine>();
        var isInTable = false;
        foreach (var range in source.AsSpan().EnumerateLines())
        {
            var rest = range;
            while (rest.IndexOf('\f') is var feed and >= 0 || (feed = rest.IndexOf("<PAGE>", StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                Add(lines, rest[..feed], ref isInTable);
                lines.Add(new TextLine("", TextLineKind.Page, 0, isInTable));
                rest = rest[(feed + (rest[feed] == '\f' ? 1 : "<PAGE>".Length))..];
            }
            Add(lines, rest, ref isInTable);
        }
        return WithoutDoubleSpacing(lines);
    }

    /// <returns>Whether lines were broken to fit a page, so that a line is not yet a paragraph.</returns>
    public static bool AreWrapped(List<TextLine> lines)
    {
        var texts = lines.Count(line => line.HasText);
        return lines.Count(line => line.Text.Length > LongestWrappedLine) * 20 < texts;
    }

    /// <summary>Typists double-spaced whole releases: where every other line is blank, the blank ones part no paragraphs.</summary>
    private static List<TextLine> WithoutDoubleSpacing(List<TextLine> lines)
    {
        var kept = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var between = lines[i].Kind == TextLineKind.Blank && i > 1 && i + 2 < lines.Count
                && lines[i - 1].IsLong && lines[i + 1].HasText && !lines[i - 2].HasText && !lines[i + 2].HasText
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
            var line = new TextLine(Decoded(text), TextLineKind.Text, indent, isInTable) { Cells = CountCells(text) };
            lines.Add(line.StartsItem ? line with { Cells = 1, IsItem = true } : line);
        }
    }

    private static string Decoded(ReadOnlySpan<char> text) =>
        text.Contains('&')
            ? text.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : text.ToString();

    /// <summary>Columns stand three spaces apart or are led to by dots; justified prose has gaps of two.</summary>
    private static int CountCells(ReadOnlySpan<char> text) =>
        text.Contains("   ", StringComparison.Ordinal) || text.Contains('\t') || text.Contains(". . .", StringComparison.Ordinal) || text.Contains("....", StringComparison.Ordinal)
            ? Gap.Count(text) + 1 : 1;

    [GeneratedRegex(@"[ \t]*(?:\.[ ]?){3,}[ \t]*|[ \t]{2,}|\t", RegexOptions.NonBacktracking)]
    private static partial Regex Gap { get; }

    [GeneratedRegex(@"</?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|TEXT|DOCUMENT|R)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LayoutTag { get; }
}
