using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>Lines of text for a terminal: none wider than <see cref="Width"/>, none with blanks at its end.</summary>
public static class TextLines
{
    public const int Width = 80;

    /// <summary>Breaks at spaces, and within a word that no line can hold; what follows the first line is set in further.</summary>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns more before the lines that follow.</param>
    public static StringBuilder AppendWrapped(this StringBuilder page, int indent, string text, int hanging = 2)
    {
        var line = new StringBuilder().Append(' ', indent);
        var isFirst = true;
        foreach (var word in Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(Width - indent - hanging)))
        {
            if (!isFirst && line.Length + 1 + word.Length > Width)
            {
                page.Append(line).Append('\n');
                line.Clear().Append(' ', indent + hanging);
                isFirst = true;
            }
            if (!isFirst) line.Append(' ');
            line.Append(word);
            isFirst = false;
        }
        return page.Append(line).Append('\n');
    }

    /// <summary>Control characters of a document must not reach a terminal.</summary>
    internal static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
