using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Cli.Passages;

/// <summary>What of a found passage is shown first: the sentences or rows that answer best, word for word.</summary>
internal static class BestLines
{
    private const int Most = 2;
    /// <summary>Characters from which on one sentence is enough to read.</summary>
    private const int Long = 300;

    /// <returns>In the order of the document; "…" stands for what is left out, before, between and after.</returns>
    public static string Of(FoundPassage found)
    {
        var text = found.Passage.Text;
        // A heading has the question's words more often than what stands under it, and says nothing.
        var told = found.Highlights.Where(line => IsTold(TextOf(line))).ToList();
        var best = (told.Count > 0 ? told : found.Highlights).Take(Most).ToList();
        if (best.Count > 1 && best.Sum(line => line.Length) > Long) best.RemoveAt(1);
        best = [.. best.OrderBy(line => line.Start)];
        var shown = "";
        var at = found.Passage.Start;
        foreach (var line in best)
        {
            if (text[(at - found.Passage.Start)..(line.Start - found.Passage.Start)].Any(char.IsLetterOrDigit)) shown += " …";
            shown += " " + TextOf(line);
            at = line.End;
        }
        return (text[(at - found.Passage.Start)..].Any(char.IsLetterOrDigit) ? shown + " …" : shown).Trim();

        string TextOf(Sentence line) => text[(line.Start - found.Passage.Start)..(line.End - found.Passage.Start)];
    }

    private static bool IsTold(string line) =>
        line.Contains(" | ", StringComparison.Ordinal) || line.TrimEnd('”', '"', '’', ')') is [.., '.' or '!' or '?' or ';'];
}
