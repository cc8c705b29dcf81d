using System.Globalization;
using System.Xml.Linq;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>The elements of PresentationML and DrawingML that a deck needs. Lengths are in points here, in English metric units in the file.</summary>
internal static class SlideXml
{
    public static readonly XNamespace Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Ink = "1D2530", Soft = "505B69", Wash = "EEF2F7", Line = "D8DEE6", Judgment = "6B4A00", Wrong = "A4161A";

    public static XElement P(string name, params object?[] content) => new(Presentation + name, content);

    public static XElement A(string name, params object?[] content) => new(Drawing + name, content);

    public static XAttribute At(string name, object value) => new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    public static long Emu(double points) => (long)Math.Round(points * 12700);

    public static XElement Run(string text, double size, string color, bool isBold = false, bool isItalic = false) => A("r",
        A("rPr", At("lang", "en-US"), At("sz", (int)(size * 100)), isBold ? At("b", 1) : null, isItalic ? At("i", 1) : null, Fill(color)),
        A("t", OfficeFile.Clean(text)));

    public static XElement Fill(string color) => A("solidFill", A("srgbClr", At("val", color)));

    /// <summary>The root of a part, with the prefixes that all of them use.</summary>
    public static XElement Root(string name, params object?[] content) => P(name, new XAttribute(XNamespace.Xmlns + "p", Presentation.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relations.NamespaceName), content);

    public static XElement Tree(params object?[] shapes) => P("cSld", P("spTree",
        P("nvGrpSpPr", P("cNvPr", At("id", 1), At("name", "")), P("cNvGrpSpPr"), P("nvPr")), P("grpSpPr"), shapes));

    /// <summary>A shape that takes its place and look from the layout.</summary>
    public static XElement Placeholder(int id, string name, string type, params object?[] paragraphs) => P("sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", name)), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", P("ph", At("type", type), type == "body" ? At("idx", 1) : type == "subTitle" ? At("idx", 1) : null))),
        P("spPr"), P("txBody", A("bodyPr"), A("lstStyle"), paragraphs));

    public static XElement Box(int id, string name, double x, double y, double width, double height, string align, params object?[] runs) => P("sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", name)), P("cNvSpPr", At("txBox", 1)), P("nvPr")),
        P("spPr", A("xfrm", A("off", At("x", Emu(x)), At("y", Emu(y))), A("ext", At("cx", Emu(width)), At("cy", Emu(height)))), A("prstGeom", At("prst", "rect"), A("avLst")), A("noFill")),
        P("txBody", A("bodyPr", At("wrap", "square"), At("lIns", 0), At("tIns", 0), At("rIns", 0), At("bIns", 0)), A("lstStyle"), A("p", A("pPr", At("algn", align)), runs)));
}
