using System.Globalization;

namespace PlanCopilot.Core.Review;

/// <summary>Why a plan got its score, in words that a manager can repeat to its author.</summary>
internal static class ReviewReasons
{
    private const double MostlyCopied = 0.5, Generic = 60, Clear = 25;
    private const double FewSpecifics = 3;

    /// <param name="other">The plan that it shares most text with; null when there is none.</param>
    public static IReadOnlyList<string> Of(PlanReview review, PlanText? other)
    {
        var reasons = new List<string>();
        var copied = review.Sections.Where(section => section.CopiedShare >= MostlyCopied).ToList();
        if (other is not null)
            reasons.Add(Say($"{review.CopiedShare:P0} of its words stand in the plan for {other.Company} too ({other.Id}){(copied.Count > 0 ? $": {Titles(copied)}" : "")}"));
        var vague = review.Sections.Where(section => section.Score >= Generic && section.CopiedShare < MostlyCopied).ToList();
        if (vague.Count > 0) reasons.Add(Say($"{(review.Score < Clear ? "specific, but with " : "")}hardly a name, amount or day of this account's own in {Titles(vague)}"));
        if (review.OwnAccountRank > 1) reasons.Add(Say($"with names masked it fits {review.OwnAccountRank - 1} other {(review.OwnAccountRank == 2 ? "account" : "accounts")} as well or better"));
        if (review.SpecificsPer100Words < FewSpecifics) reasons.Add(Say($"{review.SpecificsPer100Words:0.#} specific names, amounts and days for 100 words; specific plans have 6 and more"));
        if (reasons.Count == 0 && review.Score < Clear) reasons.Add(Say($"specific throughout: {review.SpecificsPer100Words:0.#} names, amounts and days for 100 words{(review.OwnAccountRank == 1 ? ", and its own account is recognised with names masked" : "")}"));
        if (reasons.Count == 0) reasons.Add(Say($"specific in parts: {review.SpecificsPer100Words:0.#} names, amounts and days for 100 words"));
        return reasons;
    }

    private static string Titles(List<SectionReview> sections)
    {
        const int most = 4;
        var named = string.Join(", ", sections.Take(most).Select(section => $"“{(section.Title.Length == 0 ? "the beginning" : section.Title)}”"));
        return sections.Count > most ? $"{named} and {sections.Count - most} more" : named;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
