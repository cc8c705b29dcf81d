using System.Globalization;
using PlanCopilot.Core.Plans.Buying;
using PlanCopilot.Core.Plans.Pursuit;
using PlanCopilot.Core.Plans.Sections;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Plans.Lint;

/// <summary>What rules look at beside the plan.</summary>
/// <param name="Reviewed">The day of the last review, else of the first draft; null when neither is known.</param>
/// <param name="Signals">Those that nobody dismissed.</param>
/// <param name="Superseded">Documents that newer ones replace, with the reason, by id.</param>
public sealed record LintFacts(DateOnly Today, DateOnly? Reviewed, IReadOnlyList<Signal> Signals, IReadOnlyDictionary<string, string> Superseded);

/// <summary>What the field has learned to look for in account plans, by the rules that the template switches on.</summary>
public static class PlanRules
{
    private static readonly string[] Describing = [SnapshotDrafter.Key, InsightMapDrafter.Key, SwotDrafter.Key, LeadershipDrafter.Key];
    private static readonly string[] OfOwners = ["Owner", "Owner here", "Owner there"];
    private static readonly string[] OfDates = ["Deadline", "Date"];

    /// <returns>In the order of the template's rules, then of the plan.</returns>
    public static IReadOnlyList<LintFinding> Check(Plan plan, LintFacts facts, PlanTemplate template) =>
        [.. template.Rules.Where(rule => rule.Level != LintLevel.Off).SelectMany(rule => Find(rule, plan, facts, template).Select(found => new LintFinding(found.Where, found.Message, rule.Id, rule.Level)))];

    private static IEnumerable<(string Where, string Message)> Find(LintRule rule, Plan plan, LintFacts facts, PlanTemplate template) => rule.Id switch
    {
        "unverified" => Items(plan).Where(item => item.Status == PlanItemStatus.Unverified || item.Fields.Any(field => field.Status == PlanItemStatus.Unverified)).Select(item => (item.Id, "Its evidence doesn't bear it out: find evidence, or write it in your own words.")),
        "sums-differ" => TargetSums.Differences(plan),
        "too-many-objectives" => Of(plan, ObjectivesDrafter.Key).Where(IsSaid).Skip(rule.Limit).Select(item => (item.Id, Text($"It is more than the {rule.Limit} objectives that a team can follow: merge or drop some."))),
        "no-owner" => Owned(plan).Where(item => !HasAny(item, OfOwners)).Select(item => (item.Id, "Nobody owns it.")),
        "no-date" => Owned(plan).Where(item => item.Fields.Any(field => OfDates.Contains(field.Name)) && !HasAny(item, OfDates)).Select(item => (item.Id, "It has no date by which it is done.")),
        "no-strategy" => NoStrategy(plan, rule.Limit),
        "superseded" => Superseded(plan, facts),
        "stale-section" => Stale(plan, facts, rule.Limit),
        "no-review-date" => Of(plan, ReviewDrafter.Key).Where(item => item.Label == ReviewDrafter.Next && !HasAny(item, [ReviewDrafter.Answer])).Select(item => (item.Id, "Nobody has said when the plan is reviewed next.")),
        "unverified-contact" => Unverified(plan, facts, rule.Limit),
        "not-a-choice" => NoChoice(plan, template),
        _ => [],
    };

    private static IEnumerable<PlanItem> Items(Plan plan) => plan.Sections.SelectMany(section => section.Items);

    private static IReadOnlyList<PlanItem> Of(Plan plan, string section) => plan.Sections.FirstOrDefault(one => one.Key == section)?.Items ?? [];

    /// <summary>Not a question to the rep.</summary>
    private static bool IsSaid(PlanItem item) => item.Status != PlanItemStatus.AsksRep && item.Text.Length > 0;

