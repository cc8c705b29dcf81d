using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Plans;

/// <summary>Settles what a drafted line may say: the sentence where its evidence bears it out, else the quotation.</summary>
internal static partial class DraftCheck
{
    /// <param name="evidence">Best first, never empty.</param>
    /// <returns>The line's text and the evidence it is to cite.</returns>
    public static (string Text, IReadOnlyList<Evidence> Cited) Settle(string sentence, IReadOnlyList<Evidence> evidence, string account)
    {
        if (WordCount.Of(sentence) is > 0 and <= WordCount.LongestStatement && Missing(sentence, evidence, account).Count == 0)
            return (sentence, evidence);
        return (Quotation.Shortened(evidence[0].Quote, WordCount.LongestStatement), [evidence[0]]);
    }

    /// <returns>The values of the sentence that its evidence doesn't hold, as printed; empty when it bears all out.</returns>
    public static IReadOnlyList<string> Missing(string sentence, IReadOnlyList<Evidence> evidence, string account) =>
        Number.Matches(sentence).Where(match => !evidence.Any(one => Holds(one.Quote, match))).Select(match => match.Value).ToList();

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
