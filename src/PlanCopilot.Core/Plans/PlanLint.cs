namespace PlanCopilot.Core.Plans;

/// <summary>Something in a plan that doesn't hold.</summary>
/// <param name="Item">Id of the line, or the number of the evidence, such as "[12]".</param>
public sealed record PlanFlaw(string Item, string What);

/// <summary>Checks a plan for what must never be: a citation that leads nowhere, a drafted line without one, a quotation that isn't there.</summary>
public static class PlanLint
{
    /// <param name="texts">The texts of the cited documents by id; null leaves the quotations unchecked.</param>
    public static IReadOnlyList<PlanFlaw> Check(Plan plan, IReadOnlyDictionary<string, string>? texts) =>
    [
        .. plan.Sections.SelectMany(section => section.Items).SelectMany(item => Check(plan, item)),
        .. texts is null ? [] : plan.Evidence.SelectMany((evidence, index) => Check(evidence, $"[{index + 1}]", texts)),
    ];

    private static IEnumerable<PlanFlaw> Check(Plan plan, PlanItem item)
    {
        foreach (var number in item.Citations.Concat(item.Fields.SelectMany(field => field.Citations)).Distinct())
            if (number < 1 || number > plan.Evidence.Count) yield return new(item.Id, $"cites [{number}], which the plan doesn't have");
        if (item is { Status: PlanItemStatus.Drafted, Citations: [], Text.Length: > 0 }) yield return new(item.Id, "is drafted but cites nothing");
        if (item.Status == PlanItemStatus.Unverified) yield return new(item.Id, "holds a value that its evidence doesn't");
    }

    private static IEnumerable<PlanFlaw> Check(PlanEvidence evidence, string number, IReadOnlyDictionary<string, string> texts)
    {
        var quotation = evidence.Evidence;
        if (!texts.TryGetValue(quotation.DocumentId, out var text))
        {
            yield return new(number, "quotes a document that isn't stored");
            yield break;
        }
        if (!quotation.HoldsIn(text)) yield return new(number, $"the quotation doesn't stand at {quotation.Start} of its document");
        var context = quotation with { Start = evidence.ContextStart, Quote = evidence.Context };
        if (!context.HoldsIn(text)) yield return new(number, "the surrounding paragraph isn't the document's");
    }
}
