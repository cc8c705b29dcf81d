using System.Text;
using PlanCopilot.Core.Plans.Export.Office.Slides;
using PlanCopilot.Core.Plans.Export.Office.Word;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>A way to write a plan.</summary>
/// <param name="Name">As people type it and as the file is called: "md".</param>
/// <param name="IsBinary">Whether it is no text, so that it can't be printed.</param>
/// <param name="Write">Null when the plan holds nothing that could be written so.</param>
public sealed record PlanFormat(string Name, string ContentType, bool IsBinary, Func<Plan, byte[]?> Write);

/// <summary>The one way out for a plan: by here nothing leaves that was deleted, or that its reader may not see.</summary>
public static class PlanExport
{
    public static IReadOnlyList<PlanFormat> Formats { get; } =
    [
        new("md", "text/markdown; charset=utf-8", false, plan => Encoding.UTF8.GetBytes(MarkdownExport.Write(plan))),
        new("html", "text/html; charset=utf-8", false, plan => Encoding.UTF8.GetBytes(HtmlExport.Write(plan))),
        new("json", "application/json", false, plan => Encoding.UTF8.GetBytes(JsonExport.Write(plan))),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true, DocxExport.Write),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", true, PptxExport.Write),
        new("csv", "text/csv; charset=utf-8", false, CsvExport.Write),
        new("ics", "text/calendar; charset=utf-8", false, IcsExport.Write),
    ];

    /// <param name="format">The name of one of <see cref="Formats"/>.</param>
    /// <returns>The same bytes for the same plan; null when it holds nothing that could be written so, such as no date for a calendar.</returns>
    public static byte[]? Write(Plan plan, string format, PlanAudience audience) =>
        Formats.Single(known => known.Name == format).Write(audience == PlanAudience.Customer ? CustomerCopy.Of(plan) : TeamCopy.Of(plan));
}
