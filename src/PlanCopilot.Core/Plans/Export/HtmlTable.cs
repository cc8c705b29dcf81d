using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>
/// A group of items as a table that becomes cards on a phone: each cell carries its column's name, and the roles are
/// spelled out since cards lose those that the elements imply.
/// </summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder page, PlanGroup group, IReadOnlyList<PlanItem> items, bool isOurRead)
    {
        var columns = PlanWording.Columns(items);
        var hasLinks = items.Any(item => item.Links.Count > 0);
        page.Append(CultureInfo.InvariantCulture, $"<table role=\"table\" class=\"g-{Encoded(group.Key)}\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var head in (IEnumerable<string>)[group.Title, group.TextTitle, .. columns, .. hasLinks ? ["Links"] : Array.Empty<string>()])
            page.Append(CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\">{Encoded(head)}</th>");
        page.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var item in items) Row(page, group, item, columns, hasLinks, isOurRead);
        if (items.Count == 0) page.Append("<tr role=\"row\"><td role=\"cell\" class=\"none\" colspan=\"2\">None found in what was read.</td></tr>\n");
        page.Append("</tbody>\n</table>\n");
    }

    private static void Row(StringBuilder page, PlanGroup group, PlanItem item, IReadOnlyList<string> columns, bool hasLinks, bool isOurRead)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\" id=\"{HtmlExport.Anchor(item.Id)}\"><th role=\"rowheader\" scope=\"row\">{Head(item)}</th>");
        Cell(page, group.TextTitle, HtmlSection.Text(item, isOurRead));
        foreach (var name in columns) Cell(page, name, Field(item.Fields.FirstOrDefault(field => field.Name == name), isOurRead));
        if (hasLinks) Cell(page, "Links", Links(item), "links");
        page.Append("</tr>\n");
    }

    private static void Cell(StringBuilder page, string name, string content, string kind = "text") => page.Append(CultureInfo.InvariantCulture,
        $"<td role=\"cell\" class=\"{(content.Length == 0 ? "empty" : kind)}\" data-label=\"{Encoded(name)}\"><div>{content}</div></td>");

    private static string Head(PlanItem item) =>
        !PlanWording.IsReferredTo(item) ? Encoded(item.Label)
        : item.Label == item.Id ? $"<span class=\"id\">{Encoded(item.Id)}</span>"
        : $"<span class=\"id\">{Encoded(item.Id)}</span> {Encoded(item.Label)}";

    private static string Field(PlanField? field, bool isOurRead)
    {
        if (field is null) return "";
        if (field.Text.Length == 0) return field.Status == PlanItemStatus.AsksRep ? HtmlSection.Ask : "";
        return Encoded(field.Text) + HtmlSection.Citations(field.Citations) + HtmlSection.Mark(field.Status, isOurRead);
    }

    private static string Links(PlanItem item) => string.Join("<br>", PlanWording.Links(item).Select(link =>
        $"{link.Words} {string.Join(", ", link.Others.Select(other => $"<a href=\"#{HtmlExport.Anchor(other.Id)}\" title=\"{Encoded(other.Why)}\">{Encoded(other.Id)}</a>"))}"));

    private static string Encoded(string text) => HtmlExport.Encoded(text);
}
