using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents;

/// <summary>Small documents in the form of the real things, and how their sections are written down in expectations.</summary>
internal static class TestDocuments
{
    public static Document Parse(string source, string name = "document.htm") => DocumentParser.Parse(Encoding.UTF8.GetBytes(source), name);

    /// <summary>Paragraphs of HTML; a line that begins with "#" is bold, and one that contains "|" a table of one row.</summary>
    public static Document ParseHtml(string lines, string name = "document.htm")
    {
        var html = new StringBuilder("<html><body>");
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Contains('|')) html.Append("<table><tr>").AppendJoin("", line.Split('|').Select(cell => $"<td>{cell.Trim()}</td>")).Append("</tr></table>");
            else html.Append(line[0] == '#' ? $"<p><b>{line[1..].Trim()}</b></p>" : $"<p>{line}</p>");
        }
        return Parse(html.Append("</body></html>").ToString(), name);
    }

    /// <summary>"II/1A: first words … last words" of each section of level 1.</summary>
    public static string[] Items(this Document document) =>
        [.. document.Sections.Where(section => section.Item is not null).Select(section => $"{section.Part}/{section.Item}: {Flat(document, section)}")];

    public static string Flat(Document document, Section section) =>
        document.Text[section.Start..section.End].Replace("\n\n", " ¶ ", StringComparison.Ordinal).Replace('\n', ' ');
}
