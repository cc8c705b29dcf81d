using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Web.Accounts;

/// <summary>An insight or a solution in its place.</summary>
/// <param name="Lines">The label, cut to what the box holds.</param>
/// <param name="Evidence">The quotation that carries it; null when none does.</param>
public sealed record MapNode(PlanItem Item, int X, int Y, IReadOnlyList<string> Lines, Evidence? Evidence);

/// <param name="Nodes">Empty when there is none of this kind.</param>
/// <param name="Y">Top of the row, in the picture's units.</param>
public sealed record MapRow(string Key, string Title, string Empty, int Y, int Height, IReadOnlyList<MapNode> Nodes);

/// <param name="Path">An SVG path.</param>
public sealed record MapEdge(string Path, string Relation, MapNode From, MapNode To, string Why);

/// <summary>Goals, pressures, initiatives, obstacles and solutions, a row each, with their links: where everything stands in the picture.</summary>
public sealed record InsightMap(IReadOnlyList<MapRow> Rows, IReadOnlyList<MapEdge> Edges, int Height)
{
    public const int Width = 1096, NodeWidth = 152, NodeHeight = 54, Left = 104;
    private const int Step = 166, LineStep = 70, PerLine = 6, Gap = 34, LongestLine = 19, MostLines = 2;

    private static readonly (string Key, string Title, string Empty)[] Kinds =
    [
        ("goal", "Goals", "No goal was found: what the account says it wants to reach stands here."),
        ("pressure", "Pressures", "No pressure was found: what pushes the account stands here."),
        ("initiative", "Initiatives", "No initiative was found: what the account is doing about it stands here."),
        ("obstacle", "Obstacles", "No obstacle was found: what stands in its way stands here."),
        ("fit", "Solutions", "Nothing that we offer fits yet: import solutions from the CRM, or set “Our solution” in the plan."),
    ];

    public bool IsEmpty => Rows.All(row => row.Nodes.Count == 0);

    public static InsightMap Of(Plan? plan)
    {
        var items = plan?.Sections.SelectMany(section => section.Items.Where(item => (section.Key == "insights" && item.Group != "fit") || item.Group == "fit")).ToList() ?? [];
        List<MapRow> rows = [];
        var y = 0;
        foreach (var (key, title, empty) in Kinds)
        {
            var (top, own) = (y, items.Where(item => item.Group == key).DistinctBy(item => item.Id).ToList());
            var nodes = own.Select((item, index) => new MapNode(item, Left + (index % PerLine * Step), top + (index / PerLine * LineStep), Wrap(item.Label), EvidenceOf(plan, item))).ToList();
            var height = (Math.Max(0, (own.Count - 1) / PerLine) * LineStep) + NodeHeight;
            rows.Add(new(key, title, empty, top, height, nodes));
            y += height + Gap;
        }
        return new(rows, Join(rows), y - Gap);
    }

    private static List<MapEdge> Join(List<MapRow> rows)
    {
        var nodes = rows.SelectMany(row => row.Nodes).GroupBy(node => node.Item.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var links = nodes.Values.SelectMany(node => node.Item.Links.Select(link => (link.From, Relation: link.Relation.ToString().ToLowerInvariant(), link.To, link.Why)))
            .Concat(rows[^1].Nodes.SelectMany(node => node.Item.About.Select(about => (From: node.Item.Id, Relation: "may help with", To: about, Why: "our read"))));
        return [.. links.Distinct().Where(link => nodes.ContainsKey(link.From) && nodes.ContainsKey(link.To)).Select(link => Edge(nodes[link.From], link.Relation, nodes[link.To], link.Why))];
    }

    private static MapEdge Edge(MapNode from, string relation, MapNode to, string why)
    {
        var (x1, y1, x2, y2) = (from.X + (NodeWidth / 2), from.Y, to.X + (NodeWidth / 2), to.Y + NodeHeight);
        var middle = (y1 + y2) / 2;
        return new(FormattableString.Invariant($"M{x1} {y1}C{x1} {middle} {x2} {middle} {x2} {y2}"), relation, from, to, why);
    }

    private static Evidence? EvidenceOf(Plan? plan, PlanItem item) => plan is not null && item.Citations is [var number, ..] && number > 0 && number <= plan.Evidence.Count ? plan.Evidence[number - 1].Evidence : null;

    /// <summary>Letters differ in width: a line of so many fits whatever they are.</summary>
    private static List<string> Wrap(string label)
    {
        List<string> lines = [""];
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= LongestLine) lines[^1] += $" {word}";
            else lines.Add(word);
        }
        var isCut = lines.Count > MostLines;
        lines = [.. lines.Take(MostLines).Select(line => line.Length > LongestLine ? $"{line[..(LongestLine - 1)]}…" : line)];
        if (isCut && !lines[^1].EndsWith('…')) lines[^1] = lines[^1].Length < LongestLine ? $"{lines[^1]}…" : $"{lines[^1][..(LongestLine - 1)]}…";
        return lines;
    }
}
