using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Insights;

/// <summary>A verbatim quotation and where it stands: the document's text from <paramref name="Start"/> equals <paramref name="Quote"/>.</summary>
public sealed record Evidence(string DocumentId, int Start, string Quote)
{
    public int End => Start + Quote.Length;

    public static Evidence Of(Document document, int start, int end) => new(document.Id, start, document.Text[start..end]);

    public bool HoldsIn(string text) =>
        Start >= 0 && End <= text.Length && text.AsSpan(Start, Quote.Length).SequenceEqual(Quote);
}
