namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>Cuts a line of an ASCII page into columns.</summary>
internal static class TextColumns
{
    private const int FewestLeaders = 3;

    /// <returns>
    /// The columns' texts when some stand three spaces apart or are led to by dots, else none: justified prose has gaps
    /// of two.
    /// </returns>
    public static IReadOnlyList<string> Split(ReadOnlySpan<char> line)
    {
        if (!line.Contains("   ", StringComparison.Ordinal) && !line.Contains('\t')
            && !line.Contains(". . .", StringComparison.Ordinal) && !line.Contains("....", StringComparison.Ordinal)) return [];
        var columns = new List<string>();
        var start = 0;
        for (var i = 0; i < line.Length;)
        {
            var end = GapEnd(line, i);
            if (end > i)
            {
                if (i > start) columns.Add(line[start..i].ToString());
                start = end;
            }
            i = Math.Max(end, i + 1);
        }
        if (start < line.Length) columns.Add(line[start..].ToString());
        return columns;
    }

    /// <returns>Where the gap ends that begins here; the same place when none does.</returns>
    private static int GapEnd(ReadOnlySpan<char> line, int start)
    {
        if (line[start] is not (' ' or '\t' or '.')) return start;
        var end = start;
        var dots = 0;
        for (; end < line.Length && line[end] is (' ' or '\t' or '.'); end++) dots += line[end] == '.' ? 1 : 0;
        if (dots >= FewestLeaders) return end < line.Length && line[end - 1] == '.' && line[end - 2] == ' ' && char.IsAsciiDigit(line[end]) ? end - 1 : end;
        var spaces = line[start..].IndexOfAnyExcept(' ', '\t');
        var length = spaces < 0 ? line.Length - start : spaces;
        return length > 1 || (length == 1 && line[start] == '\t') ? start + length : start;
    }
}
