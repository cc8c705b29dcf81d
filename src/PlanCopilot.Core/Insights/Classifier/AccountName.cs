using System.Collections.Concurrent;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>The words of a company's name that tell it from others: "The Home Depot, Inc." is known by "home" and "depot".</summary>
internal static class AccountName
{
    private const string Common = """
        the of and for in at a an inc incorporated corp corporation co company companies llc lp ltd limited plc nv sa ag se
        group holding holdings trust fund partners partnership bank bancorp financial capital international global
        american america us usa national united general first new insurance energy resources industries technologies
        technology services systems solutions products health healthcare medical pharmaceuticals therapeutics brands stores
        communications media networks entertainment motors auto
        """;

    private static readonly HashSet<ulong> CommonWords =
        [.. Common.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => WordReader.HashOf(word))];

    // One document is read with one name, thousands of times.
    private static readonly ConcurrentDictionary<string, ulong[]> Known = new(StringComparer.Ordinal);

    public static ulong[] WordsOf(string company)
    {
        if (company.Length == 0) return [];
        if (Known.Count > 10_000) Known.Clear();
        return Known.GetOrAdd(company, Read);
    }

    private static ulong[] Read(string company)
    {
        var words = new Word[32];
        var count = WordReader.Read(company, [], words);
        return [.. words[..count].Where(word => word.End - word.Start > 1 && !CommonWords.Contains(word.Hash)).Select(word => word.Hash).Distinct()];
    }
}
