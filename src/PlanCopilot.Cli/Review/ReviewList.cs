using PlanCopilot.Core.Review;

namespace PlanCopilot.Cli.Review;

/// <summary>What <c>review --json</c> prints; the most generic plan first.</summary>
internal sealed record ReviewList(double Threshold, IReadOnlyList<ReviewedPlan> Plans, IReadOnlyList<RefusedPlan> Refused)
{
    public static ReviewList Of(IReadOnlyList<PlanReview> reviews, IReadOnlyList<RefusedPlan> refused, double threshold) =>
        new(threshold, [.. ReviewReport.Ordered(reviews).Select(ReviewedPlan.Of)], refused);
}

/// <param name="CopiedFrom">Id of the plan that it shares its text with; null for none, and for the plan that others copied.</param>
/// <param name="OrderKnown">Whether dates say which of the two came first.</param>
/// <param name="Family">Plans that share text have the same number.</param>
/// <param name="OwnAccountRank">Where its own account stands among all with names masked, 1 for first; null when it can't be told.</param>
internal sealed record ReviewedPlan(
    string Id, string Account, string Company, double Score, bool Flagged, string? CopiedFrom, bool OrderKnown, int? Family, double SpecificsPer100Words, double CopiedShare,
    int? OwnAccountRank, double? Margin, IReadOnlyList<SectionReview> Sections, IReadOnlyList<SharedPassage> Shared, IReadOnlyList<string> Reasons)
{
    public static ReviewedPlan Of(PlanReview review) => new(review.Plan.Id, review.Plan.Account, review.Plan.Company, review.Score, review.IsFlagged, review.CopiedFrom, review.IsOrderKnown, review.Family,
        review.SpecificsPer100Words, review.CopiedShare, review.OwnAccountRank, review.Margin, review.Sections, review.Shared, review.Reasons);
}
