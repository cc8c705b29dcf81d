namespace PlanCopilot.Core.Documents;

/// <summary>A sentence of a document's prose, as a range of its text, never with white space at its ends.</summary>
public readonly record struct Sentence(int Start, int End)
{
    public int Length => End - Start;

    public string In(Document document) => document.Text[Start..End];
}
