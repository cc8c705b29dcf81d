using System.Collections.Frozen;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Review;

/// <summary>
/// Hides what makes two plans look different though they say the same: the account's own names, every other name and every
/// number. "172,000 people at Boeing" and "76,000 people at Salesforce" become one text.
/// </summary>
internal sealed class PlanMask
{
    public const string Name = "@";
    public const string Number = "#";

    private readonly FrozenSet<string> _own;

    /// <param name="names">The account's names: company, ticker, aliases.</param>
    public PlanMask(IEnumerable<string> names) => _own = names
        .SelectMany(name => WordReader.Ranges(name, 0, name.Length).Select(range => WordReader.Stem(name.AsSpan(range.Start, range.End - range.Start))))
        .Where(word => !WordReader.IsStop(word) && !CompanyName.IsSuffix(word)).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>The line's words as stems; <see cref="Name"/> and <see cref="Number"/>, once for several in a row, for what is hidden.</returns>
    public IReadOnlyList<string> Mask(string line)
    {
        var masked = new List<string>();
        var isFirst = true;
        foreach (var (start, end) in WordReader.Ranges(line, 0, line.Length))
        {
            var word = Masked(line.AsSpan(start, end - start), isFirst || BeginsClause(line, start));
            isFirst = false;
            if (word is not (Name or Number) || masked.Count == 0 || masked[^1] != word) masked.Add(word);
        }
        return masked;
    }

    /// <summary>Whether a word of the account's own name.</summary>
    public bool IsOwn(ReadOnlySpan<char> word) => _own.Contains(WordReader.Stem(word));

    private string Masked(ReadOnlySpan<char> word, bool isFirst)
    {
        if (char.IsDigit(word[0])) return Number;
        var stem = WordReader.Stem(word);
        var isName = _own.Contains(stem) || (!isFirst && char.IsUpper(word[0]) && word.Length > 1 && !IsAbbreviation(word));
        return isName ? Name : stem;
    }

    /// <summary>CIO, ARR and ROI are words of the trade.</summary>
    internal static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c)) return false;
        return word.Length > 1;
    }

    /// <summary>A capital after these says nothing.</summary>
    internal static bool BeginsClause(string line, int start)
    {
        var at = start - 1;
        while (at >= 0 && (line[at] is ' ' or '"' or '“' or '(' or '*')) at--;
        return at < 0 || line[at] is '.' or ':' or ';' or '|' or '•' or '!' or '?' or '–' or '—' or '\n';
    }
}
