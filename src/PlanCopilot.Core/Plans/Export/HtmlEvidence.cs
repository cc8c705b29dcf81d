using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>The quotations: a list in which they can be read and printed, and a popover for each with the text around it.</summary>
internal static class HtmlEvidence
{
    public static void Write(StringBuilder page, Plan plan)
    {
        page.Append("<section id=\"evidence\" aria-labelledby=\"evidence-title\">\n<h2 id=\"evidence-title\">Evidence</h2>\n");
        page.Append(plan.Evidence.Count == 0 ? "<p class=\"none\">Nothing is cited.</p>\n" : "<ol class=\"evidence\">\n");
        for (var i = 0; i < plan.Evidence.Count; i++) Entry(page, plan, plan.Evidence[i], i + 1);
        if (plan.Evidence.Count > 0) page.Append("</ol>\n");
        page.Append("</section>\n");
    }

    private static void Entry(StringBuilder page, Plan plan, PlanEvidence evidence, int number)
    {
        var source = PlanWording.SourceOf(plan, evidence);
        var day = source?.Published is { } published ? EnglishDate.Long(published) : "no date";
        var where = $"{evidence.Source}, {day}, {evidence.Section}";
        page.Append(CultureInfo.InvariantCulture, $"<li id=\"e{number}\"><p class=\"where\">{Encoded(where)} <button class=\"cite\" popovertarget=\"q{number}\" aria-label=\"Quotation {number} in context\">in context</button></p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<blockquote>{Encoded(evidence.Evidence.Quote)}</blockquote>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div popover id=\"q{number}\" role=\"dialog\" aria-label=\"Quotation {number}\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"where\"><b>[{number}]</b> {Encoded(where)}<button class=\"close\" popovertarget=\"q{number}\" popovertargetaction=\"hide\">Close</button></p>\n");
        Context(page, evidence);
        if (source is not null) page.Append(CultureInfo.InvariantCulture, $"<p class=\"where\">{Encoded(source.Title)}</p>\n");
        page.Append("</div></li>\n");
    }

    private static void Context(StringBuilder page, PlanEvidence evidence)
    {
        var from = Math.Clamp(evidence.Evidence.Start - evidence.ContextStart, 0, evidence.Context.Length);
        var to = Math.Clamp(from + evidence.Evidence.Quote.Length, from, evidence.Context.Length);
        if (evidence.Context[from..to].Contains(" | ", StringComparison.Ordinal)) Rows(page, evidence.Context, from, to);
        else
            page.Append(CultureInfo.InvariantCulture,
                $"<p class=\"context\">{Encoded(evidence.Context[..from])}<mark>{Encoded(evidence.Context[from..to])}</mark>{Encoded(evidence.Context[to..])}</p>\n");
    }

    /// <summary>Rows of a table as rows of a table; those of the quotation are marked.</summary>
    private static void Rows(StringBuilder page, string context, int from, int to)
    {
        page.Append("<div class=\"scroll\"><table class=\"context\">\n");
        var at = 0;
        foreach (var row in context.Split('\n'))
        {
            var isQuoted = at < to && at + row.Length > from;
            var cells = row.Split(" | ").Select(cell => $"<td>{(isQuoted ? "<mark>" : "")}{Encoded(cell)}{(isQuoted ? "</mark>" : "")}</td>");
            if (row.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(cells)}</tr>\n");
            at += row.Length + 1;
        }
        page.Append("</table></div>\n");
    }

    private static string Encoded(string text) => HtmlExport.Encoded(text);
}
