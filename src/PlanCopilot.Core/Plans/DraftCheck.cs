using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Plans;

/// <summary>Settles what a drafted line may say: the sentence where its evidence bears it out, else the quotation.</summary>
internal static partial class DraftCheck
{
    /// <summary>So few words are a figure, not a sentence: only its number can be checked.</summary>
    private const int WordsOfAFigure = 5;

    /// <param name="evidence">Best first, never empty.</param>
    /// <param name="said">The whole sentence, where <paramref name="text"/> is a part of one; else null.</param>
    /// <returns>The line's text and the evidence it is to cite.</returns>
    public static (string Text, IReadOnlyList<Evidence> Cited) Settle(string text, IReadOnlyList<Evidence> evidence, string account, string? said = null)
    {
        if (WordCount.Of(text) is > 0 and <= WordCount.LongestStatement && WhyNot(said ?? text, evidence, account) is null)
            return (text, evidence);
        return (Quotation.Shortened(evidence[0].Quote, WordCount.LongestStatement), [evidence[0]]);
    }

    /// <returns>Why the evidence doesn't bear the text out, for people; null when it does.</returns>
    public static string? WhyNot(string text, IReadOnlyList<Evidence> evidence, string account)
    {
        text = Attribution.Without(text);
        var (open, close) = (text.IndexOf('“', StringComparison.Ordinal), text.LastIndexOf('”'));
        if (open >= 0 && close > open) return IsQuoted(text[(open + 1)..close], evidence) ? null : "what it quotes is not in what it cites";
        if (WordCount.Of(text) > WordsOfAFigure)
        {
            var verification = StatementVerifier.Verify(text, evidence.Select(one => one.Quote).ToList(), account);
            return verification.Verified ? null : verification.Why;
        }
        var missing = Number.Matches(text).FirstOrDefault(match => !evidence.Any(one => Holds(one.Quote, match)));
        return missing is null ? null : $"\"{missing.Value}\" is not in what it cites";
    }

    private static bool IsQuoted(string quoted, IReadOnlyList<Evidence> evidence)
    {
        var kept = quoted.EndsWith(" …", StringComparison.Ordinal) ? quoted[..^2] : quoted;
        return evidence.Any(one => string.Join(' ', one.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains(kept, StringComparison.Ordinal));
    }

    /// <summary>A number is held as printed, or as the rounded amount of a number printed in thousands, millions or billions.</summary>
    private static bool Holds(string quote, Match match) => Number.Matches(quote).Any(other =>
        other.Groups["digits"].Value == match.Groups["digits"].Value
        || (Scale(match) > 1 && Scales.Any(scale => Amount.Round(Parsed(other) * scale) == Parsed(match) * Scale(match))));

    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m, 1_000_000_000m];

    private static decimal Scale(Match match) => match.Groups["word"].Value switch
    {
        "million" => 1_000_000m,
        "billion" => 1_000_000_000m,
        "trillion" => 1_000_000_000_000m,
        _ => 1m,
    };

    private static decimal Parsed(Match match) =>
        decimal.TryParse(match.Groups["digits"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000_000m ? value : 0m;

    [GeneratedRegex(@"(?<digits>[0-9](?:[0-9,.]*[0-9])?)(?: (?<word>million|billion|trillion))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number { get; }
}
