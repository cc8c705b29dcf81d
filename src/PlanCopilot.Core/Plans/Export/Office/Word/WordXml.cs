using System.Globalization;
using System.Xml.Linq;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>The elements of WordprocessingML that a plan needs. Lengths are in twentieths of a point.</summary>
internal static class WordXml
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XElement W(string name, params object?[] content) => new(Ns + name, content);

    public static XAttribute At(string name, object value) => new(Ns + name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>An element with the attribute that most have.</summary>
    public static XElement Val(string name, object value) => W(name, At("val", value));

    public static XElement Paragraph(string style, params object?[] content) => W("p", W("pPr", Val("pStyle", style)), content);

    public static XElement Run(string text, string? style = null) =>
        W("r", style is null ? null : W("rPr", Val("rStyle", style)), Text(text));

    public static XElement Text(string text) => W("t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeFile.Clean(text));

    /// <summary>A field that Word computes, such as the page's number; <paramref name="shown"/> is what stands there until it does.</summary>
    public static IEnumerable<XElement> Field(string instruction, params IEnumerable<XElement> shown) =>
    [
        W("r", W("fldChar", At("fldCharType", "begin"))),
        W("r", W("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {instruction} ")),
        W("r", W("fldChar", At("fldCharType", "separate"))),
        .. shown,
        W("r", W("fldChar", At("fldCharType", "end"))),
    ];

    /// <summary>Text that leads to a place in the same file.</summary>
    public static XElement Link(string bookmark, params object?[] runs) => W("hyperlink", At("anchor", bookmark), At("history", "1"), runs);

    public static IEnumerable<XElement> Bookmark(string name, int id) => [W("bookmarkStart", At("id", id), At("name", name)), W("bookmarkEnd", At("id", id))];
}
