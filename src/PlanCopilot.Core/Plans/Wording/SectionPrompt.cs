using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>A section that a model can draft: its prompt, and what its lines must be beside true.</summary>
/// <param name="Key"><see cref="PlanSection.Key"/>.</param>
/// <param name="MostOf">How many lines of a group there may be.</param>
/// <param name="Once">What no two lines may share; null when they may share all.</param>
/// <param name="Misplaced">Why a line doesn't belong where it stands; null when it does.</param>
internal sealed record SectionPrompt(
    string Key, string Prompt, int MostWords, Func<string, int> MostOf, Func<ModelLine, string>? Once, Func<ModelLine, CallData, string?> Misplaced)
{
    private const int MostSentence = WordCount.LongestStatement;

    /// <summary>Whether a line is judgment: it claims no fact, so no quotation can bear all of it out.</summary>
    public Func<ModelLine, bool> IsJudgment { get; init; } = _ => false;

    /// <summary>First of all: the others call insights as it does.</summary>
    public static SectionPrompt InsightMap { get; } = new(InsightMapDrafter.Key, "insight_map", MostSentence, _ => 4 * DraftingContext.ShownOfAKind,
        line => line.Insight ?? "", (line, data) => Unknown(line, data) ?? (line.Insight is null ? "it names no insight" : null));

    /// <summary>All others.</summary>
    public static IReadOnlyList<SectionPrompt> AfterMap { get; } =
    [
        new(SummaryDrafter.Key, "summary", MostSentence, group => group == "read" ? 1 : group == "people" ? 3 : 2, null, MisplacedInSummary) { IsJudgment = line => line.Group == "read" },
        new(LeadershipDrafter.Key, "leadership_notes", MostSentence, _ => LeadershipDrafter.MostPeople, line => line.Person ?? "",
            (line, data) => line.Person is { } name && data.People.ContainsKey(name) ? null : "it names nobody who was given"),
        new(SwotDrafter.Key, "swot", 15, _ => 4, line => line.Insight ?? "", MisplacedInSwot),
        new(ValueStatementDrafter.Key, "value_statements", MostSentence - 4, _ => 5, line => line.Persona ?? "",
            (line, data) => Unknown(line, data) ?? (Kind(line, data) is null or InsightKind.Goal ? "it begins with no obstacle, initiative or pressure" : null)),
        new(ObjectivesDrafter.Key, "objectives", MostSentence, _ => 3, line => line.About is [var first, ..] ? first : "",
            (line, data) => Unknown(line, data) ?? (line.About.Count == 0 ? "it names no insight" : null)) { IsJudgment = _ => true },
        new(RisksDrafter.Key, "risks", MostSentence, _ => 3, null, Unknown) { IsJudgment = _ => true },
        new(OpenQuestionsDrafter.Key, "open_questions", MostSentence, _ => 6, null,
            (line, data) => Unknown(line, data) ?? (line.Text.TrimEnd().EndsWith('?') ? null : "it is no question")) { IsJudgment = _ => true },
    ];

    private static string? MisplacedInSummary(ModelLine line, CallData data) => Unknown(line, data) ?? (line.Group, Kind(line, data)) switch
    {
        ("wants", not InsightKind.Goal) => "what the account wants must come from a goal",
        ("does", not InsightKind.Initiative) => "what the account does must come from an initiative",
        ("obstacle", not (InsightKind.Obstacle or InsightKind.Pressure)) => "what stands in the way must come from an obstacle or a pressure",
        ("people", _) when !line.Evidence.Any(id => data.Evidence.TryGetValue(id, out var cited)
            && data.People.Values.Any(person => person.Changes.Any(change => change.Evidence.Contains(cited)))) => "a person in the summary must be one who comes or goes",
        _ => null,
    };

    private static string? MisplacedInSwot(ModelLine line, CallData data) => Unknown(line, data) ?? (line.Group, Kind(line, data)) switch
    {
        ("strength" or "opportunity", not (InsightKind.Goal or InsightKind.Initiative)) => "a strength or an opportunity can't be an obstacle or a pressure",
        ("weakness", not InsightKind.Obstacle) => "a weakness must be an obstacle",
        ("threat", not (InsightKind.Pressure or InsightKind.Obstacle)) => "a threat must be a pressure or an obstacle",
        _ => null,
    };

    private static string? Unknown(ModelLine line, CallData data) => line.Insights.All(data.Insights.ContainsKey) ? null : "it names an insight that wasn't given";

    private static InsightKind? Kind(ModelLine line, CallData data) => line.Insights is [var first, ..] && data.Insights.TryGetValue(first, out var insight) ? insight.Kind : null;
}
