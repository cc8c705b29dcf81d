using System.Globalization;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Plans;

/// <summary>What is wrong with a plan, said so that the reader knows where to look.</summary>
/// <param name="Where">An item's id, a section's key, an evidence number such as "[3]", or "plan".</param>
/// <param name="Rule">Id of the rule of the plan's template.</param>
public sealed record LintFinding(string Where, string Message, string Rule = PlanLint.Rule, LintLevel Level = LintLevel.Error);

/// <summary>Checks mechanically that a plan's lines lead to what its documents say.</summary>
public static class PlanLint
{
    /// <summary>Id of the rule.</summary>
    public const string Rule = "evidence";

    /// <param name="text">The normalised text of a document by its id; null when there is no such document.</param>
    /// <returns>In the plan's order; empty when all is well.</returns>
    public static IReadOnlyList<LintFinding> CheckEvidence(Plan plan, Func<string, string?> text) =>
        [.. plan.Evidence.SelectMany((evidence, index) => Quotation(evidence, index + 1, text)), .. plan.Sections.SelectMany(section => section.Items).SelectMany(item => Item(plan, item))];

    private static IEnumerable<LintFinding> Quotation(PlanEvidence cited, int number, Func<string, string?> text)
    {
        var (evidence, where) = (cited.Evidence, string.Create(CultureInfo.InvariantCulture, $"[{number}]"));
        var document = text(evidence.DocumentId);
        if (document is null) yield return new(where, $"The document that it cites is not there: {evidence.DocumentId}.");
        else if (!evidence.HoldsIn(document))
            yield return new(where, string.Create(CultureInfo.InvariantCulture, $"The quotation does not stand at characters {evidence.Start} to {evidence.End} of {cited.Source}."));
        else if (!new Evidence(evidence.DocumentId, cited.ContextStart, cited.Context).HoldsIn(document))
            yield return new(where, $"The paragraph shown around the quotation is not the one in {cited.Source}.");
    }

    private static IEnumerable<LintFinding> Item(Plan plan, PlanItem item)
    {
        foreach (var finding in Line(plan, item.Id, item.Label, item.Text, item.Status, item.Citations)) yield return finding;
        foreach (var field in item.Fields)
            foreach (var finding in Line(plan, $"{item.Id}, {field.Name}", "", field.Text, field.Status, field.Citations)) yield return finding;
    }

    /// <param name="label">Of whom or what the line speaks: a person's line is read with the name before it.</param>
    private static IEnumerable<LintFinding> Line(Plan plan, string where, string label, string text, PlanItemStatus status, IReadOnlyList<int> citations)
    {
        foreach (var number in citations.Where(number => number < 1 || number > plan.Evidence.Count))
            yield return new(where, string.Create(CultureInfo.InvariantCulture, $"It cites [{number}], but the plan has evidence 1 to {plan.Evidence.Count}."));
        if (status != PlanItemStatus.Drafted) yield break;
        if (citations.Count == 0)
        {
            yield return new(where, "It is drafted as fact without a citation: cite it, or mark it as our read.");
            yield break;
        }
        // What happened to one person is several statements, parted by semicolons.
        if (text.Split("; ").Max(WordCount.Of) is var words && words > WordCount.LongestStatement)
            yield return new(where, string.Create(CultureInfo.InvariantCulture, $"It has {words} words; {WordCount.LongestStatement} are the most."));
        var evidence = citations.Where(number => number >= 1 && number <= plan.Evidence.Count).Select(number => plan.Evidence[number - 1].Evidence).ToList();
        if (evidence.Count > 0 && DraftCheck.WhyNot(text, evidence, plan.Account.Name) is { } why
            && (label == "" || DraftCheck.WhyNot($"{label} {text}", evidence, plan.Account.Name) is not null))
            yield return new(where, $"What it cites does not bear it out: {why}.");
    }
}
