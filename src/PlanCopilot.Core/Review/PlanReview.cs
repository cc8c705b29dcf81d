namespace PlanCopilot.Core.Review;

/// <summary>What the detector says of one plan.</summary>
/// <param name="Score">From 0, could only be about this account, to 100, could be about any.</param>
/// <param name="CopiedFrom">Id of the plan that it shares its text with; null when there is none, or when the others copied from this one.</param>
/// <param name="IsOrderKnown">Whether dates say that the other one came first.</param>
/// <param name="Family">Number of the group of plans that share text, from 1; null outside any.</param>
/// <param name="SpecificsPer100Words">Names, amounts, days and figures that can be true of one account only.</param>
/// <param name="CopiedShare">Share of its words that another account's plan has too, from 0 to 1.</param>
/// <param name="OwnAccountRank">Where its own account stands when names are masked, 1 for first; null when it can't be told.</param>
/// <param name="Margin">How far ahead of the best other account, from -1 to 1.</param>
/// <param name="Reasons">In words, the weightiest first.</param>
public sealed record PlanReview(
    PlanText Plan, double Score, bool IsFlagged, string? CopiedFrom, bool IsOrderKnown, int? Family, double SpecificsPer100Words, double CopiedShare,
    int? OwnAccountRank, double? Margin, IReadOnlyList<SectionReview> Sections, IReadOnlyList<SharedPassage> Shared, IReadOnlyList<string> Reasons);

/// <param name="Score">As of the whole plan.</param>
/// <param name="OwnAccountRank">As of the whole plan; null for short sections too.</param>
public sealed record SectionReview(string Title, int Words, double Score, double CopiedShare, double SpecificsPer100Words, int? OwnAccountRank);

/// <summary>Text of the plan and the text of another plan that says the same.</summary>
/// <param name="Other">Id of the other plan.</param>
/// <param name="Words">How many words of it the two share.</param>
public sealed record SharedPassage(string Section, string Text, string Other, string OtherText, int Words);

/// <param name="Threshold">A plan with at least this score is flagged.</param>
/// <param name="Seller">Names of the seller and its products, where they are known; else they are known by standing in most plans.</param>
public sealed record ReviewOptions(double Threshold = ReviewOptions.DefaultThreshold, IReadOnlyList<string>? Seller = null)
{
    public const double DefaultThreshold = 50;
}
