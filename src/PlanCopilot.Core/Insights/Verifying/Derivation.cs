namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Numbers that no quotation prints but that follow from those it prints: a difference, a share, a sum, a length of time.</summary>
internal static class Derivation
{
    private const int MostNumbers = 24;

    public static bool IsDerived(Claim claim, Quantity quantity)
    {
        var sources = claim.Quotes.SelectMany(quote => quote.Quantities.Select(source => (quote, source))).Take(MostNumbers).ToList();
        if (quantity.Unit == QuantityUnit.Days) return IsTimeBetween(claim, quantity);
        if (quantity.Unit == QuantityUnit.Plain && IsCountOfYears(quantity.Value, claim.Quotes)) return true;
        foreach (var (quote, a) in sources)
            foreach (var (other, b) in sources)
            {
                if (a.Unit != b.Unit || a.Currency != b.Currency || a.Value <= b.Value || b.Value <= 0) continue;
                if (quantity.IsComparable(a) && (quantity.Unit == a.Unit || quantity.Unit == QuantityUnit.Points) && IsCompared(claim.Reading, quantity) && quantity.Holds(a.Value - b.Value)) return true;
                if (IsRatio(claim, quantity, quote == other, a, b)) return true;
            }
        return claim.Quotes.Any(quote => IsSum(claim.Reading, quantity, quote)) || IsWorkedOut(claim, quantity, sources);
    }

    /// <summary>A share of an amount, an amount a piece, a sum over two quotations, what was before a rise of so many percent; all rounded.</summary>
    private static bool IsWorkedOut(Claim claim, Quantity quantity, List<(Reading Quote, Quantity Source)> sources)
    {
        if (quantity.Exactness == Exactness.Exact || quantity.Unit is not (QuantityUnit.Money or QuantityUnit.Plain)) return false;
        foreach (var (quote, a) in sources)
            foreach (var (other, b) in sources)
            {
                if (quote == other && a.At == b.At || !quantity.IsComparable(a)) continue;
                if (b.Unit == QuantityUnit.Percent && IsPartOf(quote, a, other, b) && quantity.Holds(a.Value * b.Value / 100)) return true;
                if (b.Unit == QuantityUnit.Percent && quote == other && quote.SentenceAt(a.At) == quote.SentenceAt(b.At) && (quantity.Holds(a.Value / (1 + b.Value / 100)) || quantity.Holds(a.Value / (1 - b.Value / 100)))) return true;
                if (a.Unit == QuantityUnit.Money && b.Unit == QuantityUnit.Plain && b.Value > 1 && claim.Reading.Keys.Overlaps(Apiece) && quantity.Holds(a.Value / b.Value)) return true;
                if (quantity.Unit != QuantityUnit.Money || a.Unit != b.Unit) continue;
                if (quantity.Holds(a.Value + b.Value) || IsCompared(claim.Reading, quantity) && sources.Exists(c => c.Source.Unit == a.Unit && c.Source.Value != a.Value && c.Source.Value != b.Value && quantity.Holds(Math.Abs(a.Value - b.Value - c.Source.Value)))) return true;
            }
        return false;
    }

    /// <summary>"15% of net sales", and the amount stands in a sentence on net sales.</summary>
    private static bool IsPartOf(Reading quote, Quantity whole, Reading other, Quantity part)
    {
        if (part.Until + 1 >= other.Words.Count || other.Words[part.Until].Key != "of") return false;
        var (from, to) = quote.SentenceAt(whole.At);
        return other.Words.Skip(part.Until + 1).Take(3).Where(word => word.IsContent).Any(word => quote.Words.GetRange(from, to - from).Exists(one => one.Stem == word.Stem));
    }

    private static readonly string[] Apiece = ["apiece", "each", "per", "average", "a"];

    /// <summary>The sentence sets the number against another: "by $3 billion", "five more than".</summary>
    private static bool IsCompared(Reading statement, Quantity quantity)
    {
        for (var i = Math.Max(0, quantity.At - 6); i < Math.Min(statement.Words.Count, quantity.Until + 4); i++)
            if (statement.Words[i].Is(WordClass.Up | WordClass.Down) || statement.Words[i].Key is "more" or "less" or "by" or "points" or "swing" or "gap" or "difference" or "won" or "lost" or "lose" or "loses" or "used" or "spent" or "left" or "rest" or "remaining" or "net" or "extra" or "further" or "other" or "below" or "above") return true;
        return statement.Printed(quantity.At, quantity.Until).EndsWith("points", StringComparison.Ordinal);
    }

