namespace PlanCopilot.Core.Documents;

/// <summary>One inline XBRL fact of a filing (Inline XBRL 1.1, ix:nonFraction and ix:nonNumeric).</summary>
public sealed record XbrlFact
{
    /// <summary>The concept with its prefix, such as "us-gaap:Revenues".</summary>
    public required string Concept { get; init; }
    public required string ContextId { get; init; }
    /// <summary>First day of the period; null for an instant.</summary>
    public DateOnly? PeriodStart { get; init; }
    /// <summary>Last day of the period, or the instant.</summary>
    public DateOnly? PeriodEnd { get; init; }
    /// <summary>Such as "USD", "shares" or "USD/shares"; null for text.</summary>
    public string? Unit { get; init; }
    /// <summary>The power of ten by which the printed number is multiplied.</summary>
    public int Scale { get; init; }
    /// <summary>Whether the fact carries sign="-": the printed number counts as negative.</summary>
    public bool Negative { get; init; }
    /// <summary>The number with sign and scale applied; null for text, for nil and for what can't be read.</summary>
    public decimal? Value { get; init; }
    /// <summary>The fact as printed.</summary>
    public required string Printed { get; init; }
    /// <summary>Axis and member pairs, such as (us-gaap:StatementBusinessSegmentsAxis, crm:…Member); empty for the whole company.</summary>
    public IReadOnlyList<XbrlMember> Members { get; init; } = [];
    /// <summary>Where it is printed in the document's text; both null when it stands in a hidden part.</summary>
    public int? Start { get; init; }
    public int? End { get; init; }
}

public sealed record XbrlMember(string Axis, string Member);
