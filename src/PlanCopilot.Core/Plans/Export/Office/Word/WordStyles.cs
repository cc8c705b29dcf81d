using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>The look of the Word file: styles that people can change in one place. Sizes are half points, lengths twentieths.</summary>
internal static class WordStyles
{
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Ink = "1D2530", Soft = "505B69", Blue = "0B57A4";

    /// <summary>Letter, with margins that leave <see cref="WordTable.Width"/>.</summary>
    public static XElement Page => W("sectPr",
        W("headerReference", At("type", "default"), new XAttribute(Relations + "id", "header")),
        W("footerReference", At("type", "default"), new XAttribute(Relations + "id", "footer")),
        W("endnotePr", Val("numFmt", "decimal")),
        W("pgSz", At("w", 12240), At("h", 15840)),
        W("pgMar", At("top", 1200), At("right", 1080), At("bottom", 1080), At("left", 1080), At("header", 600), At("footer", 540), At("gutter", 0)));

    public static XElement Settings => W("settings", W("endnotePr", W("endnote", At("id", -1)), W("endnote", At("id", 0))),
        W("compat", W("compatSetting", At("name", "compatibilityMode"), At("uri", "http://schemas.microsoft.com/office/word"), At("val", "15"))));

    public static XElement Numbering => W("numbering",
        W("abstractNum", At("abstractNumId", 0), Val("multiLevelType", "singleLevel"),
            W("lvl", At("ilvl", 0), Val("start", 1), Val("numFmt", "decimal"), Val("lvlText", "%1."), Val("lvlJc", "left"), W("pPr", W("ind", At("left", 400), At("hanging", 400))))),
        W("num", At("numId", 1), Val("abstractNumId", 0)));

    /// <param name="hasMarks">Whether anything is marked: a customer's copy has no use for the marks, nor for their names.</param>
    public static XElement Styles(bool hasMarks) => W("styles",
        W("docDefaults",
            W("rPrDefault", W("rPr", W("rFonts", At("ascii", "Calibri"), At("hAnsi", "Calibri"), At("cs", "Calibri")), Val("color", Ink), Val("sz", 21), Val("szCs", 21), Val("lang", "en-US"))),
            W("pPrDefault", W("pPr", Spacing(0, 100, 259)))),
        Style("Normal", "Normal", null, [], [], isDefault: true),
        Style("Kicker", "Kicker", null, [Spacing(0, 40)], [W("caps"), Val("color", Soft), Val("spacing", 20), Val("sz", 18)]),
        Style("Title", "Title", null, [W("keepNext"), Spacing(0, 60)], [W("b"), Val("sz", 48)]),
        Style("Subtitle", "Subtitle", null, [Spacing(0, 160)], [Val("sz", 22)]),
        Style("Heading1", "heading 1", "Normal", [W("keepNext"), W("keepLines"), W("pBdr", Border("bottom", Ink, 8)), Spacing(360, 120), Val("outlineLvl", 0)], [W("b"), Val("sz", 30)]),
        Style("ContentsHeading", "Contents Heading", "Normal", [W("keepNext"), Spacing(240, 60)], [W("b"), Val("sz", 24)]),
        Style("BoxHeading", "Box Heading", null, [W("keepNext"), Spacing(40, 60)], [W("b"), W("caps"), Val("color", Soft), Val("sz", 18)]),
        Style("TOC1", "toc 1", "Normal", [Spacing(0, 20)], [Val("color", Blue)]),
        Style("Note", "Note", null, [W("keepNext"), Spacing(0, 140)], [W("i"), Val("color", Soft), Val("sz", 19)]),
        Style("Source", "Source", null, [Spacing(0, 30)], [Val("color", Soft), Val("sz", 19)]),
        Style("Question", "Question", null, [W("numPr", Val("ilvl", 0), Val("numId", 1)), Spacing(0, 80)], []),
        Style("Cell", "Cell", null, [Spacing(30, 30, 240)], [Val("sz", 19)]),
        Style("CellHead", "Cell Head", "Cell", [W("keepNext")], [W("b"), Val("color", Soft), Val("sz", 18)]),
        Style("AfterTable", "After Table", null, [Spacing(0, 0, 240)], [Val("sz", 16)]),
        Style("Header", "header", null, [W("jc", At("val", "right"))], [Val("color", Soft), Val("sz", 17)]),
        Style("Footer", "footer", null, [W("jc", At("val", "center"))], [Val("color", Soft), Val("sz", 17)]),
        Style("EndnoteText", "endnote text", null, [Spacing(0, 60, 240)], [Val("sz", 18)]),
        Mark("EndnoteReference", "endnote reference", [Val("color", Blue), Val("vertAlign", "superscript")]),
        Mark("Strong", "Strong", [W("b")]),
        Mark("Quiet", "Quiet", [Val("color", Soft)]),
        hasMarks ? Marks : null,
        W("style", At("type", "table"), At("styleId", "PlanTable"), Val("name", "Plan Table"),
            W("tblPr", W("tblBorders", Border("top", "B9C3CF", 4), Border("bottom", "B9C3CF", 4), Border("insideH", "D8DEE6", 4)),
                W("tblCellMar", Side("top", 30), Side("left", 90), Side("bottom", 30), Side("right", 90)))));

    private static IEnumerable<XElement> Marks =>
    [
        Mark("OurRead", "Our Read", [W("i"), Val("color", "6B4A00"), Shade("FDF0D0")]),
        Mark("RepToSet", "Rep To Set", [Val("color", Soft), Shade("F2F4F7")]),
        Mark("Unverified", "Unverified", [W("b"), Val("color", "A4161A")]),
    ];

    private static XElement Style(string id, string name, string? basedOn, IEnumerable<XElement> paragraph, IEnumerable<XElement> run, bool isDefault = false) =>
        W("style", At("type", "paragraph"), isDefault ? At("default", "1") : null, At("styleId", id), Val("name", name),
            isDefault ? null : Val("basedOn", basedOn ?? "Normal"), W("qFormat"), W("pPr", paragraph), W("rPr", run));

    private static XElement Mark(string id, string name, IEnumerable<XElement> run) =>
        W("style", At("type", "character"), At("styleId", id), Val("name", name), W("rPr", run));

    private static XElement Spacing(int before, int after, int line = 259) => W("spacing", At("before", before), At("after", after), At("line", line), At("lineRule", "auto"));

    private static XElement Border(string side, string color, int eighths) => W(side, At("val", "single"), At("sz", eighths), At("space", 0), At("color", color));

    private static XElement Side(string side, int width) => W(side, At("w", width), At("type", "dxa"));

    private static XElement Shade(string color) => W("shd", At("val", "clear"), At("color", "auto"), At("fill", color));
}
