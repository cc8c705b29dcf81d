using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans;

/// <summary>One line three ways: what a new draft changes in it, and what it becomes.</summary>
/// <param name="Why">In words.</param>
/// <param name="IsMarked">What is under a person's words has changed.</param>
internal sealed partial record LineChange(string Why, bool IsMarked)
{
    /// <param name="live">As it stands.</param>
    /// <param name="before">As it was last drafted.</param>
    /// <param name="drafted">As it is drafted now.</param>
    /// <returns>Null when there is nothing to propose.</returns>
    public static LineChange? Between(CitedItem live, ItemDraft before, CitedItem drafted, DraftSources documents)
    {
        var (isTouched, now) = (live.Item.Origin != PlanItemOrigin.Drafted, ItemDraft.Of(drafted));
        if (SameWords(before, now))
        {
            var replaced = before.Evidence.Select(evidence => documents.WhyGone(evidence.DocumentId)).FirstOrDefault(why => why is not null);
            return replaced is null || SameEvidence(before, now) ? null : new LineChange($"the same words in a newer document: {replaced}", isTouched);
        }
        // A person's words don't mind how the engine words the same evidence; what the CRM says is evidence of its own.
        if (isTouched && SameEvidence(before, now)) return IsFromCrm(before, now, drafted) ? new LineChange("the CRM says something else by now", false) : null;
        return isTouched ? new LineChange("what it rests on has changed; the present words are a person's", true) : new LineChange("drafted anew", false);
    }

    private static bool IsFromCrm(ItemDraft before, ItemDraft now, CitedItem drafted) =>
        (drafted.Item.Status == PlanItemStatus.FromCrm && before.Text != now.Text) || drafted.Item.Fields.Any(field => field.Status == PlanItemStatus.FromCrm && before.Field(field.Name) != field.Text);

    /// <summary>What the new draft changes is taken, what people set and it doesn't change is kept.</summary>
    public static CitedItem Merge(CitedItem live, ItemDraft before, CitedItem drafted)
    {
        var (item, now) = (live.Item, drafted.Item);
        // All citations are of the draft's evidence, then of the line's own.
        var evidence = drafted.Evidence.Concat(live.Evidence).ToList();
        var keepsText = now.Text == before.Text && item.Text != before.Text;
        var keepsLabel = item.Label != before.Label && !LineMatching.IsPlace(now.Label);
        var isPersonal = keepsText || keepsLabel || item.Fields.Any(field => field.Text != before.Field(field.Name) && field.Text.Length > 0 && Kept(field));
        return OpenPlan.Lift(now with
        {
            Id = item.Id,
            Label = keepsLabel || LineMatching.IsPlace(now.Label) ? item.Label : now.Label,
            Text = keepsText ? item.Text : now.Text,
            Status = keepsText ? item.Status : now.Status,
            Fields = [.. now.Fields.Select(field => item.Fields.FirstOrDefault(own => own.Name == field.Name) is { } own && Kept(own) ? Own(own) : field),
                .. item.Fields.Where(own => now.Fields.All(field => field.Name != own.Name)).Select(Own)],
            Group = item.Group,
            Origin = isPersonal ? PlanItemOrigin.Edited : PlanItemOrigin.Drafted,
            Base = isPersonal ? ItemDraft.Of(drafted) : null,
            Touched = item.Touched,
        }, evidence);

        bool Kept(PlanField own) => own.Text != before.Field(own.Name) && (now.Fields.FirstOrDefault(field => field.Name == own.Name)?.Text is not { Length: > 0 } text || text == before.Field(own.Name));

        PlanField Own(PlanField own) => own with { Citations = [.. own.Citations.Select(number => number + drafted.Evidence.Count)] };
    }

    /// <returns>Why the line no longer stands on anything, in words; null when it does.</returns>
    public static string? WhyWithdrawn(CitedItem live, ItemDraft before, DraftSources documents)
    {
        if (before.Evidence.Count > 0) return documents.WhyGone(before.Evidence[0].DocumentId);
        return live.Item is { Origin: PlanItemOrigin.Drafted, Status: PlanItemStatus.AsksRep or PlanItemStatus.OurRead or PlanItemStatus.FromCrm } ? "no longer drafted" : null;
    }

    /// <summary>No quotation in common, or other numbers.</summary>
    public static bool IsMaterial(ItemDraft before, ItemDraft now)
    {
        if (SameWords(before, now)) return false;
        if (before.Evidence.Count == 0 && now.Evidence.Count == 0) return LineMatching.WithoutIds(before.Text) != LineMatching.WithoutIds(now.Text);
        var quotes = before.Evidence.Select(evidence => MatchedLine.Normalised(evidence.Quote)).ToHashSet();
        return !now.Evidence.Any(evidence => quotes.Contains(MatchedLine.Normalised(evidence.Quote)))
            || !Digits.Matches(LineMatching.WithoutIds(before.Text)).Select(match => match.Value).SequenceEqual(Digits.Matches(LineMatching.WithoutIds(now.Text)).Select(match => match.Value));
    }

    private static bool SameWords(ItemDraft before, ItemDraft now) =>
        before.Text == now.Text && (before.Label == now.Label || LineMatching.IsPlace(now.Label)) && now.Fields.All(field => field.Text == before.Field(field.Name));

    private static bool SameEvidence(ItemDraft before, ItemDraft now) => before.Evidence.SequenceEqual(now.Evidence);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Digits { get; }
}

/// <summary>The documents that a draft was made from, and what became of the others.</summary>
internal sealed class DraftSources(IReadOnlyList<PlanSource> sources)
{
    private readonly Dictionary<string, PlanSource> _sources = sources.GroupBy(source => source.DocumentId).ToDictionary(same => same.Key, same => same.First());

    /// <returns>Why the document no longer counts, in words; null when it does.</returns>
    public string? WhyGone(string document)
    {
        if (!_sources.TryGetValue(document, out var source)) return "its document isn't among those that were read";
        return source.Use == SourceUse.Read ? null : $"{source.Title}: {source.Why ?? (source.Use == SourceUse.Superseded ? "superseded" : "refused")}";
    }
}
