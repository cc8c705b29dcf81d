namespace PlanCopilot.Core.Insights;

/// <summary>What a check of one sentence against its quotations found.</summary>
/// <param name="Verified">Every value was found, nothing contradicts the quotations, and enough of the rest is in them.</param>
/// <param name="Support">From 0 to 1: the share of the sentence's other words that the quotations carry, or a word of like meaning.</param>
/// <param name="Why">The first reason against it, in words; "found" when there is none.</param>
public sealed record Verification(bool Verified, double Support, IReadOnlyList<CheckedValue> Values, string Why);

/// <param name="Text">As it stands in the sentence.</param>
public sealed record CheckedValue(string Text, CheckedValueType Type, bool Found);

public enum CheckedValueType
{
    Number, Amount, Percentage, Date,
    /// <summary>A name of which neither the sentence nor its quotations tell what it names.</summary>
    Name,
    Person, Organisation, Product, Title, Place,
    Polarity, Modality, Scope, Direction, Cause,
}
