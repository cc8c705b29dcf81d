using System.Globalization;
using System.Net;
using System.Text;

namespace PlanCopilot.Core.Review;

/// <summary>
/// Reviews as one self-contained page without scripts: all plans, the most generic first, and for each one its sections and
/// the text that it shares with another plan, side by side. What plans say is shown as text only.
/// </summary>
public static class ReviewReport
{
    private const int MostPlans = 500;

    /// <param name="threshold">From which score on a plan was flagged.</param>
    public static string ToHtml(IReadOnlyList<PlanReview> reviews, double threshold)
    {
        var page = new StringBuilder();
        var flagged = reviews.Count(review => review.IsFlagged);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Which plans are generic</title>
            <style>{ReviewReportStyle.Css}</style></head><body>
            <header><h1>Which plans are generic</h1>
            <p>{flagged} of {reviews.Count} plans flagged. 0: could only be about this account. 100: could be about any. Flagged from {threshold:0.#} on. A plan loses by text that another account's plan has too, once names and numbers are masked, and by sections without a name, an amount or a day of this account's own.</p></header>
            <main><table><thead><tr><th>plan<th>account<th class="n">score<th>why</thead>

            """);
        var ordered = Ordered(reviews);
        foreach (var review in ordered) Append(page, review, ordered.IndexOf(review));
        page.Append("</table>\n");
        foreach (var (index, review) in ordered.Index().Take(MostPlans)) AppendDetails(page, review, index);
        return page.Append("</main></body></html>\n").ToString();
    }

    /// <returns>The most generic first.</returns>
    public static List<PlanReview> Ordered(IReadOnlyList<PlanReview> reviews) =>
        [.. reviews.OrderByDescending(review => review.Score).ThenBy(review => review.Plan.Id, StringComparer.Ordinal)];

    private static void Append(StringBuilder page, PlanReview review, int index) => page.Append(CultureInfo.InvariantCulture,
        $"<tr{(review.IsFlagged ? " class=\"flagged\"" : "")}><td><a href=\"#p{index}\">{Encode(review.Plan.Id)}</a><td>{Encode(review.Plan.Company)}<td class=\"n\"><b>{review.Score:0}</b>{(review.IsFlagged ? " generic" : "")}<td>{Encode(review.Reasons[0])}</tr>\n");

    private static void AppendDetails(StringBuilder page, PlanReview review, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"p{index}\"><h2>{Encode(review.Plan.Id)} <small>{Encode(review.Plan.Company)}, {review.Score:0} of 100</small></h2>\n<ul>");
        foreach (var reason in review.Reasons) page.Append(CultureInfo.InvariantCulture, $"<li>{Encode(reason)}</li>");
        page.Append("</ul>\n<details><summary>Section by section</summary><table><thead><tr><th>section<th class=\"n\">words<th class=\"n\">score<th class=\"n\">shared<th class=\"n\">specifics in 100 words</thead>\n");
        foreach (var section in review.Sections)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(section.Title)}<td class=\"n\">{section.Words}<td class=\"n\">{section.Score:0}<td class=\"n\">{section.CopiedShare * 100:0} %<td class=\"n\">{section.SpecificsPer100Words:0.#}</tr>\n");
        page.Append("</table></details>\n");
        AppendShared(page, review);
        page.Append("</section>\n");
    }

    private static void AppendShared(StringBuilder page, PlanReview review)
    {
        if (review.Shared.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<details><summary>{review.Shared.Count} shared passages, side by side</summary><table class=\"pairs\"><thead><tr><th>{Encode(review.Plan.Id)}<th>{Encode(review.Shared[0].Other)}</thead>\n");
        foreach (var passage in review.Shared)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><small>{Encode(passage.Section)}</small><br>{Encode(passage.Text)}<td>{Encode(passage.OtherText)}</tr>\n");
        page.Append("</table></details>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

internal static class ReviewReportStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; --ink: light-dark(#1d2530, #e4e8ec); --soft: light-dark(#505b69, #9aa5b0); --line: light-dark(#d8dee6, #39424b);
          --paper: light-dark(#fff, #15191d); --wash: light-dark(#f5f7fa, #1d2329); --link: light-dark(#0b57a4, #7db8f2); --bad: light-dark(#a4161a, #ff9d94); }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
        header { padding-top: 1.5rem; padding-bottom: 1rem; background: var(--wash); border-bottom: 1px solid var(--line); }
        header, main { padding-left: max(1rem, calc(50% - 31rem)); padding-right: max(1rem, calc(50% - 31rem)); } main { padding-bottom: 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
        header p, small { color: var(--soft); } header p { margin: 0; max-width: 46rem; } small { font-size: .8125rem; font-weight: 400; } a { color: var(--link); }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0; } td, th { padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { font-size: .8125rem; font-weight: 600; color: var(--soft); } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .flagged .n { color: var(--bad); }
        td > a { white-space: nowrap; } .pairs { table-layout: fixed; } summary { cursor: pointer; } ul { margin: .25rem 0; padding-left: 1.25rem; }
        :focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; border-radius: 2px; }
        @media print { section { break-inside: avoid; } }
        """;
}
