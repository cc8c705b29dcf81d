namespace PlanCopilot.Core.Documents;

/// <summary>Says in words where an offset lies: "Item 1A, Competition".</summary>
public static class SectionPath
{
    /// <returns>The outermost section's short name and the innermost one's title, such as "Part II, Item 1A, Competition"; empty outside all sections.</returns>
    public static string SectionPathAt(this Document document, int offset)
    {
        var inner = document.SectionAt(offset);
        if (inner is null) return "";
        var outer = inner;
        for (var i = LastStarting(document.Sections, offset); i >= 0; i--)
        {
            if (!Holds(document.Sections[i], offset)) continue;
            outer = document.Sections[i];
            if (outer.Level == 1) break;
        }
        var name = outer.Item is null ? outer.Title
            : document.Kind == DocumentKind.Form10Q ? $"Part {outer.Part}, Item {outer.Item}"
            : $"Item {outer.Item}";
        return ReferenceEquals(outer, inner) || inner.Item is not null ? name : $"{name}, {inner.Title}";
    }

    /// <returns>The heading under which the offset stands: the innermost section's title; null outside all sections.</returns>
    public static string? HeadingAt(this Document document, int offset) => document.SectionAt(offset)?.Title;

    /// <returns>The innermost section that holds the offset.</returns>
    public static Section? SectionAt(this Document document, int offset)
    {
        for (var i = LastStarting(document.Sections, offset); i >= 0; i--)
        {
            if (Holds(document.Sections[i], offset)) return document.Sections[i];
            if (document.Sections[i].Level == 1) return null; // an outer one would have held it
        }
        return null;
    }

    private static bool Holds(Section section, int offset) => section.Start <= offset && offset < section.End;

    private static int LastStarting(IReadOnlyList<Section> sections, int offset)
    {
        var (low, high) = (0, sections.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sections[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
