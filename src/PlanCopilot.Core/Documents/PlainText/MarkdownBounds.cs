using System.Buffers;

namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>
/// Whether Markdown can be parsed in time that grows with its length alone. Markdig pairs brackets and emphasis by looking
/// back over their paragraph, so that a paragraph of nothing else takes time by the square of its length.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>UTF-16 units; nobody writes a longer note by hand.</summary>
    private const int MaxLength = 1 << 20;
    private const int MostBrackets = 1000;
    private const int MostEmphasis = 4000;
    private const int MostLevels = 24;
    /// <summary>Each line of "===" or "---" takes its heading out of the list of all blocks before it.</summary>
    private const int MostUnderlines = 5000;
    private static readonly SearchValues<char> Emphasis = SearchValues.Create("*_`~");
    private static readonly SearchValues<char> Levels = SearchValues.Create("> -*+\t0123456789.)");
    private static readonly SearchValues<char> LevelMarks = SearchValues.Create(">-*+.)");

    /// <returns>False when it would be read as plain text with less harm.</returns>
    public static bool Hold(string source)
    {
        if (source.Length > MaxLength) return false;
        var (brackets, emphasis, underlines) = (0, 0, 0);
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) (brackets, emphasis) = (0, 0);
            brackets += line.Count('[');
            emphasis += Count(line, Emphasis);
            if (line.IndexOfAnyExcept("=- \t") < 0 && !line.IsWhiteSpace()) underlines++;
            if (brackets > MostBrackets || emphasis > MostEmphasis || underlines > MostUnderlines || Nesting(line) > MostLevels) return false;
        }
        return true;
    }

    /// <summary>How many quotes and lists a line may open at once; a rule ("- - -") opens none.</summary>
    private static int Nesting(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(Levels);
        return end < 0 && line.IndexOf('>') < 0 && line.Length < 200 ? 0 : Count(end < 0 ? line : line[..end], LevelMarks);
    }

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        var count = 0;
        for (var at = text.IndexOfAny(characters); at >= 0; at = text.IndexOfAny(characters))
        {
            count++;
            text = text[(at + 1)..];
        }
        return count;
    }
}
