namespace PlanCopilot.Core.Documents;

/// <summary>Finds the named parts of a document by their headings.</summary>
internal static class SectionFinder
{
    public static IReadOnlyList<Section> Find(ParsedText parsed, DocumentKind kind) => [];
}
