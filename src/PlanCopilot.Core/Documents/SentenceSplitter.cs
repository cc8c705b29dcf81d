using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents;

/// <summary>Cuts prose blocks into sentences; a block is never joined with the next one.</summary>
public static partial class SentenceSplitter
{
    public static IEnumerable<Sentence> Split(Document document) =>
        document.Blocks.Where(block => block.IsProse).SelectMany(block => Split(document.Text, block.Start, block.End));

    public static IEnumerable<Sentence> Split(string text, int start, int end)
    {
        var from = start;
        foreach (Match match in Boundary.Matches(text[start..end]))
        {
            yield return new Sentence(from, start + match.Index);
            from = start + match.Index + match.Length;
        }
        if (from < end) yield return new Sentence(from, end);
    }

    [GeneratedRegex(@"(?<=[a-z0-9)”""’]{2}[.!?]['”""’)]?) +(?=[A-Z“""•])")]
    private static partial Regex Boundary { get; }
}
