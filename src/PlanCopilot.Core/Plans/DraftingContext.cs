using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Figures;
using PlanCopilot.Core.Plans.Sections;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Plans;

/// <summary>What every section is drafted from: the findings, looked up by what sections ask, and the citations so far.</summary>
internal sealed class DraftingContext
{
    /// <summary>How many insights of a kind a rep will read before the map stops being one.</summary>
    public const int ShownOfAKind = 6;
    /// <summary>So many insights of a kind that a model chose and worded make a map of their own; fewer are filled up.</summary>
    private const int ChosenOfAKind = 3;
    private const int CitedForAStatement = 3;
    /// <summary>The detail of a statement with one name, amount or date in it.</summary>
    private const double NamesOneThing = 0.25;

    private readonly Dictionary<InsightKind, IReadOnlyList<Insight>> _shown = [];
    private readonly IReadOnlyDictionary<string, SectionWording> _wordings;
    private readonly Dictionary<string, WordedLine> _statements;

    /// <param name="wordings">What a language model worded, by the section's key; the embedded engine does the rest.</param>
    /// <param name="ofAKind">The most insights of a kind.</param>
    public DraftingContext(Findings findings, IReadOnlyDictionary<string, SectionWording>? wordings = null, int ofAKind = ShownOfAKind)
    {
        _wordings = wordings ?? new Dictionary<string, SectionWording>();
        _statements = Lines(InsightMapDrafter.Key).ToDictionary(line => line.About[0]);
        Findings = findings;
        Citations = new CitationBook(findings.Documents);
        Name = CompanyName.Short(findings.Account.Name);
        Periods = FigureFinder.Find(findings.Documents);
        foreach (var kind in Enum.GetValues<InsightKind>())
            _shown[kind] = Chosen(findings.Insights.Where(insight => insight.Kind == kind && insight.Evidence.Any(Citations.Stands)).ToList())
                .Take(ofAKind).ToList();
        var ids = _shown.Values.SelectMany(insights => insights).Select(insight => insight.Id).ToHashSet();
        Links = findings.Links.Where(link => ids.Contains(link.From) && ids.Contains(link.To)).ToList();
        foreach (var kind in Enum.GetValues<InsightKind>())
            _shown[kind] = _shown[kind].OrderByDescending(insight => LinksOf(insight).Count).ThenByDescending(insight => Detail(insight) >= NamesOneThing).ToList();
        AsOf = findings.Documents.Select(document => document.Published ?? document.PeriodEnd).Max();
    }

    public Findings Findings { get; }
    public PlanTemplate Template => Findings.Template;
    public CitationBook Citations { get; }
    /// <summary>The account as people call it, such as "Salesforce".</summary>
    public string Name { get; }
    public DateOnly? AsOf { get; }
    public IReadOnlyList<ReportedPeriod> Periods { get; }
    /// <returns>The sentences that a model worded for the section; none when the embedded engine drafts it.</returns>
    public IReadOnlyList<WordedLine> Lines(string section) => _wordings.TryGetValue(section, out var wording) ? wording.Lines : [];

    /// <summary>The section with a word on how it came about, where a model was asked.</summary>
    public PlanSection Finish(PlanSection section) => section with { Draft = _wordings.TryGetValue(section.Key, out var wording) ? wording.Draft : null };

    /// <summary>A sentence that a model worded as a line of the plan.</summary>
    public PlanItem Item(WordedLine line, string id, string group, string label, PlanItemStatus status) => new()
    {
        Id = id,
        Group = group,
        Label = label,
        Text = line.Text,
        Status = status,
        Citations = Citations.Cite(line.Evidence),
        About = line.About,
        Prompt = line.Prompt,
    };

    /// <summary>The links between insights that are shown.</summary>
    public IReadOnlyList<InsightLink> Links { get; }

    /// <summary>The insights of all kinds that the plan shows, as ranked.</summary>
    public IEnumerable<Insight> AllShown => Findings.Insights.Where(insight => _shown[insight.Kind].Contains(insight));

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
        if (_statements.TryGetValue(insight.Id, out var worded)) return Item(worded, id, group, label, PlanItemStatus.Drafted);
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

    /// <summary>Of the insights of a kind those that a model chose for the map, where it chose enough.</summary>
    private IReadOnlyList<Insight> Chosen(IReadOnlyList<Insight> ranked) =>
        ranked.Where(insight => _statements.ContainsKey(insight.Id)).ToList() is { Count: >= ChosenOfAKind } chosen ? chosen : ranked;

    /// <summary>Numbers of the first piece of evidence of each insight.</summary>
    public IReadOnlyList<int> CiteFirst(params IEnumerable<Insight> insights) =>
        Citations.Cite(insights.SelectMany(insight => insight.Evidence.Where(Citations.Stands).Take(1)));
}
