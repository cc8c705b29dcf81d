using System.Globalization;
using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>
/// The plan's evidence as endnotes, which Word numbers by first use. An endnote can be referred to once, so further citations
/// are links to it.
/// </summary>
internal sealed class WordNotes(Plan plan)
{
    /// <summary>Bookmarks share one row of ids; those of sections come first.</summary>
    private const int FirstBookmark = 1000;
    /// <summary>The plan's numbers in the order of first use: the note of the first of them is note 1.</summary>
    private readonly List<int> _cited = [];

    public bool AnyCited => _cited.Count > 0;

    public IEnumerable<XElement> Cite(IReadOnlyList<int> citations)
    {
        var cited = new List<XElement>();
        foreach (var number in citations.Where(number => number >= 1 && number <= plan.Evidence.Count))
        {
            if (_cited.IndexOf(number) is var at and >= 0) cited.Add(Link(BookmarkOf(at + 1), Mark($"[{Number(at + 1)}]")));
            else
            {
                _cited.Add(number);
                cited.AddRange([Mark("["), W("r", W("rPr", Val("rStyle", "EndnoteReference")), W("endnoteReference", At("id", _cited.Count))), Mark("]")]);
            }
        }
        return cited;
    }

    public XElement Part() => W("endnotes", new XAttribute(XNamespace.Xmlns + "w", Ns.NamespaceName),
        Separator(-1, "separator", "separator"), Separator(0, "continuationSeparator", "continuationSeparator"), _cited.Select((number, index) => Note(number, index + 1)));

    private XElement Note(int number, int id)
    {
        var evidence = plan.Evidence[number - 1];
        var source = PlanWording.SourceOf(plan, evidence);
        var where = $" {evidence.Source}, {(source?.Published is { } day ? EnglishDate.Long(day) : "no date")}, {evidence.Section}: ";
        return W("endnote", At("id", id), Paragraph("EndnoteText", Bookmark(BookmarkOf(id), FirstBookmark + id),
            W("r", W("rPr", Val("rStyle", "EndnoteReference")), W("endnoteRef")), Run(where, "Quiet"), Run($"“{evidence.Evidence.Quote}”")));
    }

    private static XElement Mark(string text) => Run(text, "EndnoteReference");

    private static XElement Separator(int id, string type, string element) =>
        W("endnote", At("type", type), At("id", id), Paragraph("EndnoteText", W("r", W(element))));

    private static string BookmarkOf(int id) => $"quotation{Number(id)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
