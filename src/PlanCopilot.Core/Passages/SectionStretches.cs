using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>Blocks in a row that may share a passage.</summary>
/// <param name="Section">Where they stand, such as "Item 1A, Competition".</param>
internal sealed record SectionStretch(string Section, IReadOnlyList<Block> Blocks);

/// <summary>Parts a document's blocks by section, so that no passage crosses one.</summary>
internal static class SectionStretches
{
    /// <remarks>
    /// Headings that follow each other ("Item 1A. Risk Factors", "Competition") stay with the text below the last of
    /// them, but never leave their outermost section.
    /// </remarks>
    public static IEnumerable<SectionStretch> Of(Document document)
    {
        var path = new SectionPath(document);
        var (blocks, hasText) = (new List<Block>(), false);
        (Section? Outer, Section? Inner) at = (null, null);
        foreach (var block in document.Blocks)
        {
            var next = path.At(block.Start);
            var cut = !ReferenceEquals(next.Outer, at.Outer) || (hasText && !ReferenceEquals(next.Inner, at.Inner));
            if (cut && blocks.Count > 0)
            {
                yield return new(Name(document, at.Outer, at.Inner), blocks);
                (blocks, hasText) = ([], false);
            }
            blocks.Add(block);
            hasText |= block.Kind is not (BlockKind.Heading or BlockKind.Speaker);
            at = next;
        }
        if (blocks.Count > 0) yield return new(Name(document, at.Outer, at.Inner), blocks);
    }

    private static string Name(Document document, Section? outer, Section? inner)
    {
        if (outer is null || inner is null) return document.Kind.Label();
        var first = outer.Item is { } item ? $"Item {item}" : outer.Title;
        var last = !ReferenceEquals(outer, inner) ? inner.Title : WithoutItem(outer);
        return last.Length == 0 || last == first ? first : $"{first}, {last.TrimEnd('.', ':')}";
    }

    private static string WithoutItem(Section section)
    {
        if (section.Item is not { } item) return "";
        var at = section.Title.IndexOf(item, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? section.Title : section.Title[(at + item.Length)..].Trim(' ', '.', ':', '-', '–', '—');
    }

    /// <summary>The sections around offsets that are asked for in rising order.</summary>
    private sealed class SectionPath(Document document)
    {
        private readonly List<Section> _open = [];
        private int _next;

        public (Section? Outer, Section? Inner) At(int offset)
        {
            _open.RemoveAll(section => section.End <= offset);
            while (_next < document.Sections.Count && document.Sections[_next].Start <= offset)
            {
                var section = document.Sections[_next++];
                if (section.End > offset) _open.Add(section);
            }
            return _open.Count == 0 ? (null, null) : (_open[0], _open[^1]);
        }
    }
}
