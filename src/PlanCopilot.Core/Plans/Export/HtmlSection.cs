using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>One section of a plan as HTML, by its layout.</summary>
internal static class HtmlSection
{
    private const string NothingFound = "<p class=\"none\">None found in what was read.</p>\n";

    public static void Write(StringBuilder page, PlanSection section)
    {
        var isOurRead = PlanWording.IsOurRead(section);
        var mark = isOurRead ? " <span class=\"mark read\">our read</span>" : "";
        var anchor = HtmlExport.Anchor(section.Key);
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">\n<h2 id=\"{anchor}-title\">{Encoded(section.Title)}{mark}</h2>\n");
        if (section.Note is { } note) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encoded(note)}</p>\n");
        if (PlanWording.Draft(section) is { } draft) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encoded(draft)}</p>\n");
        if (section.Layout is PlanLayout.Grid or PlanLayout.Lines)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"{(section.Layout == PlanLayout.Grid ? "grid" : "lines")}\">\n");
        foreach (var group in section.Groups) Group(page, section, group, isOurRead);
        if (section.Layout is PlanLayout.Grid or PlanLayout.Lines) page.Append("</div>\n");
        page.Append("</section>\n");
    }

    private static void Group(StringBuilder page, PlanSection section, PlanGroup group, bool isOurRead)
    {
        var items = PlanWording.Of(section, group);
        if (section.Layout == PlanLayout.Table) HtmlTable.Write(page, group, items, isOurRead);
        else if (section.Layout == PlanLayout.Questions) List(page, "ol", items, isOurRead);
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"box g-{Encoded(group.Key)}\">\n<h3>{Encoded(group.Title)}</h3>\n");
            if (items.Count == 0) page.Append(NothingFound);
            else List(page, "ul", items, isOurRead);
            page.Append("</div>\n");
        }
    }

    private static void List(StringBuilder page, string tag, IReadOnlyList<PlanItem> items, bool isOurRead)
    {
        page.Append(CultureInfo.InvariantCulture, $"<{tag}>\n");
        foreach (var item in items)
        {
            var label = item.Label.Length > 0 && tag == "ul" ? $"<b>{Encoded(item.Label)}</b> " : "";
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"{HtmlExport.Anchor(item.Id)}\">{label}{Text(item, isOurRead)}</li>\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
    }

    /// <summary>An item's text with its citations, the insights it builds on and what marks it.</summary>
    public static string Text(PlanItem item, bool isOurRead)
    {
        if (item.Text.Length == 0) return PlanWording.Asked(item) is null ? "" : Ask;
        var about = PlanWording.About(item) is { Count: > 0 } ids
            ? $" <span class=\"about\">({string.Join(", ", ids.Select(Link))})</span>" : "";
        var text = item.About.Aggregate(Encoded(item.Text), (words, id) => words.Replace($"({Encoded(id)})", $"({Link(id)})", StringComparison.Ordinal));
        return $"{text}{Citations(item.Citations)}{about}{Mark(item.Status, isOurRead)}";
    }

    public const string Ask = "<span class=\"ask\">rep to set</span>";

    public static string Link(string id) => $"<a href=\"#{HtmlExport.Anchor(id)}\">{Encoded(id)}</a>";

    public static string Citations(IReadOnlyList<int> citations) => citations.Count == 0 ? "" : "\u00A0" + string.Join("\u200A", citations.Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"<button class=\"cite\" popovertarget=\"q{number}\" aria-label=\"Quotation {number}\">{number}</button>")));

    public static string Mark(PlanItemStatus status, bool isOurRead) => status switch
    {
        PlanItemStatus.OurRead when !isOurRead => " <span class=\"mark read\">our read</span>",
        PlanItemStatus.Unverified => " <span class=\"mark unverified\">unverified</span>",
        _ => "",
    };

    private static string Encoded(string text) => HtmlExport.Encoded(text);
}
