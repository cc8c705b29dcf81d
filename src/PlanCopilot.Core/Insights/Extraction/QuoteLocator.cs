using System.Text;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// Finds a quotation in the text it is said to be from. Runs of white space count as one blank and typographic characters as
/// the plain ones, since filings break lines inside sentences and models don't; nothing else may differ.
/// </summary>
public static class QuoteLocator
{
    /// <param name="start">Where to look, an offset into <paramref name="text"/>.</param>
    /// <returns>Start and end in <paramref name="text"/>; null when the quotation isn't there as whole words.</returns>
    public static (int Start, int End)? Find(string text, int start, int end, string quote)
    {
        var wanted = Fold(quote, 0, quote.Length).Text.Trim();
        if (wanted.Length == 0) return null;
        var (folded, offsets) = Fold(text, start, end);
        for (var at = folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var last = at + wanted.Length - 1;
            if (Joins(folded, at) || Joins(folded, last + 1)) continue;
            return (offsets[at], offsets[last] + 1);
        }
        return null;
    }

    /// <summary>Whether a cut at this place goes through a word or a number.</summary>
    private static bool Joins(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    /// <returns>The folded text, and for each of its characters the offset of the one it was made of.</returns>
    private static (string Text, List<int> Offsets) Fold(string text, int start, int end)
    {
        var (folded, offsets) = (new StringBuilder(end - start), new List<int>(end - start));
        for (var i = start; i < end; i++)
        {
            var isBlank = char.IsWhiteSpace(text[i]);
            if (text[i] is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || (isBlank && folded.Length > 0 && folded[^1] == ' ')) continue;
            foreach (var plain in isBlank ? " " : Plain(text[i]))
            {
                folded.Append(plain);
                offsets.Add(i);
            }
        }
        return (folded.ToString(), offsets);
    }

    private static string Plain(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' or '′' => "'",
        '“' or '”' or '„' or '‟' or '″' => "\"",
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
        '…' => "...",
        _ => character.ToString(),
    };
}
