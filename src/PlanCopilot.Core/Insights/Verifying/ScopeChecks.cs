using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether "all", "only", "first" and the like have a word of their line in the quotations.</summary>
internal static class ScopeChecks
{
    public static void Check(Claim claim, List<CheckedValue> values)
    {
        foreach (var (triggers, bearers) in Lines)
        {
            for (var at = 0; at < claim.Reading.Words.Count; at++)
            {
                if (!triggers.Contains(claim.Reading.Words[at].Key) || IsIdiom(claim.Reading, at)) continue;
                var found = claim.Extract is { } extract ? extract.Holds(at, at + 1) || IsInSlot(extract, at, bearers) : claim.Quotes.Any(quote => quote.Keys.Overlaps(bearers));
                values.Add(new CheckedValue(claim.Reading.Words[at].Text, CheckedValueType.Scope, found));
            }
        }
    }

    private static bool IsInSlot(Extract extract, int at, FrozenSet<string> bearers)
    {
        var (from, to) = extract.SlotOf(at, at + 1);
        return extract.Quote.Words.Skip(from).Take(to - from).Any(word => bearers.Contains(word.Key));
    }

    /// <summary>"Above all", "at first", "every year", "first decided", "the whole $2 million" don't say how far it reaches.</summary>
    private static bool IsIdiom(Reading statement, int at)
    {
        var before = at > 0 ? statement.Words[at - 1].Key : "";
        var after = at + 1 < statement.Words.Count ? statement.Words[at + 1].Key : "";
        return statement.Words[at].Key switch
        {
            "all" => statement.Words.Skip(at).Take(5).Any(word => word.Key is "but" or "except") || before is "above" or "nearly" or "almost" or "not" or "after" or "virtually" or "substantially" || after is "in" or "told" || before is "in" or "at" or "of" && (after == "" || statement.BreakBefore(at + 1) != Break.None),
            "first" => before is "at" || after is "quarter" or "half" or "fiscal" or "nine" or "six" or "three" or "place" || after.EndsWith("ed", StringComparison.Ordinal),
            "every" => after is "year" or "quarter" or "other" || before is "in" or "not" && NumberWords.Units.ContainsKey(after),
            "whole" or "entire" => after is "$" or "€" || before == "a",
            "only" => before is "not" or "the" && after == "a" || statement.Quantities.Exists(quantity => quantity.At > at && quantity.At <= at + 3) || after is "a",
            _ => false,
        };
    }

    private static readonly (FrozenSet<string> Triggers, FrozenSet<string> Bearers)[] Lines =
    [
        (Set("all every entire entirely whole wholly fully completely"), Set("all every each entire entirely whole wholly fully both 100 everything everyone across throughout completely always solely full")),
        (Set("only solely exclusively exclusive sole"), Set("only solely exclusively exclusive sole just alone limited purely nothing single interim other unless until subject must required requires require")),
        (Set("first"), Set("first initial initially inaugural never new pioneer introduced began prior")),
        (Set("few"), Set("few several some limited certain small handful couple two three minority one")),
        (Set("majority"), Set("majority most primarily mainly largely mostly principally predominantly substantially % percent half thirds quarters")),
        (Set("never"), Set("never no not none")),
    ];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
