using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>What a sentence of a model may look like, whatever bears it out: one plain sentence, without markup, links or brackets.</summary>
internal static partial class SentenceForm
{
    /// <param name="mostWords">Longer sentences aren't taken in at a glance.</param>
    /// <param name="source">The texts that it stands on: only what is printed there may have a dot within, as "Brackwater.com" has.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static Fault? Check(string text, int mostWords, IReadOnlyList<string> source)
    {
        if (string.IsNullOrWhiteSpace(text)) return Fault.Of("it is empty");
        if (text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            return Fault.Of("it holds characters that don't belong into a sentence") with { CanBeMended = false };
        if (Marks.IsMatch(text) || Host.Matches(text).Any(host => !source.Any(one => one.Contains(host.Value, StringComparison.OrdinalIgnoreCase))))
            return Fault.Of("it holds markup, a link or brackets") with { CanBeMended = false };
        if (SentenceSplitter.Split(text, 0, text.Length).Count() > 1) return Fault.Of("it is more than one sentence");
        return WordCount.Of(text) is var words && words > mostWords
            ? Fault.Of(string.Create(CultureInfo.InvariantCulture, $"it has {words} words; {mostWords} are the most")) : null;
    }

    [GeneratedRegex(@"[<>{}\[\]|\\`@#*_~^=]|://|\bwww\.|&[A-Za-z#]\w*;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"[\p{L}\p{N}-]{2,}(?:\.[\p{L}\p{N}-]{2,})*\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Host { get; }
}
