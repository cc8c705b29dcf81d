namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Where a value stands among the words of its text.</summary>
/// <param name="Kind">What it counts; only values of one kind make a list.</param>
internal readonly record struct Place(int At, int Until, int Kind = 0);
