using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Numbers, parts and multiples in words.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, double> Units = Table(
        "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 dozen 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    public static readonly FrozenDictionary<string, double> Scales = Table("hundred 1e2 thousand 1e3 million 1e6 millions 1e6 mn 1e6 m 1e6 billion 1e9 billions 1e9 bn 1e9 b 1e9 trillion 1e12");

    public static readonly FrozenDictionary<string, double> Parts = Table(
        "half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 twentieth 20 hundredth 100");

    /// <summary>How many times as much there is afterwards.</summary>
    public static readonly FrozenDictionary<string, double> Multiples = Table(
        "double 2 doubles 2 doubled 2 doubling 2 twice 2 twofold 2 triple 3 tripled 3 triples 3 tripling 3 trebled 3 threefold 3 quadrupled 4 fourfold 4 fivefold 5 tenfold 10 halved 0.5 halving 0.5 halves 0.5");

    /// <summary>Lengths of time in days.</summary>
    public static readonly FrozenDictionary<string, double> Days = Table("hour 0.0416666666666667 hours 0.0416666666666667 day 1 days 1 week 7 weeks 7 month 30.4375 months 30.4375 year 365.25 years 365.25 decade 3652.5 decades 3652.5");

    private static FrozenDictionary<string, double> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
