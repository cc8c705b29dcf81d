using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>Revenue by segment, or by product and service where a filing has one segment.</summary>
internal static class SegmentFinder
{
    private static readonly string[] Axes = ["us-gaap:StatementBusinessSegmentsAxis", "srt:ProductOrServiceAxis", "ifrs-full:SegmentsAxis"];

    public static IReadOnlyList<FigureLine> Find(FactRows rows, IReadOnlyList<FigureLine> figures)
    {
        var total = figures.FirstOrDefault(line => line.Key == Concept.Revenue.Key)?.Now.Value;
        foreach (var axis in Axes)
        {
            var best = Concept.Revenue.Tags.Select(tag => Lines(rows, axis, tag)).MaxBy(lines => lines.Count) ?? [];
            // A part can't be larger than the whole; a table of one part says nothing.
            var parts = best.Where(line => total is null || Math.Abs(line.Now.Value) <= Math.Abs(total.Value)).ToList();
            if (parts.Count > 1) return parts.OrderByDescending(line => line.Now.Value).ToList();
        }
        return [];
    }

    private static List<FigureLine> Lines(FactRows rows, string axis, string tag)
    {
        var byMembers = rows.OfThisPeriod(tag).Where(fact => IsOnlyOn(axis, fact))
            .GroupBy(fact => string.Join(' ', fact.Members.Select(member => member.Axis + "=" + member.Member)))
            .Select(group => group.ToList()).ToList();
        // The same segment may be tagged with and without the consolidation axis: keep the plainer one.
        var bySegment = byMembers.OrderBy(facts => facts[0].Members.Count).GroupBy(facts => MemberOn(axis, facts[0])).Select(group => group.First());
        var named = bySegment.Select(facts => (Facts: facts, Label: rows.RowLabel(facts[0]))).ToList();
        var lines = named.Select(part => rows.Line(Concept.Revenue, Name(part.Label, part.Facts[0]), part.Facts, tag, part.Facts[0].Members));
        return lines.OfType<FigureLine>().ToList();

        // Where segments are columns, rows are named by what is measured: then the member's own name is the segment's.
        string Name(string? label, XbrlFact fact) =>
            label is null || label.Length > 60 || named.Count(part => part.Label == label) > 1 || !ResemblesMember(label, MemberOn(axis, fact))
                ? Words(MemberOn(axis, fact)) : label.TrimEnd(':');
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
}
