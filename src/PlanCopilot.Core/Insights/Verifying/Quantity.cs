namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>What a number counts. Points are differences of percentages. A share is a part of 1 in words ("a third", "nine in ten"); times is a multiple; days a length of time.</summary>
internal enum QuantityUnit { Plain, Money, Percent, Points, Share, Times, Days }

/// <summary>How exactly a number is meant: "some", "just under", "more than".</summary>
internal enum Exactness { Exact, About, Below, Above }

/// <summary>A number with what it counts. Money and plain numbers carry their scale: $1,500 million is 1,500,000,000.</summary>
/// <param name="Currency">Its sign, or a space.</param>
/// <param name="At">Index of its first word; <paramref name="Until"/> is the index after its last.</param>
/// <param name="Step">What one unit of its last printed digit is worth: 0.1 billion in "$19.8 billion"; 0 when it is in words.</param>
/// <param name="IsScaled">Thousand, million or billion is said.</param>
/// <param name="Count">A length of time in the unit it is printed in, 5 of "five years"; else 0.</param>
internal readonly record struct Quantity(double Value, QuantityUnit Unit, char Currency, int At, int Until, Exactness Exactness, double Step, bool IsScaled, double Count = 0)
{
    /// <summary>How far "about", "under" and "over" reach, as a share of the number; a part in words, as a share of the whole.</summary>
    private const double AboutShare = 0.06, UnderShare = 0.1, OverShare = 0.15, OverRound = 0.25, OverTimes = 0.45, OfTime = 0.3, PartReach = 0.035, ExactPart = 0.02;
    /// <summary>A rounding may take no more than this from the number.</summary>
    private const double RoundedShare = 0.025;

    /// <summary>Whether this number of a sentence says what <paramref name="source"/> says, rounded where it says that it rounds.</summary>
    public bool Agrees(in Quantity source)
    {
        if (!IsComparable(source) || IsOtherBound(source)) return false;
        var other = source.Unit == QuantityUnit.Days && Unit == QuantityUnit.Plain ? source.Count
            : Unit == QuantityUnit.Share && source.Unit == QuantityUnit.Percent ? source.Value / 100
            : Unit == QuantityUnit.Percent && source.Unit == QuantityUnit.Share ? source.Value * 100 : source.Value;
        if (Holds(other)) return true;
        // Filings that state amounts "in millions" print $1,770 for $1,770 million.
        return Unit == QuantityUnit.Money && IsScaled && !source.IsScaled && source.Step >= 1 && (Holds(other * 1e6) || Holds(other * 1e3));
    }

    /// <summary>The two count the same kind of thing.</summary>
    public bool IsComparable(in Quantity other) => Unit == other.Unit
        ? Unit != QuantityUnit.Money || Currency == other.Currency || Currency == ' ' || other.Currency == ' '
        : (Unit, other.Unit) is (QuantityUnit.Share, QuantityUnit.Percent) or (QuantityUnit.Percent, QuantityUnit.Share) or (QuantityUnit.Times, QuantityUnit.Plain) or (QuantityUnit.Plain, QuantityUnit.Days) or (QuantityUnit.Percent, QuantityUnit.Points) or (QuantityUnit.Points, QuantityUnit.Percent);

    /// <summary>"At least 5" of what was "no more than 5".</summary>
    private bool IsOtherBound(in Quantity source) => (Exactness, source.Exactness) is (Exactness.Above, Exactness.Below) or (Exactness.Below, Exactness.Above) && Math.Abs(Value - source.Value) <= 1e-9 * Math.Abs(Value);

    /// <summary>Whether <paramref name="value"/>, counted in this number's unit, may be told by it.</summary>
    public bool Holds(double value)
    {
        if (Unit == QuantityUnit.Share) return IsWithin(value, PartReach * 3, PartReach * 3, PartReach, ExactPart);
        var size = Math.Abs(Value);
        if (Unit == QuantityUnit.Days) return IsWithin(value, size * OfTime, size * OfTime, size * UnderShare, size * 0.02);
        return IsWithin(value, size * UnderShare, size * (Unit == QuantityUnit.Times ? OverTimes : Step == 0 ? OverRound : OverShare), size * AboutShare, size * (Unit == QuantityUnit.Times ? 0.02 : 1e-9)) || IsRounding(value);
    }

    private bool IsWithin(double value, double under, double over, double about, double exact) => Exactness switch
    {
        Exactness.Below => value >= Value - under && value <= Value + exact + 1e-9,
        Exactness.Above => value >= Value - exact - 1e-9 && value <= Value + over,
        Exactness.About => Math.Abs(value - Value) <= about,
        _ => Math.Abs(value - Value) <= exact,
    } || Math.Abs(value - Value) <= exact;

    /// <summary>"$19.8 billion" of $19,790 million: rounded at its last digit, and not by much.</summary>
    private bool IsRounding(double source) =>
        Unit is QuantityUnit.Money or QuantityUnit.Percent or QuantityUnit.Points && Math.Abs(source - Value) <= Math.Min(Step / 2, Math.Abs(source) * RoundedShare) * (1 + 1e-9);
}
