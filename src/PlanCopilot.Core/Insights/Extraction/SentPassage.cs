using System.Globalization;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>A passage as a model is shown it: those of its sentences that may tell something. What lies between them is left out, visibly.</summary>
/// <param name="Section">The section path, such as "Item 1A, Competition".</param>
/// <param name="Sentences">In order of the text; never empty.</param>
public sealed record SentPassage(Document Document, string Section, IReadOnlyList<Sentence> Sentences)
{
    private const string Gap = " […] ";

    /// <summary>Ranges of the document's text that are shown without a gap. A quotation stands in one of them.</summary>
    public IReadOnlyList<(int Start, int End)> Parts { get; } = PartsOf(Document.Text, Sentences);

    public string Text => string.Join(Gap, Parts.Select(part => Document.Text[part.Start..part.End]));

    /// <param name="id">What the answer cites it by, unique within the call.</param>
    public PromptPassage ToPrompt(string id) => new(id, Label(Document), Section, Text);

    /// <returns>Such as "10-K of 2025-11-20": nothing that the document says of itself in words.</returns>
    public static string Label(Document document) =>
        document.Kind.Label() + (document.Published is { } day ? day.ToString("' of 'yyyy-MM-dd", CultureInfo.InvariantCulture) : "");

    private static List<(int Start, int End)> PartsOf(string text, IReadOnlyList<Sentence> sentences)
    {
        var parts = new List<(int Start, int End)>();
        foreach (var sentence in sentences)
        {
            if (parts.Count > 0 && text.AsSpan(parts[^1].End, sentence.Start - parts[^1].End).IsWhiteSpace()) parts[^1] = (parts[^1].Start, sentence.End);
            else parts.Add((sentence.Start, sentence.End));
        }
        return parts;
    }
}
