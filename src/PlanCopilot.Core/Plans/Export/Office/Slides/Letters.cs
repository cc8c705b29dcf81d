namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>
/// How wide text is in Arial, and the fonts made to its measure. A slide can't grow: what stands on it must be known to fit
/// before it is opened. Widths are points at a size of one point.
/// </summary>
internal static class Letters
{
    /// <summary>Thousandths of the size for the characters from space to tilde, as Helvetica's and Arial's makers print them.</summary>
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];
    /// <summary>Bold letters, and fonts that aren't quite Arial's width.</summary>
    private const double Slack = 1.08;
    private const short Accented = 667, Ideograph = 1000;

    public static double Width(string text) => text.Sum(c => c - ' ' is >= 0 and var at && at < Widths.Length ? Widths[at] : c < '\u2E80' ? Accented : Ideograph) * Slack / 1000;

    /// <param name="tail">What follows in smaller letters.</param>
    /// <returns>How many lines both take when they are broken at spaces, and within a word that no line can hold.</returns>
    public static int Lines(string text, double size, string tail, double tailSize, double width)
    {
        var (lines, at) = (1, 0.0);
        foreach (var (word, letters) in Words(text).Select(word => (word, size)).Concat(Words(tail).Select(word => (word, tailSize))))
        {
            var (space, wide) = (Width(" ") * letters, Width(word) * letters);
            if (at > 0 && at + space + wide <= width) at += space + wide;
            else
            {
                if (at > 0) lines++;
                lines += (int)(wide / width);
                at = wide % width;
            }
        }
        return lines;
    }

    /// <returns>As many whole words as leave room for <paramref name="tail"/> within the lines, then "…" where any are missing.</returns>
    public static string Shortened(string text, double size, string tail, double tailSize, double width, int lines)
    {
        if (Lines(text, size, tail, tailSize, width) <= lines) return text;
        var words = Words(text);
        for (var count = words.Length - 1; count > 0; count--)
        {
            var kept = string.Join(' ', words.Take(count)).TrimEnd(',', ';', ':', '.', ' ') + " …";
            if (Lines(kept, size, tail, tailSize, width) <= lines) return kept;
        }
        return "…";
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
