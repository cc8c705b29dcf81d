using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>
/// A plan as one self-contained HTML file: no script, nothing loaded from elsewhere, and a policy that forbids both.
/// A citation opens its quotation within the paragraph around it (the popover attribute of HTML); every quotation also
/// stands in the list at the end, for print.
/// </summary>
public static class HtmlExport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Plan plan)
    {
        var page = new StringBuilder();
        Head(page, plan);
        page.Append("<body>\n<a class=\"skip\" href=\"#main\">Skip to the plan</a>\n");
        Opening(page, plan);
        page.Append("<div class=\"columns\">\n");
        Contents(page, plan);
        page.Append("<main id=\"main\">\n");
        foreach (var section in plan.Sections) HtmlSection.Write(page, section);
        HtmlEvidence.Write(page, plan);
        page.Append("</main>\n</div>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>Text of documents is data: it never becomes markup. Control characters become spaces.</summary>
    internal static string Encoded(string text)
    {
        var safe = text.Any(c => char.IsControl(c) && c != '\n')
            ? string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) && source[i] != '\n' ? ' ' : source[i];
            })
            : text;
        return Encoder.Encode(safe).Replace("&#xA;", "\n", StringComparison.Ordinal).Replace("&#x27;", "'", StringComparison.Ordinal);
    }

    /// <summary>An id as it can stand in an address and in the file: letters, digits and hyphens.</summary>
    internal static string Anchor(string id) => "i-" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));

    private static void Head(StringBuilder page, Plan plan)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlStyle.Css)));
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture,
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Encoded(PlanWording.Title(plan))}</title>\n<style>{HtmlStyle.Css}</style>\n</head>\n");
    }

    private static void Opening(StringBuilder page, Plan plan)
    {
        var ticker = plan.Account.Ticker is { } symbol ? $" <span class=\"ticker\">{Encoded(symbol)}</span>" : "";
        page.Append(CultureInfo.InvariantCulture, $"<header>\n<p class=\"kicker\">{PlanWording.Kind(plan)}</p>\n<h1>{Encoded(plan.Account.Name)}{ticker}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"asof\">{Encoded(PlanWording.AsOf(plan))}. {Encoded(PlanWording.Checked(plan))}</p>\n");
        if (PlanWording.Worded(plan) is { } worded) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encoded(worded)}</p>\n");
        foreach (var note in plan.Notes) page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encoded(note)}</p>\n");
        page.Append("<ul class=\"sources\">\n");
        foreach (var source in plan.Sources.Where(source => source.Use == SourceUse.Read))
        {
            var label = source.Label is { } name ? $"<b>{Encoded(name)}</b> " : "";
            page.Append(CultureInfo.InvariantCulture, $"<li>{label}{Encoded(PlanWording.Source(source))}</li>\n");
        }
        foreach (var line in PlanWording.SetAside(plan)) page.Append(CultureInfo.InvariantCulture, $"<li class=\"aside\">{Encoded(line)}</li>\n");
        page.Append("</ul>\n<p class=\"legend\"><span>A number such as <span class=\"cite sample\">7</span> opens the quotation that bears the line out.</span>");
        if (!PlanWording.IsForCustomer(plan)) page.Append(" <span><span class=\"mark read\">our read</span> is judgment.</span> <span><span class=\"ask\">rep to set</span> is what only people know.</span> ")
            .Append("<span><span class=\"mark unverified\">unverified</span> was not found in its evidence.</span>");
        page.Append("</p>\n</header>\n");
    }

    private static void Contents(StringBuilder page, Plan plan)
    {
        page.Append("<nav aria-label=\"Sections\">\n<ul>\n");
        foreach (var section in plan.Sections)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Anchor(section.Key)}\">{Encoded(section.Title)}</a></li>\n");
        page.Append("<li><a href=\"#evidence\">Evidence</a></li>\n</ul>\n</nav>\n");
    }
}
