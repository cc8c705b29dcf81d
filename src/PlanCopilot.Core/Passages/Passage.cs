namespace PlanCopilot.Core.Passages;

/// <summary>
/// The piece of a document that is searched and cited: whole sentences or table rows of one section,
/// at most <see cref="MaxLength"/> characters.
/// </summary>
/// <param name="DocumentId"><see cref="Documents.Document.Id"/> of the document it stands in.</param>
/// <param name="Ordinal">Its place among the document's passages, from 0.</param>
/// <param name="Start">Offset of its first character in the document's text.</param>
/// <param name="Section">The section path as people read it, such as "Item 1A, Competition".</param>
public sealed record Passage(string DocumentId, int Ordinal, int Start, string Section, string Text)
{
    public const int MaxLength = 1200;

    public int End => Start + Text.Length;
}
