using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Slides.SlideXml;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>The look of the deck: 16:9, one master, a layout for the cover and one for all else. Lengths are in points.</summary>
internal static class DeckDesign
{
    public const double Left = 40, Width = 880, Top = 88, Bottom = 500, Gap = 12, CoverSize = 40;
    /// <summary>Of the letters in tables, largest first.</summary>
    public static readonly double[] Sizes = [16, 14, 12];
    private const double PageWidth = 960, PageHeight = 540;

    public static XElement Presentation(IEnumerable<XElement> slides) => Root("presentation",
        P("sldMasterIdLst", P("sldMasterId", At("id", 2147483648), new XAttribute(Relations + "id", "master"))),
        P("notesMasterIdLst", P("notesMasterId", new XAttribute(Relations + "id", "notes"))),
        P("sldIdLst", slides),
        P("sldSz", At("cx", Emu(PageWidth)), At("cy", Emu(PageHeight))), P("notesSz", At("cx", 6858000), At("cy", 9144000)));

    public static XElement Master => Root("sldMaster",
        Background(Tree(Placed(2, "Title", "title", 0, Left, 26, Width, 46, 26), Placed(3, "Text", "body", 1, Left, Top, Width, Bottom - Top, 14))),
        Colors,
        P("sldLayoutIdLst", P("sldLayoutId", At("id", 2147483649), new XAttribute(Relations + "id", "title")), P("sldLayoutId", At("id", 2147483650), new XAttribute(Relations + "id", "content"))),
        P("txStyles",
            P("titleStyle", A("lvl1pPr", At("algn", "l"), A("buNone"), A("defRPr", At("sz", 2600), At("b", 1), Fill(Ink), A("latin", At("typeface", "+mj-lt"))))),
            P("bodyStyle", A("lvl1pPr", At("marL", 0), At("indent", 0), A("buNone"), A("defRPr", At("sz", 1400), Fill(Ink), A("latin", At("typeface", "+mn-lt"))))),
            P("otherStyle", A("defPPr", A("defRPr", At("lang", "en-US"))))));

    public static XElement TitleLayout => Layout("title", "Cover", Bar(4, 0, 0, 14, PageHeight),
        Placed(2, "Title", "ctrTitle", 0, Left + 20, 150, Width - 40, 110, CoverSize, "b"), Placed(3, "Subtitle", "subTitle", 1, Left + 20, 276, Width - 40, 120, 18));

    public static XElement ContentLayout => Layout("titleOnly", "Title and tables", Bar(4, Left, 74, Width, 1.5), Placed(2, "Title", "title", 0, Left, 26, Width, 46, 26, "b"));

    public static XElement NotesMaster => Root("notesMaster", Background(Tree(
        P("sp", P("nvSpPr", P("cNvPr", At("id", 2), At("name", "Slide")), P("cNvSpPr", A("spLocks", At("noGrp", 1), At("noRot", 1), At("noChangeAspect", 1))), P("nvPr", P("ph", At("type", "sldImg"), At("idx", 2)))),
            P("spPr", Position(54, 72, 432, 243), Rectangle)),
        Placed(3, "Notes", "body", 1, 54, 340, 432, 340, 11))), Colors);

    private static XElement Layout(string type, string name, params object?[] shapes)
    {
        var tree = Tree(shapes);
        tree.Add(At("name", name));
        return Root("sldLayout", At("type", type), At("preserve", 1), tree, P("clrMapOvr", A("masterClrMapping")));
    }

    private static XElement Placed(int id, string name, string type, int index, double x, double y, double width, double height, double size, string anchor = "t") => P("sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", name)), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", P("ph", At("type", type), index > 0 ? At("idx", index) : null))),
        P("spPr", Position(x, y, width, height), Rectangle),
        P("txBody", A("bodyPr", At("wrap", "square"), At("lIns", 0), At("tIns", 0), At("rIns", 0), At("bIns", 0), At("anchor", anchor), A("normAutofit")),
            A("lstStyle", A("lvl1pPr", At("marL", 0), At("indent", 0), At("algn", "l"), A("buNone"), A("defRPr", At("sz", (int)(size * 100))))),
            A("p", A("r", A("rPr", At("lang", "en-US")), A("t", name)))));

    private static XElement Bar(int id, double x, double y, double width, double height) => P("sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", "Bar")), P("cNvSpPr"), P("nvPr", At("userDrawn", 1))),
        P("spPr", Position(x, y, width, height), Rectangle, A("solidFill", A("schemeClr", At("val", "accent1"))), A("ln", A("noFill"))),
        P("txBody", A("bodyPr"), A("lstStyle"), A("p", A("endParaRPr", At("lang", "en-US")))));

    private static XElement Position(double x, double y, double width, double height) =>
        A("xfrm", A("off", At("x", Emu(x)), At("y", Emu(y))), A("ext", At("cx", Emu(width)), At("cy", Emu(height))));

    private static XElement Rectangle => A("prstGeom", At("prst", "rect"), A("avLst"));

    private static XElement Background(XElement tree)
    {
        tree.AddFirst(P("bg", P("bgPr", A("solidFill", A("schemeClr", At("val", "bg1"))), A("effectLst"))));
        return tree;
    }

    private static XElement Colors => P("clrMap", At("bg1", "lt1"), At("tx1", "dk1"), At("bg2", "lt2"), At("tx2", "dk2"), At("accent1", "accent1"), At("accent2", "accent2"),
        At("accent3", "accent3"), At("accent4", "accent4"), At("accent5", "accent5"), At("accent6", "accent6"), At("hlink", "hlink"), At("folHlink", "folHlink"));

    public static XElement Theme => A("theme", new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), At("name", "Plan"), A("themeElements",
        A("clrScheme", At("name", "Plan"), ((string Name, string Value)[])[("dk1", Ink), ("lt1", "FFFFFF"), ("dk2", Soft), ("lt2", Wash), ("accent1", "0B57A4"), ("accent2", "1C7A4A"), ("accent3", "B5502A"),
            ("accent4", "8A2F6B"), ("accent5", Judgment), ("accent6", Wrong), ("hlink", "0B57A4"), ("folHlink", Soft)] is var colors ? colors.Select(color => A(color.Name, A("srgbClr", At("val", color.Value)))) : null),
        A("fontScheme", At("name", "Plan"), Font("majorFont"), Font("minorFont")),
        A("fmtScheme", At("name", "Plan"),
            A("fillStyleLst", Three(_ => Placeholder())), A("lnStyleLst", Three(width => A("ln", At("w", 6350 * (width + 1)), Placeholder()))),
            A("effectStyleLst", Three(_ => A("effectStyle", A("effectLst")))), A("bgFillStyleLst", Three(_ => Placeholder())))));

    private static XElement Font(string name) => A(name, A("latin", At("typeface", "Arial")), A("ea", At("typeface", "")), A("cs", At("typeface", "")));

    private static XElement Placeholder() => A("solidFill", A("schemeClr", At("val", "phClr")));

    private static IEnumerable<XElement> Three(Func<int, XElement> make) => Enumerable.Range(0, 3).Select(make);
}
