using System.Globalization;
using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>The plan's evidence as endnotes: an endnote can be referred to once, so further citations are links to it.</summary>
internal sealed class WordNotes(Plan plan)
{
    /// <summary>Bookmarks share one row of ids; those of sections come first.</summary>
    private const int FirstBookmark = 1000;
    private readonly SortedSet<int> _cited = [];

    public bool AnyCited => _cited.Count > 0;

    public IEnumerable<XElement> Cite(IReadOnlyList<int> citations)
    {
        var cited = new List<XElement>();
        foreach (var number in citations.Where(number => number >= 1 && number <= plan.Evidence.Count))
        {
            var mark = $"[{number.ToString(CultureInfo.InvariantCulture)}]";
            cited.Add(_cited.Add(number)
                ? W("r", W("rPr", Val("rStyle", "EndnoteReference")), W("endnoteReference", At("customMarkFollows", "1"), At("id", number)), Text(mark))
                : Link(BookmarkOf(number), Run(mark, "EndnoteReference")));
        }
        return cited;
    }

    public XElement Part() => W("endnotes", new XAttribute(XNamespace.Xmlns + "w", Ns.NamespaceName),
        Separator(-1, "separator", "separator"), Separator(0, "continuationSeparator", "continuationSeparator"), _cited.Select(Note));

    private XElement Note(int number)
    {
        var evidence = plan.Evidence[number - 1];
        var source = PlanWording.SourceOf(plan, evidence);
        var where = $"{evidence.Source}, {(source?.Published is { } day ? EnglishDate.Long(day) : "no date")}, {evidence.Section}: ";
        return W("endnote", At("id", number), Paragraph("EndnoteText", Bookmark(BookmarkOf(number), FirstBookmark + number),
            Run($"[{number.ToString(CultureInfo.InvariantCulture)}] ", "Strong"), Run(where, "Quiet"), Run($"“{evidence.Evidence.Quote}”")));
    }

    private static XElement Separator(int id, string type, string element) =>
        W("endnote", At("type", type), At("id", id), Paragraph("EndnoteText", W("r", W(element))));

    private static string BookmarkOf(int number) => $"quotation{number.ToString(CultureInfo.InvariantCulture)}";
}
