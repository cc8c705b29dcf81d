using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Numbers and parts in words.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["millions"] = 1e6,
        ["billion"] = 1e9,
        ["billions"] = 1e9,
        ["trillion"] = 1e12,
        ["bn"] = 1e9,
        ["mn"] = 1e6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, double> Parts = new Dictionary<string, double>
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarters"] = 4,
        ["quarter"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Loose = new[]
    {
        "about", "around", "roughly", "approximately", "nearly", "almost", "some", "under", "over", "below", "above", "close", "circa", "estimated", "little",
    }.ToFrozenSet(StringComparer.Ordinal);
}