    private static bool IsRatio(Claim claim, Quantity quantity, bool isSameQuote, in Quantity whole, in Quantity part)
    {
        if (whole.Unit is not (QuantityUnit.Money or QuantityUnit.Plain)) return false;
        var ratio = part.Value / whole.Value;
        return quantity.Unit switch
        {
            QuantityUnit.Share => quantity.Holds(ratio) || IsCompared(claim.Reading, quantity) && (quantity.Holds(1 - ratio) || quantity.Holds(1 / ratio - 1)),
            QuantityUnit.Times => quantity.Value < 1 ? ratio >= quantity.Value * (quantity.Exactness == Exactness.Above ? 0.6 : 0.9) && ratio <= quantity.Value * (quantity.Exactness == Exactness.Above ? 1 : 1.1)
                : IsTimes(quantity, whole.Value / part.Value),
            // Among a dozen numbers some two have almost any ratio: the whole must be named, or both be one comparison.
            QuantityUnit.Percent => (quantity.Exactness != Exactness.Exact || isSameQuote) && IsNamed(claim.Reading, whole) && quantity.Holds(ratio * 100)
                || isSameQuote && whole.Unit == QuantityUnit.Money && IsCompared(claim.Reading, quantity) && (quantity.Holds(100 * part.Value / (whole.Value + part.Value)) || quantity.Holds(100 * part.Value / (whole.Value - part.Value)) || quantity.Holds((whole.Value - part.Value) / part.Value * 100) || quantity.Holds((1 - ratio) * 100)),
            _ => false,
        };
    }

    private static bool IsTimes(in Quantity times, double ratio) => times.Exactness switch
    {
        Exactness.Exact => Math.Abs(ratio - times.Value) <= times.Value * 0.06,
        _ => times.Holds(ratio),
    };

    private static bool IsNamed(Reading statement, Quantity whole) => statement.Quantities.Exists(other => other.Agrees(whole));

    /// <summary>"Together some 90%" of 45, 25 and 20 percent: of all its numbers of a kind, or of two that stand together.</summary>
    private static bool IsSum(Reading statement, Quantity quantity, Reading quote)
    {
        if (quantity.Unit is not (QuantityUnit.Money or QuantityUnit.Percent or QuantityUnit.Plain)) return false;
        var like = quote.Quantities.FindAll(source => quantity.Unit == source.Unit && quantity.IsComparable(source));
        if (like.Count < 2) return false;
        var isTotal = statement.Keys.Overlaps(Totals);
        if (isTotal && quantity.Holds(like.Sum(source => source.Value))) return true;
        for (var i = 0; i + 1 < like.Count && i < MostNumbers; i++)
            if (quote.SentenceAt(like[i].At) == quote.SentenceAt(like[i + 1].At) && (quantity.Unit != QuantityUnit.Plain || isTotal) && quantity.Holds(like[i].Value + like[i + 1].Value)) return true;
        return false;
    }

    private static readonly string[] Totals = ["together", "combined", "total", "all", "altogether", "both", "swing"];

    /// <summary>"The last three years" of a quotation that names three.</summary>
    private static bool IsCountOfYears(double count, IReadOnlyList<Reading> quotes) =>
        count is >= 2 and <= 10 && quotes.Any(quote => quote.Periods.Where(period => period.Year > 0).Select(period => period.Year).Distinct().Count() == (int)count);

    private static bool IsTimeBetween(Claim claim, Quantity quantity)
    {
        var days = claim.Quotes.SelectMany(quote => quote.Periods).Select(period => period.DayNumber).OfType<double>().Take(MostNumbers).ToList();
        var years = claim.Quotes.SelectMany(quote => quote.Periods).Where(period => period.Year > 0).Select(period => period.Year * 365.25).Take(MostNumbers).ToList();
        var loose = quantity.Exactness == Exactness.Exact ? quantity with { Exactness = Exactness.About } : quantity;
        return days.Exists(one => days.Exists(other => one > other && loose.Holds(one - other)))
            || quantity.Value >= 365 && years.Exists(one => years.Exists(other => one > other && quantity.Holds(one - other)))
            || quantity.Value % 365.25 == 0 && IsCountOfYears(quantity.Value / 365.25, claim.Quotes);
    }
}
