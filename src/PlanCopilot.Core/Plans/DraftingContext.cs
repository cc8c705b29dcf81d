using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Plans;

/// <summary>What every section is drafted from: the findings, looked up by what sections ask, and the citations so far.</summary>
internal sealed class DraftingContext
{
    /// <summary>How many insights of a kind a rep will read before the map stops being one.</summary>
    private const int ShownOfAKind = 6;
    private const int CitedForAStatement = 3;
    /// <summary>The detail of a statement with one name, amount or date in it.</summary>
    private const double NamesOneThing = 0.25;

    private readonly Dictionary<InsightKind, IReadOnlyList<Insight>> _shown = [];

    public DraftingContext(Findings findings)
    {
        Findings = findings;
        Citations = new CitationBook(findings.Documents);
        Name = CompanyName.Short(findings.Account.Name);
        Periods = FigureFinder.Find(findings.Documents);
        foreach (var kind in Enum.GetValues<InsightKind>())
            _shown[kind] = findings.Insights.Where(insight => insight.Kind == kind && insight.Evidence.Any(Citations.Stands))
                .Take(ShownOfAKind).ToList();
        var ids = _shown.Values.SelectMany(insights => insights).Select(insight => insight.Id).ToHashSet();
        Links = findings.Links.Where(link => ids.Contains(link.From) && ids.Contains(link.To)).ToList();
        foreach (var kind in Enum.GetValues<InsightKind>())
            _shown[kind] = _shown[kind].OrderByDescending(insight => LinksOf(insight).Count).ThenByDescending(insight => Detail(insight) >= NamesOneThing).ToList();
        AsOf = findings.Documents.Select(document => document.Published ?? document.PeriodEnd).Max();
    }

    public Findings Findings { get; }
    public CitationBook Citations { get; }
    /// <summary>The account as people call it, such as "Salesforce".</summary>
    public string Name { get; }
    public DateOnly? AsOf { get; }
    public IReadOnlyList<ReportedPeriod> Periods { get; }
    /// <summary>The links between insights that are shown.</summary>
    public IReadOnlyList<InsightLink> Links { get; }

    /// <summary>The insights of a kind that the plan shows: what others link to first, then specific before general, then as ranked.</summary>
    public IReadOnlyList<Insight> Shown(InsightKind kind) => _shown[kind];

    /// <summary>The insights of a kind with which a rep would open a talk: weighty ones that name a programme, a figure or a date.</summary>
    public IEnumerable<Insight> Openers(InsightKind kind) =>
        _shown[kind].OrderByDescending(insight => insight.Salience * (0.4 + Detail(insight) + (insight.Statement.Any(char.IsAsciiDigit) ? 0.2 : 0) + (LinksOf(insight).Count > 0 ? 0.2 : 0)));

    /// <summary>From 0 to 1: names, amounts and dates in the statement, other than the account's own name.</summary>
    private double Detail(Insight insight) => Specificity.Of(insight.Statement.Replace(Name, "", StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<InsightLink> LinksOf(Insight insight) =>
        Links.Where(link => link.From == insight.Id || link.To == insight.Id).ToList();

    /// <summary>The insights that <paramref name="insight"/> leads to: a goal that it serves or presses, an initiative that it blocks.</summary>
    public IReadOnlyList<Insight> Targets(Insight insight) =>
        Links.Where(link => link.From == insight.Id)
            .SelectMany(link => _shown.Values.SelectMany(insights => insights).Where(other => other.Id == link.To)).ToList();

    /// <summary>A line that states an insight, cited and checked.</summary>
    public PlanItem Statement(string id, string group, string label, Insight insight, int cited = CitedForAStatement)
    {
        var evidence = insight.Evidence.Where(Citations.Stands).Take(cited).ToList();
        return Checked(new PlanItem
        {
            Id = id,
            Group = group,
            Label = label,
            Text = insight.Statement,
            Status = PlanItemStatus.Drafted,
            About = [insight.Id],
        }, evidence);
    }

    /// <summary>Cites the evidence for a drafted line; what it doesn't bear out becomes the quotation itself.</summary>
    /// <param name="said">The whole sentence, where the item's text is a part of one; else null.</param>
    public PlanItem Checked(PlanItem item, IReadOnlyList<Evidence> evidence, string? said = null)
    {
        var standing = evidence.Where(Citations.Stands).ToList();
        if (standing.Count == 0) return item with { Status = PlanItemStatus.Unverified };
        var (text, cited) = DraftCheck.Settle(item.Text, standing, Findings.Account.Name, said);
        return item with { Text = text, Citations = Citations.Cite(cited) };
    }

    /// <summary>Numbers of the first piece of evidence of each insight.</summary>
    public IReadOnlyList<int> CiteFirst(params IEnumerable<Insight> insights) =>
        Citations.Cite(insights.SelectMany(insight => insight.Evidence.Where(Citations.Stands).Take(1)));
}
