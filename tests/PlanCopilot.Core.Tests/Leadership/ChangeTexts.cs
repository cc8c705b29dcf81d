using System.Globalization;
using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Leadership;

/// <param name="Changes">"Person | Role | Kind | yyyy-MM-dd", the day left out where the text gives none; empty for texts without a change.</param>
internal sealed record ChangeText(string Id, Document Document, IReadOnlyList<string> Changes);

/// <summary>
/// Reads changes.txt: filings, releases and news about fictional companies, each with the changes it tells. A text begins with
/// "### id | kind | published | company | date of report" and ends with a line "==" and its changes.
/// </summary>
internal static class ChangeTexts
{
    public static IReadOnlyList<ChangeText> All { get; } = [.. Read()];

    private static IEnumerable<ChangeText> Read()
    {
        using var stream = typeof(ChangeTexts).Assembly.GetManifestResourceStream("changes.txt") ?? throw new InvalidOperationException("changes.txt isn't in the assembly.");
        using var reader = new StreamReader(stream);
        foreach (var text in ("\n" + reader.ReadToEnd().ReplaceLineEndings("\n")).Split("\n### ").Skip(1))
        {
            var head = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split('|', StringSplitOptions.TrimEntries);
            var parts = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split("\n==");
            yield return new ChangeText(head[0], Parse(head, parts[0]), parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static Document Parse(string[] head, string body)
    {
        var text = head[1] == "8-K" ? CurrentReport(head[3], head[4], body) : body;
        var document = DocumentParser.Parse(Encoding.UTF8.GetBytes(text), head[0] + ".txt");
        return document with
        {
            Published = document.Published ?? DateOnly.ParseExact(head[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Company = document.Company ?? head[3],
        };
    }

    private static string CurrentReport(string company, string reported, string body) => $"""
        UNITED STATES
        SECURITIES AND EXCHANGE COMMISSION
        Washington, D.C. 20549

        FORM 8-K

        CURRENT REPORT
        Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

        Date of Report (Date of earliest event reported): {reported}

        {company}
        (Exact name of registrant as specified in its charter)

        {body}

        SIGNATURES

        Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.

        {company}

        By: /s/ Terry Millburn
        Terry Millburn
        Corporate Secretary
        """;
}