    private static IEnumerable<PlanItem> Owned(Plan plan) =>
        Of(plan, ObjectivesDrafter.Key).Concat(Of(plan, ActionPlanDrafter.Key)).Concat(Of(plan, RisksDrafter.Key)).Where(IsSaid);

    private static bool HasAny(PlanItem item, string[] fields) => item.Fields.Any(field => fields.Contains(field.Name) && field.Text.Length > 0);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A plan that describes and decides nothing is a research report.</summary>
    private static IEnumerable<(string, string)> NoStrategy(Plan plan, int limit)
    {
        var described = Describing.SelectMany(key => Of(plan, key)).Count(IsSaid);
        var decided = Of(plan, ObjectivesDrafter.Key).Concat(Of(plan, ActionPlanDrafter.Key)).Concat(Of(plan, TargetsDrafter.Key)).Count(item => HasAny(item, [.. OfOwners, .. OfDates, TargetsDrafter.AmountField]));
        if (described > limit * Math.Max(1, decided))
            yield return ("plan", Text($"{described} lines describe the account, {decided} say who does what by when, or how much: a research report is no strategy."));
    }

    private static IEnumerable<(string, string)> Superseded(Plan plan, LintFacts facts) =>
        from item in Items(plan)
        let cited = item.Citations.Concat(item.Fields.SelectMany(field => field.Citations)).Where(number => number >= 1 && number <= plan.Evidence.Count)
        let why = cited.Select(number => facts.Superseded.GetValueOrDefault(plan.Evidence[number - 1].Evidence.DocumentId)).FirstOrDefault(one => one is not null)
        where why is not null
        select (item.Id, $"A newer document replaces what it cites: {why}.");

    private static IEnumerable<(string, string)> Stale(Plan plan, LintFacts facts, int limit)
    {
        if (facts.Reviewed is not { } reviewed) yield break;
        foreach (var section in plan.Sections)
        {
            var touched = section.Items.Select(item => item.Touched).OfType<PersonalTouch>().Select(touch => DateOnly.FromDateTime(touch.At.UtcDateTime)).DefaultIfEmpty(reviewed).Max();
            var looked = touched > reviewed ? touched : reviewed;
            var old = facts.Signals.Where(signal => signal.Sections.Contains(section.Key) && signal.Date > looked && facts.Today.DayNumber - signal.Date.DayNumber > limit).ToList();
            if (old.Count > 0) yield return (section.Key, Text($"{old.Count} signal{(old.Count == 1 ? "" : "s")} of more than {limit} days ago touch{(old.Count == 1 ? "es" : "")} this section, and nobody has looked at it since {looked:yyyy-MM-dd}."));
        }
    }

    private static IEnumerable<(string, string)> Unverified(Plan plan, LintFacts facts, int limit)
    {
        foreach (var item in Of(plan, LeadershipDrafter.Key).Where(item => Participant.Groups.Contains(item.Group) && item.Fields.Any(field => field.Record is not null)))
        {
            var seen = new[] { Participant.LastActivityOf(item), item.Touched is { } touch ? DateOnly.FromDateTime(touch.At.UtcDateTime) : null }.Max();
            if (seen is null) yield return (item.Id, $"Nothing tells when {item.Label} was last met or confirmed.");
            else if (facts.Today.DayNumber - seen.Value.DayNumber > limit) yield return (item.Id, Text($"{item.Label} was last met or confirmed on {seen.Value:yyyy-MM-dd}, more than {limit} days ago."));
        }
    }

    private static IEnumerable<(string, string)> NoChoice(Plan plan, PlanTemplate template) =>
        from section in plan.Sections
        from item in section.Items
        from field in item.Fields
        let choices = template.Section(section.Key)?.Fields.FirstOrDefault(one => one.Name == field.Name)?.Choices ?? []
        where choices.Count > 0 && field.Text.Length > 0 && !choices.Contains(field.Text)
        select ($"{item.Id}, {field.Name}", $"“{field.Text}” is none of: {string.Join(", ", choices)}.");
}
