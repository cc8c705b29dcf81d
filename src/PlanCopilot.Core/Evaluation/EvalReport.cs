using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Evaluation;

/// <summary>A run as one self-contained page: the figures, and under each suite the cases that went wrong, worst first.</summary>
public static class EvalReport
{
    private const int MostCases = 300;
    private const int LongestText = 1500;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToHtml(EvalRun run)
    {
        var page = new StringBuilder();
        page.Append($$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Evaluation of {{Encode(run.Dataset)}}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c2126; background: #fff; }
            table { border-collapse: collapse; margin: .5rem 0 1rem; } td, th { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d8dde2; }
            .n { text-align: right; font-variant-numeric: tabular-nums; } details { border-bottom: 1px solid #d8dde2; padding: .35rem 0; } summary { cursor: pointer; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; background: #f4f6f8; padding: .5rem; margin: .25rem 0; } .id { color: #5a646e; font-size: 14px; }
            @media (prefers-color-scheme: dark) { body { color: #e4e8ec; background: #15191d; } pre { background: #20262c; } td, th, details { border-color: #39424b; } .id { color: #9aa5b0; } }
            </style></head><body>
            <h1>Evaluation of {{Encode(run.Dataset)}}</h1>
            <p>Engine: {{Encode(run.Engine)}}. Intervals are 95 % bootstrap intervals over accounts.</p>

            """);
        foreach (var suite in run.Suites) Append(page, suite);
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, SuiteResult suite)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(suite.Name)}</h2>\n");
        if (suite.Cases.Count == 0)
        {
            page.Append("<p>No cases: the data set has no file for this suite.</p>\n");
            return;
        }
        page.Append("<table><tr><th>metric<th class=\"n\">value<th class=\"n\">95 % interval<th class=\"n\">cases</tr>\n");
        foreach (var metric in suite.Metrics)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(metric.Name)}<td class=\"n\">{Number(metric.Value)}<td class=\"n\">{Interval(metric)}<td class=\"n\">{metric.Cases}</tr>\n");
        page.Append("</table>\n");
        var failures = suite.Cases.Where(one => one.Correct == false || one.Score < 1).OrderBy(one => one.Score).ToList();
        page.Append(CultureInfo.InvariantCulture, $"<p>{failures.Count} of {suite.Cases.Count} cases not fully as expected{(failures.Count > MostCases ? $"; the worst {MostCases} follow" : "")}.</p>\n");
        foreach (var failure in failures.Take(MostCases)) Append(page, failure);
    }

    private static void Append(StringBuilder page, EvalOutcome one) =>
        page.Append(CultureInfo.InvariantCulture, $"<details><summary>{Encode(one.Why)} <span class=\"id\">{Encode(one.Id)}</span></summary>\n{Block("Input", one.Input)}{Block("Expected", one.Expected)}{Block("Got", one.Got)}</details>\n");

    private static string Block(string title, JsonNode? value)
    {
        if (value is null) return "";
        var text = value is JsonValue ? value.ToString() : value.ToJsonString(Readable);
        return $"{title}<pre>{Encode(text.Length > LongestText ? text[..LongestText] + " …" : text)}</pre>\n";
    }

    /// <summary>Such as "0.83"; "-" for what could not be measured.</summary>
    public static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    public static string Interval(Metric metric) => metric.Low is null ? "-" : $"{Number(metric.Low)} to {Number(metric.High)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
