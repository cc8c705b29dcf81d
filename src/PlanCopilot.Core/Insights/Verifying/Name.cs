namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A run of capitalised words that names somebody or something.</summary>
/// <param name="At">Index of its first word; <paramref name="Until"/> is the index after its last.</param>
/// <param name="IsEnglish">All its words are words of the language too: "Merger Agreement", but also "Target".</param>
internal sealed record Name(int At, int Until, CheckedValueType Type, bool IsEnglish = false);
