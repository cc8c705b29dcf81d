using System.Text;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>Revenue by segment, or by product and service where a filing has one segment.</summary>
internal static partial class SegmentFinder
{
    /// <summary>Parts may differ from their whole by what rounding to millions does.</summary>
    private const decimal Slack = 1.005m;

    private static readonly (string Axis, string By)[] Axes =
    [
        ("us-gaap:StatementBusinessSegmentsAxis", "segment"),
        ("ifrs-full:SegmentsAxis", "segment"),
        ("srt:ProductOrServiceAxis", "product and service"),
    ];

    /// <returns>The parts, largest first, and what they are parts by; empty when no table of parts fits into the whole.</returns>
    public static (string By, IReadOnlyList<FigureLine> Parts) Find(FactRows rows, IReadOnlyList<FigureLine> figures)
    {
        var total = figures.FirstOrDefault(line => line.Key == Concept.Revenue.Key)?.Now.Value;
        foreach (var (axis, by) in Axes)
        {
            var parts = Concept.Revenue.Tags.SelectMany(tag => Tables(rows, axis, tag))
                .Select(WithoutTotal).Where(lines => lines.Count > 1 && (total is null || lines.Sum(line => line.Now.Value) <= total * Slack))
                .MaxBy(lines => lines.Count);
            if (parts is not null) return (by, parts.OrderByDescending(line => line.Now.Value).ToList());
        }
        return ("segment", []);
    }

    /// <summary>Per printed table: a filing breaks revenue down more than once, and the levels must not be mixed.</summary>
    private static IEnumerable<List<FigureLine>> Tables(FactRows rows, string axis, string tag) =>
        rows.OfThisPeriod(tag).Where(fact => IsOnlyOn(axis, fact)).GroupBy(rows.TableOf).Select(table => Lines(rows, axis, tag, table.ToList()));

    private static List<FigureLine> WithoutTotal(List<FigureLine> lines)
    {
        var sum = lines.Sum(line => line.Now.Value);
        return lines.Where(line => lines.Count < 3 || Math.Abs(sum - 2 * line.Now.Value) > Math.Abs(line.Now.Value) * (Slack - 1)).ToList();
    }

    private static List<FigureLine> Lines(FactRows rows, string axis, string tag, List<XbrlFact> facts)
    {
        // The same segment may be tagged with and without the consolidation axis: keep the plainer one.
        var bySegment = facts.GroupBy(fact => MemberOn(axis, fact))
            .Select(group => group.OrderBy(fact => fact.Members.Count).First()).ToList();
        var named = bySegment.Select(fact => (Fact: fact, Label: rows.RowLabel(fact))).ToList();
        var lines = named.Select(part => rows.Line(Concept.Revenue, Name(part.Label, part.Fact), [part.Fact], tag, part.Fact.Members));
        return lines.OfType<FigureLine>().ToList();

        // Where segments are columns, rows are named by what is measured: then the member's own name is the segment's.
        string Name(string? label, XbrlFact fact) =>
            label is null || label.Length > 60 || named.Count(part => part.Label == label) > 1 || !ResemblesMember(label, MemberOn(axis, fact))
                ? rows.Printed(Words(MemberOn(axis, fact))) : Total.Replace(Footnote.Replace(label, "").TrimEnd(':', ' '), "");
    }

    private static bool IsOnlyOn(string axis, XbrlFact fact)
    {
        var others = fact.Members.Where(member => member.Axis != axis).ToList();
        return fact.Members.Count - others.Count == 1
            && others.All(member => member.Axis.EndsWith(":ConsolidationItemsAxis", StringComparison.Ordinal)
                && member.Member.EndsWith(":OperatingSegmentsMember", StringComparison.Ordinal));
    }

    private static string MemberOn(string axis, XbrlFact fact) => fact.Members.First(member => member.Axis == axis).Member;

    /// <summary>A label belongs to a member when they share a word or an initial letter run: "Wearables, Home and Accessories".</summary>
    private static bool ResemblesMember(string label, string member)
    {
        var words = Words(member).ToLowerInvariant();
        return label.ToLowerInvariant().Split((char[]?)[' ', ',', '/', '-', '&'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Length > 2 && words.Contains(word[..Math.Min(5, word.Length)], StringComparison.Ordinal));
    }

    /// <returns>"Sam's Club"-like words of "wmt:SamsClubMember": "Sams Club".</returns>
    internal static string Words(string member)
    {
        // The taxonomy's own name for "all reportable segments" says nothing to a reader.
        if (member.EndsWith(":ReportableSegmentAggregationBeforeOtherOperatingSegmentMember", StringComparison.Ordinal)) return "Reportable segments";
        var local = member[(member.IndexOf(':') + 1)..];
        foreach (var ending in (string[])["Member", "Segment"])
            if (local.EndsWith(ending, StringComparison.Ordinal) && local.Length > ending.Length) local = local[..^ending.Length];
        var words = new StringBuilder();
        for (var i = 0; i < local.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(local[i]) && (!char.IsUpper(local[i - 1]) || (i + 1 < local.Length && char.IsLower(local[i + 1])));
            if (startsWord) words.Append(' ');
            words.Append(local[i]);
        }
        return words.ToString();
    }

    /// <summary>"Google Services total" is the row of Google Services.</summary>
    [GeneratedRegex(@"\A(?:total|subtotal)\s+(?:for\s+)?(?=\w)|(?<=\w),?\s+(?:sub)?total\z", RegexOptions.IgnoreCase)]
    private static partial Regex Total { get; }

    [GeneratedRegex(@"(?:\s*\([0-9a-z]\))+\z")]
    private static partial Regex Footnote { get; }
}
