using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>The sentences and rows of a passage: what is compared with a question, and what is shown first.</summary>
internal static class PassageLines
{
    /// <returns>Ranges of <paramref name="text"/>, in order.</returns>
    public static IEnumerable<Sentence> Of(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOf('\n', from) is >= 0 and var stop ? stop : text.Length;
            foreach (var sentence in SentenceSplitter.Split(text, from, end)) yield return sentence;
            from = end + 1;
        }
    }
}
