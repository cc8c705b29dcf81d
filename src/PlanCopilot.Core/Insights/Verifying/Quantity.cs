using System.Globalization;

namespace PlanCopilot.Core.Insights.Verifying;

internal enum QuantityUnit { Plain, Money, Percent, Fraction }

/// <summary>A number with what it counts. Money and plain numbers carry their scale: $1,500 million is 1,500,000,000.</summary>
/// <param name="At">Index of its first word; <paramref name="Until"/> is the index after its last.</param>
/// <param name="Loose">"about", "nearly", "just under": a rounded number will do.</param>
/// <param name="Step">What one unit of its last printed digit is worth: 0.1 billion in "$19.8 billion".</param>
/// <param name="InWords">A bare count in words, such as "three".</param>
internal readonly record struct Quantity(double Value, QuantityUnit Unit, int At, int Until, bool Loose, bool InWords, double Step)
{
    /// <summary>How far "about" reaches: half a billion may stand for 461 million, a quarter for 23 percent.</summary>
    private const double LooseShare = 0.085, LoosePart = 0.035, Part = 0.025, RoundedShare = 0.025;

    public static List<Quantity> Read(List<Word> words, List<Period> periods)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < words.Count; i++)
        {
            if (periods.FindIndex(period => period.At <= i && i < period.Until) is >= 0 and var taken) i = periods[taken].Until - 1;
            else if ((ReadPart(words, i) ?? ReadNumber(words, i)) is { } quantity)
            {
                found.Add(quantity);
                i = quantity.Until - 1;
            }
        }
        return found;
    }

    /// <summary>Whether this number of a sentence says what <paramref name="source"/> says, rounded where it says that it rounds.</summary>
    public bool Agrees(in Quantity source)
    {
        if (Unit == QuantityUnit.Fraction)
            return source.Unit == Unit ? Math.Abs(source.Value - Value) < 0.001 : source.Unit == QuantityUnit.Percent && Math.Abs(source.Value / 100 - Value) <= (Loose ? LoosePart : Part);
        if (Unit != source.Unit && !(Unit == QuantityUnit.Percent && source.Unit == QuantityUnit.Fraction)) return false;
        var other = Unit == source.Unit ? source.Value : source.Value * 100;
        return Math.Abs(other - Value) <= Math.Abs(other) * (Loose ? LooseShare : 1e-9) || IsRounding(other);
    }

    /// <summary>"$19.8 billion" of $19,790 million: rounded at its last digit, and not by much.</summary>
    private bool IsRounding(double source) =>
        Unit is QuantityUnit.Money or QuantityUnit.Percent && Math.Abs(source - Value) <= Math.Min(Step / 2, Math.Abs(source) * RoundedShare) * (1 + 1e-9);

    private static Quantity? ReadPart(List<Word> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1].Key : "";
        if (words[i].Key == "half" && (i == 0 || words[i - 1].Key is not ("first" or "second" or "last")))
            return next == "a" && i + 2 < words.Count && NumberWords.Scales.TryGetValue(words[i + 2].Key, out var scale)
                ? Finish(words, i, i + 3, 0.5 * scale, false, false, 0)
                : new Quantity(0.5, QuantityUnit.Fraction, i, i + 1, IsLoose(words, i), true, 0);
        var count = words[i].Key is "a" or "one" ? 1 : NumberWords.Units.GetValueOrDefault(words[i].Key);
        return count > 0 && NumberWords.Parts.TryGetValue(next, out var part) && count < part && (i + 2 >= words.Count || words[i + 2].Key is not ("party" or "parties"))
            ? new Quantity(count / part, QuantityUnit.Fraction, i, i + 2, IsLoose(words, i), true, 0)
            : null;
    }

    private static Quantity? ReadNumber(List<Word> words, int at)
    {
        var money = words[at].Key is "$" or "€" or "£";
        var i = money ? at + 1 : at;
        if (i >= words.Count) return null;
        var inWords = NumberWords.Units.TryGetValue(words[i].Key, out var value);
        if (inWords && value >= 20 && i + 1 < words.Count && NumberWords.Units.TryGetValue(words[i + 1].Key, out var ones) && ones < 10) (value, i) = (value + ones, i + 1);
        if (!inWords && Digits(words[i].Key) is not { } digits) return null;
        else if (!inWords) value = Digits(words[i].Key) ?? 0;
        return Finish(words, at, i + 1, value, money, inWords, Math.Pow(10, -Decimals(words[i].Key)));
    }

    private static int Decimals(string key) => key.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? key.Length - dot - 1 : 0;

    private static double? Digits(string key)
    {
        if (!char.IsAsciiDigit(key[0])) return null;
        var digits = key.TrimEnd('m', 'b', 'k', 'n', 'x');
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)) return null;
        return key[digits.Length..] switch { "bn" or "b" => value * 1e9, "mn" or "m" => value * 1e6, "k" => value * 1e3, _ => value };
    }

    private static Quantity Finish(List<Word> words, int at, int i, double value, bool money, bool inWords, double step)
    {
        var unit = money ? QuantityUnit.Money : QuantityUnit.Plain;
        while (i < words.Count && NumberWords.Scales.TryGetValue(words[i].Key, out var scale)) (value, step, i, inWords) = (value * scale, step * scale, i + 1, false);
        if (i < words.Count && words[i].Key is ("%" or "percent" or "percentage" or "pct")) (unit, i) = (QuantityUnit.Percent, i + 1);
        else if (i + 1 < words.Count && words[i].Key == "basis" && words[i + 1].Key.StartsWith("point", StringComparison.Ordinal)) (unit, i, value, step) = (QuantityUnit.Percent, i + 2, value / 100, step / 100);
        else if (i < words.Count && words[i].Key is ("dollars" or "dollar" or "usd" or "euros")) (unit, i) = (QuantityUnit.Money, i + 1);
        return new Quantity(value, unit, at, i, IsLoose(words, at), inWords && unit == QuantityUnit.Plain, step);
    }

    private static bool IsLoose(List<Word> words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++) if (NumberWords.Loose.Contains(words[i].Key)) return true;
        return false;
    }
}
