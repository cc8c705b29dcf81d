using System.Globalization;
using System.Text.Json;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Sections;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>
/// What one call is given: verified insights and leaders with their quotations, as JSON, as much as fits. Documents
/// themselves are never sent.
/// </summary>
internal sealed class CallData
{
    private const int QuotationsOfAnInsight = 3;

    private readonly DraftingContext _context;
    private readonly Dictionary<string, Evidence> _evidence = [];
    private readonly Dictionary<Evidence, string> _ids = [];

    private CallData(DraftingContext context) => _context = context;

    /// <summary>The values of the template's variables.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();
    /// <summary>The quotations that were given, by the ids under which the answer may cite them.</summary>
    public IReadOnlyDictionary<string, Evidence> Evidence => _evidence;
    public IReadOnlyDictionary<string, Insight> Insights { get; private set; } = new Dictionary<string, Insight>();
    public IReadOnlyDictionary<string, LeadershipDrafter.Person> People { get; private set; } = new Dictionary<string, LeadershipDrafter.Person>();
    /// <summary>Ids of insights and names of people that didn't fit.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];
    public string Account => _context.Findings.Account.Name;

    /// <param name="contextTokens">What the template, the data and the answer may take together.</param>
    public static CallData Of(DraftingContext context, PromptTemplate template, int contextTokens)
    {
        var data = new CallData(context);
        var wanted = template.Variables.Select(variable => variable.Name).ToHashSet();
        var values = new Dictionary<string, string> { ["account"] = PromptData.Text(data.Account) };
        if (wanted.Contains("gaps")) values["gaps"] = JsonSerializer.Serialize(OpenQuestionsDrafter.AskedAnyway(context), WordingJson.Plain.IReadOnlyListString);
        var room = contextTokens - template.Settings.MaxTokens - TokenEstimate.Of(template.Template) - TokenEstimate.Of(template.Answer.Schema.GetRawText())
            - values.Values.Sum(TokenEstimate.Of) - (wanted.Contains("links") ? TokenEstimate.Of(Links(context.Links)) : 0);
        data.Fit(wanted.Contains("people"), wanted.Contains("insights"), room);
        if (wanted.Contains("insights")) values["insights"] = Json([.. data.Insights.Values.Select(data.Given)]);
        if (wanted.Contains("people")) values["people"] = Json([.. data.People.Values.Select(data.Given)]);
        if (wanted.Contains("links")) values["links"] = Links(context.Links.Where(link => data.Insights.ContainsKey(link.From) && data.Insights.ContainsKey(link.To)));
        data.Values = values;
        return data;
    }

    /// <summary>Takes people, then insights as ranked, as many as there is room for, and says which ones there was none for.</summary>
    private void Fit(bool withPeople, bool withInsights, int tokens)
    {
        var (people, noRoomForPeople) = Fitting(withPeople ? LeadershipDrafter.People(_context).Take(LeadershipDrafter.MostPeople) : [], person => Json([Given(person)]), ref tokens);
        var (insights, noRoomForInsights) = Fitting(withInsights ? _context.AllShown : [], insight => Json([Given(insight)]), ref tokens);
        People = people.ToDictionary(person => person.Name);
        Insights = insights.ToDictionary(insight => insight.Id);
        LeftOut = [.. noRoomForInsights.Select(insight => insight.Id), .. noRoomForPeople.Select(person => person.Name)];
        _evidence.Clear();
        _ids.Clear(); // numbered again, from 1, for what fits
    }

    /// <summary>The quotations of what a line is about: all that it may stand on when it is mended.</summary>
    public IEnumerable<Evidence> EvidenceOf(ModelLine line) =>
        line.Insights.Where(Insights.ContainsKey).SelectMany(id => Of(Insights[id]))
            .Concat(line.Person is { } name && People.TryGetValue(name, out var person) ? Of(person) : []);

    /// <returns>Quotations as JSON, under the ids that the call has for them.</returns>
    public string Quotations(IEnumerable<Evidence> evidence) => WordingJson.Quotations(evidence.Distinct().Select(Given));

    private static (List<T> Fits, List<T> LeftOut) Fitting<T>(IEnumerable<T> ranked, Func<T, string> json, ref int tokens)
    {
        var (fits, leftOut) = (new List<T>(), new List<T>());
        foreach (var one in ranked)
        {
            var size = TokenEstimate.Of(json(one));
            if (size <= tokens) fits.Add(one);
            else leftOut.Add(one);
            if (size <= tokens) tokens -= size;
        }
        return (fits, leftOut);
    }

    private GivenInsight Given(Insight insight) =>
        new(insight.Id, insight.Kind.ToString().ToLowerInvariant(), insight.Handle, insight.Statement, [.. Of(insight).Select(Given)]);

    private GivenPerson Given(LeadershipDrafter.Person person)
    {
        var change = person.Changes is [var newest, ..] ? newest : null;
        return new(person.Name, person.Officer?.Role ?? change?.Role ?? "", InWords(change?.Kind),
            change?.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", [.. Of(person).Select(Given)]);
    }

    private GivenQuotation Given(Evidence evidence)
    {
        if (!_ids.TryGetValue(evidence, out var id)) _evidence[_ids[evidence] = id = string.Create(CultureInfo.InvariantCulture, $"e{_ids.Count + 1}")] = evidence;
        var document = _context.Citations.DocumentOf(evidence) ?? throw new InvalidOperationException($"There is no document {evidence.DocumentId}.");
        return new(id, document.Name(), Surroundings.SectionName(document, evidence.Start), evidence.Quote);
    }

    private IEnumerable<Evidence> Of(Insight insight) => insight.Evidence.Where(_context.Citations.Stands).Take(QuotationsOfAnInsight);

    private IEnumerable<Evidence> Of(LeadershipDrafter.Person person) => person.Changes.SelectMany(change => change.Evidence.Take(2))
        .Concat(person.Officer is { } officer ? [officer.Evidence] : []).Where(_context.Citations.Stands).Distinct();

    private static string Json(IReadOnlyList<GivenInsight> insights) => JsonSerializer.Serialize(insights, WordingJson.Plain.IReadOnlyListGivenInsight);

    private static string Json(IReadOnlyList<GivenPerson> people) => JsonSerializer.Serialize(people, WordingJson.Plain.IReadOnlyListGivenPerson);

    private static string Links(IEnumerable<InsightLink> links) => JsonSerializer.Serialize(
        [.. links.Select(link => new GivenLink(link.From, link.Relation.ToString().ToLowerInvariant(), link.To))], WordingJson.Plain.IReadOnlyListGivenLink);

    private static string InWords(LeadershipChangeKind? kind) => kind switch
    {
        null => "none",
        LeadershipChangeKind.ElectedDirector => "elected-director",
        LeadershipChangeKind.LeftBoard => "left-board",
        { } known => known.ToString().ToLowerInvariant(),
    };
}
