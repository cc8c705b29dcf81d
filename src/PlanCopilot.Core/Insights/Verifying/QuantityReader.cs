using System.Globalization;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Reads amounts, percentages, counts, parts, multiples and lengths of time, in digits and in words.</summary>
internal static class QuantityReader
{
    public static List<Quantity> Read(List<Word> words, List<Period> periods)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < words.Count; i++)
        {
            if (periods.FindIndex(period => period.At <= i && i < period.Until) is >= 0 and var taken) i = periods[taken].Until - 1;
            else if (words[i].IsDesignation || IsOfName(words, i)) continue;
            else if ((ReadOutOf(words, i) ?? ReadPart(words, i) ?? ReadMultiple(words, i) ?? ReadNumber(words, i)) is { } quantity)
            {
                found.Add(quantity);
                i = quantity.Until - 1;
            }
        }
        ScaleRanges(words, found);
        return found;
    }

    /// <summary>"Pillar Two", "Studio One".</summary>
    private static bool IsOfName(List<Word> words, int i) =>
        i > 0 && words[i].IsCapital && words[i].Break == Break.None && words[i - 1] is { IsCapital: true, IsStop: false } && NumberWords.Units.ContainsKey(words[i].Key);

    /// <summary>"Nine in ten", "three out of four", "one employee in three", "a dollar in every four", "one of its five".</summary>
    private static Quantity? ReadOutOf(List<Word> words, int i)
    {
        var count = words[i].Key is "one" or "a" ? 1 : NumberWords.Units.GetValueOrDefault(words[i].Key);
        if (count is 0 or > 20) return null;
        for (var j = i + 1; j < words.Count && j <= i + 4 && words[j].Break == Break.None; j++)
        {
            if (words[j].Key is not ("in" or "of")) continue;
            var isOutOf = words[j].Key == "of" && words[j - 1].Key == "out";
            var k = j + 1 < words.Count && words[j + 1].Key == "every" ? j + 2 : j + 1;
            var whole = k < words.Count ? NumberWords.Units.GetValueOrDefault(words[k].Key) : 0;
            // "one of two" is a choice, "one in two" a share; "a plant in two years" is neither.
            if (whole <= count || words[j].Key == "of" && !isOutOf || words[i].Key == "a" && k == j + 1 || k + 1 < words.Count && (NumberWords.Days.ContainsKey(words[k + 1].Key) || NumberWords.Scales.ContainsKey(words[k + 1].Key))) return null;
            return new Quantity(count / whole, QuantityUnit.Share, ' ', i, k + 1, ExactnessAt(words, i), 0, false);
        }
        return null;
    }

    private static Quantity? ReadPart(List<Word> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1].Key : "";
        if (next == "year" && words[i].Key == "half" || i + 1 < words.Count && words[i + 1].IsPossessive) return null;
        if (words[i].Key == "half" || words[i].Key == "a" && next == "half")
        {
            var at = i + (words[i].Key == "a" ? 1 : 0);
            if (at + 2 < words.Count && words[at + 1].Key is "a" && NumberWords.Scales.TryGetValue(words[at + 2].Key, out var scale)) return Finish(words, i, at + 3, 0.5 * scale, ' ', 0, true);
            return new Quantity(0.5, QuantityUnit.Share, ' ', i, at + 1, ExactnessAt(words, i), 0, false);
        }
        var count = words[i].Key is "a" or "one" ? 1 : NumberWords.Units.GetValueOrDefault(words[i].Key);
        if (count == 0 || !NumberWords.Parts.TryGetValue(next, out var part) || count >= part) return null;
        var after = i + 2 < words.Count ? words[i + 2].Key : "";
        // "a third party", "a quarter ago", "two quarters in a row"
        if (after is "party" or "parties" or "ago" or "later" or "before" or "earlier" or "consecutive" or "straight" || words[i + 1].Key.StartsWith("quarter", StringComparison.Ordinal) && i > 0 && words[i - 1].Key is "in" or "for" or "within" or "last" or "next") return null;
        return new Quantity(count / part, QuantityUnit.Share, ' ', i, i + 2, ExactnessAt(words, i), 0, false);
    }

    private static Quantity? ReadMultiple(List<Word> words, int i) =>
        NumberWords.Multiples.TryGetValue(words[i].Key, out var times) && !(i + 1 < words.Count && words[i + 1].Key is "digit" or "digits" or "check" or "a")
            ? new Quantity(times, QuantityUnit.Times, ' ', i, i + 1, ExactnessAt(words, i), 0, false) : null;

    private static Quantity? ReadNumber(List<Word> words, int at)
    {
        var currency = words[at].Key is "$" or "€" or "£" ? words[at].Key[0] : ' ';
        var i = currency == ' ' ? at : at + 1;
        if (i >= words.Count) return null;
        if (Digits(words[i].Key) is { } digits)
            return Finish(words, at, i + 1, digits, currency, Math.Pow(10, -Decimals(words[i].Key)), words[i].Key[^1] is 'm' or 'b' or 'n' or 'k');
        if (words[i].Key is "a" or "one" && i + 1 < words.Count && NumberWords.Scales.ContainsKey(words[i + 1].Key) && words[i + 1].Key.Length > 2) return Finish(words, at, i + 1, 1, currency, 0, false);
        if (i + 1 < words.Count && NumberWords.Days.ContainsKey(words[i + 1].Key) && (words[i].Key == "one" && words[i + 1].Key != "day" || words[i].Key == "a" && i > 0 && words[i - 1].Key == "within")) return Finish(words, at, i + 1, 1, currency, 0, false);
        if (!NumberWords.Units.TryGetValue(words[i].Key, out var value)) return null;
        if (value >= 20 && i + 1 < words.Count && NumberWords.Units.TryGetValue(words[i + 1].Key, out var ones) && ones < 10) (value, i) = (value + ones, i + 1);
        return Finish(words, at, i + 1, value, currency, 0, false);
    }

    private static int Decimals(string key) => key.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? key.Length - dot - 1 : 0;

    private static double? Digits(string key)
    {
        if (!char.IsAsciiDigit(key[0])) return null;
        var digits = key.TrimEnd('m', 'b', 'k', 'n', 'x');
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)) return null;
        return key[digits.Length..] switch { "bn" or "b" => value * 1e9, "mn" or "m" => value * 1e6, "k" => value * 1e3, _ => value };
    }

    private static Quantity Finish(List<Word> words, int at, int i, double value, char currency, double step, bool scaled)
    {
        if (Is(words, i, "and") && Is(words, i + 1, "a") && Is(words, i + 2, "half")) (value, i) = (value + 0.5, i + 3);
        while (i < words.Count && NumberWords.Scales.TryGetValue(words[i].Key, out var scale)) (value, step, i, scaled) = (value * scale, step * scale, i + 1, true);
        var unit = currency == ' ' ? QuantityUnit.Plain : QuantityUnit.Money;
        var key = i < words.Count ? words[i].Key : "";
        if (key is "%" or "percent" or "percentage" or "pct") (unit, i) = Is(words, i + 1, "points") || Is(words, i + 1, "point") ? (QuantityUnit.Points, i + 2) : (QuantityUnit.Percent, i + 1);
        else if (key is "points" && currency == ' ' && !scaled) (unit, i) = (QuantityUnit.Points, i + 1);
        else if (key == "basis" && i + 1 < words.Count && words[i + 1].Key.StartsWith("point", StringComparison.Ordinal)) (unit, i, value, step) = (QuantityUnit.Points, i + 2, value / 100, step / 100);
        else if (key is "dollars" or "dollar" or "usd") (unit, i, currency) = (QuantityUnit.Money, i + 1, '$');
        else if (key is "euros" or "euro" or "eur") (unit, i, currency) = (QuantityUnit.Money, i + 1, '€');
        else if (key is "times" && unit == QuantityUnit.Plain && !Is(words, i + 1, "a") && !Is(words, i + 1, "per")) (unit, i) = (QuantityUnit.Times, i + 1);
        else if (unit == QuantityUnit.Plain && !scaled && NumberWords.Days.TryGetValue(key, out var days)) return new Quantity(value * days, QuantityUnit.Days, ' ', at, i + 1, ExactnessAt(words, at), 0, false, value);
        return new Quantity(value, unit, currency, at, i, ExactnessAt(words, at), step, scaled);
    }

    private static bool Is(List<Word> words, int i, string key) => i < words.Count && words[i].Key == key;

    /// <summary>"$21-25 billion", "12- to 36-month", "between 150 and 180 million": the first number counts what the second counts.</summary>
    private static void ScaleRanges(List<Word> words, List<Quantity> found)
    {
        for (var n = 0; n + 1 < found.Count; n++)
        {
            var (low, high) = (found[n], found[n + 1]);
            var isRange = high.At == low.Until && words[high.At].Break == Break.None || high.At == low.Until + 1 && words[low.Until].Key is "to" or "and" or "or";
            if (!isRange || low.IsScaled || low.Unit is not (QuantityUnit.Plain or QuantityUnit.Money) || low.Value <= 0) continue;
            if (low.Unit == high.Unit && !high.IsScaled || low.Value >= high.Value && high.Unit != QuantityUnit.Days && !high.IsScaled) continue;
            var isBetween = low.At > 0 && words[low.At - 1].Key == "between";
            if (words[low.Until].Key == "and" && !isBetween && !high.IsScaled) continue;
            if (low.Unit == QuantityUnit.Money && high.Currency is ' ' && high.Unit == QuantityUnit.Plain) found[n + 1] = high = high with { Unit = QuantityUnit.Money, Currency = low.Currency };
            if (low.Unit == QuantityUnit.Plain && high.Unit == QuantityUnit.Money && words[low.Until].Key == "and" && !isBetween) continue;
            var scale = ScaleOf(words, high);
            found[n] = low with { Value = low.Value * scale, Step = low.Step * scale, Unit = high.Unit, Currency = high.Currency, IsScaled = high.IsScaled };
        }
    }

    private static double ScaleOf(List<Word> words, in Quantity quantity)
    {
        var scale = 1.0;
        for (var i = quantity.At; i < quantity.Until; i++)
            if (NumberWords.Scales.TryGetValue(words[i].Key, out var factor) || quantity.Unit == QuantityUnit.Days && NumberWords.Days.TryGetValue(words[i].Key, out factor)) scale *= factor;
        return quantity.Unit == QuantityUnit.Points && words[quantity.Until - 2].Key == "basis" ? scale / 100 : scale;
    }

    private static Exactness ExactnessAt(List<Word> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            var before = i > 0 ? words[i - 1].Key : "";
            switch (words[i].Key)
            {
                case "about" or "around" or "roughly" or "approximately" or "some" or "circa" or "estimated" or "near": return Exactness.About;
                case "to" when before == "close": return Exactness.About;
                case "nearly" or "almost" or "under" or "below" or "quite": return Exactness.Below;
                case "to" when before == "up": return Exactness.Exact;
                case "most" when before == "at": return Exactness.Below;
                case "than" when i > 1 && words[i - 2].Key is "no" or "not": return before is "more" or "greater" or "higher" ? Exactness.Below : Exactness.Above;
                case "than" when before is "less" or "fewer" or "lower": return Exactness.Below;
                case "than" when before is "more" or "greater" or "higher": return Exactness.Above;
                case "over" or "above" or "exceeding" or "exceeds" or "exceeded" or "beyond": return Exactness.Above;
                case "least" when before == "at": return Exactness.Above;
                case "excess": return Exactness.Above;
                case "a" or "the" or "of" or "just" or "well" or "only" or "its": continue;
                default: return Exactness.Exact;
            }
        }
        return Exactness.Exact;
    }
}
