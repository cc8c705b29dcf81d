using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Evaluation;

/// <summary>
/// A run as one self-contained page without scripts: the figures, and under each suite the cases that went wrong, worst
/// first. What documents and answers say is shown as text only.
/// </summary>
public static class EvalReport
{
    private const int MostCases = 300;
    private const int LongestText = 6000;
    private const int LongestExcerpt = 220;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    public static string ToHtml(EvalRun run)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Evaluation of {Encode(run.Dataset)}</title>
            <style>{EvalReportStyle.Css}</style></head><body>
            <header><h1>Evaluation of {Encode(run.Dataset)}</h1>
            <p>Engine: {Encode(run.Engine)}. Bars show a figure and its 95 % interval, by a bootstrap over accounts and their cases.</p>
            <nav>
            """);
        foreach (var suite in run.Suites) page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{Encode(suite.Name)}\">{Encode(suite.Name)}</a>");
        page.Append("</nav></header>\n<main>\n");
        foreach (var suite in run.Suites) Append(page, suite);
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, SuiteResult suite)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{Encode(suite.Name)}\"><h2>{Encode(suite.Name)}</h2>\n");
        if (suite.Cases.Count == 0)
        {
            page.Append("<p>No cases: the data set has no file for this suite.</p></section>\n");
            return;
        }
        AppendTable(page, suite.Metrics.Where(metric => !metric.IsDetail));
        var details = suite.Metrics.Where(metric => metric.IsDetail).ToList();
        if (details.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details class=\"more\"><summary>{details.Count} more figures</summary>\n");
            AppendTable(page, details);
            page.Append("</details>\n");
        }
        var failures = suite.Cases.Where(one => one.Correct != true && one.Score is null or < 1 || one.Correct == false).OrderBy(one => one.Score).ToList();
        page.Append(CultureInfo.InvariantCulture, $"<h3>{failures.Count} of {suite.Cases.Count} cases not fully as expected{(failures.Count > MostCases ? $"; the worst {MostCases} follow" : "")}</h3>\n");
        foreach (var failure in failures.Take(MostCases)) Append(page, failure);
        page.Append("</section>\n");
    }

    private static void AppendTable(StringBuilder page, IEnumerable<Metric> metrics)
    {
        page.Append("<table><thead><tr><th>figure<th class=\"n\">value<th class=\"n\">95 % interval<th class=\"bar\"><th class=\"n\">cases</thead>\n");
        foreach (var metric in metrics)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(metric.Name)}<td class=\"n\"><b>{Number(metric.Value)}</b><td class=\"n\">{Interval(metric)}<td class=\"bar\">{Bar(metric)}<td class=\"n\">{metric.Cases}</tr>\n");
        page.Append("</table>\n");
    }

    /// <summary>A line from 0 to 1 with the interval as a stretch and the figure as a stroke; nothing for what is no share.</summary>
    private static string Bar(Metric metric)
    {
        if (metric.Value is not { } value || value > 1) return "";
        var (low, high) = (metric.Low ?? value, Math.Min(1, metric.High ?? value));
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"line\" y=\"4.5\" width=\"100\" height=\"1\"/><rect class=\"range\" x=\"{low * 100:0.#}\" y=\"2.5\" width=\"{(high - low) * 100:0.#}\" height=\"5\"/><rect class=\"mark\" x=\"{Math.Min(98.8, value * 100):0.#}\" width=\"1.2\" height=\"10\"/></svg>");
    }

    private static void Append(StringBuilder page, EvalOutcome one) =>
        page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"score\">{Score(one.Score)}</span> {Encode(one.Why)} <span class=\"id\">{Encode(one.Id)}</span>{About(one.Input)}</summary>\n{Block("Input", one.Input)}{Block("Expected", one.Expected)}{Block("Got", one.Got)}</details>\n");

    /// <summary>What the case asks, so that a list of failures can be read without opening each.</summary>
    private static string About(JsonNode? input)
    {
        var text = input is JsonValue ? input.ToString() : (input as JsonObject)?.FirstOrDefault(field => field.Key is "text" or "claim").Value?.ToString();
        return text is null ? "" : $"<span class=\"about\">{Encode(Cut(text, LongestExcerpt))}</span>";
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] + " …" : text;

    private static string Block(string title, JsonNode? value)
    {
        if (value is null) return "";
        var text = value is JsonValue ? value.ToString() : value.ToJsonString(Readable);
        return $"<h4>{title}</h4><pre>{Encode(Cut(text, LongestText))}</pre>\n";
    }

    private static string Score(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Such as "0.831" and "35.0"; "-" for what could not be measured.</summary>
    public static string Number(double? value) => value?.ToString(value >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Such as "0.750 to 0.892"; "-" where there is none.</summary>
    public static string Interval(Metric metric) => metric.Low is null ? "-" : $"{Number(metric.Low)} to {Number(metric.High)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
