using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Research.Answers;

/// <summary>
/// Finds the sentences or rows of passages that bear a sentence out. Few of them must do: over whole passages values that
/// have nothing to do with each other would be found together.
/// </summary>
internal static class SupportingLines
{
    private const int Most = 3;

    /// <returns>The lines that bear it out, best first; or what is wrong.</returns>
    public static (IReadOnlyList<Evidence> Evidence, Fault? Fault) Find(string text, IReadOnlyList<Passage> passages, string account)
    {
        var lines = passages.SelectMany(Lines)
            .Select(line => (Line: line, StatementVerifier.Verify(text, [line.Quote], account).Support))
            .OrderByDescending(pair => pair.Support).Select(pair => pair.Line).Take(Most).ToList();
        Fault? fault = null;
        for (var count = 1; count <= lines.Count; count++)
        {
            var cited = lines.Take(count).ToList();
            fault = FactCheck.Check(text, [.. cited.Select(line => line.Quote)], account);
            if (fault is null) return (cited, null);
        }
        return ([], fault ?? Fault.Of("the passages that it cites hold no sentence"));
    }

    private static IEnumerable<Evidence> Lines(Passage passage) => PassageLines.Of(passage.Text)
        .Where(line => line.Length > 0)
        .Select(line => new Evidence(passage.DocumentId, passage.Start + line.Start, passage.Text[line.Start..line.End]));
}
