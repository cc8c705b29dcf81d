using System.Globalization;

namespace PlanCopilot.Core.Plans;

/// <summary>What people do to a plan: a plan and edits in, a plan out. What can't be done is refused whole, with the reason.</summary>
public static class PlanEditing
{
    /// <summary>The longest text of a line or a field, in characters.</summary>
    public const int LongestText = 4_000;

    /// <param name="draft">What the engine would draft now, for decisions on proposals; null when nothing was drafted since.</param>
    /// <exception cref="PlanEditException">An edit can't be made; none was.</exception>
    public static Plan Apply(Plan plan, Plan? draft, IReadOnlyList<PlanEdit> edits, PersonalTouch touch)
    {
        var isDeciding = draft is not null && edits.Any(edit => edit is PlanEdit.Accept or PlanEdit.Reject);
        var proposals = isDeciding && draft is not null ? PlanMerge.Propose(plan, draft).ToDictionary(proposal => proposal.Id) : [];
        var open = new OpenPlan(plan);
        var takesNewDrafts = plan.TakesNewDrafts;
        foreach (var edit in edits)
        {
            if (edit is PlanEdit.TakeNewDrafts take) takesNewDrafts = take.Take;
            else if (edit is PlanEdit.Accept or PlanEdit.Reject) Decide(open, proposals, edit, draft, touch);
            else LineEditing.Make(open, edit, touch);
        }
        var closed = open.Close(isDeciding ? draft?.Sources : null);
        return closed with { TakesNewDrafts = takesNewDrafts, AsOf = isDeciding ? Later(plan.AsOf, draft?.AsOf) : plan.AsOf };
    }

    /// <summary>What new research may do unasked, where the account's owner said so: all that touches no person's words.</summary>
    internal static Plan TakeNewDraft(Plan plan, Plan draft)
    {
        var open = new OpenPlan(plan);
        foreach (var proposal in PlanMerge.Propose(plan, draft).Where(proposal => proposal.Returning is null && proposal.Present?.Item.Origin is null or PlanItemOrigin.Drafted))
            Deciding.Accept(open, proposal, draft, null);
        return open.Close(draft.Sources) with { AsOf = Later(plan.AsOf, draft.AsOf) };
    }

    private static void Decide(OpenPlan open, Dictionary<string, Proposal> proposals, PlanEdit edit, Plan? draft, PersonalTouch touch)
    {
        var id = edit is PlanEdit.Accept accept ? accept.Proposal : ((PlanEdit.Reject)edit).Proposal;
        if (draft is null || !proposals.Remove(id, out var proposal))
            throw new PlanEditException($"There is no proposal '{id}' any more: it was decided, or its line has changed. Look at the proposals again.");
        if (edit is PlanEdit.Accept) Deciding.Accept(open, proposal, draft, touch);
        else Deciding.Reject(open, proposal, touch);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    internal static string Checked(string text, string what)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > LongestText)
            throw new PlanEditException(string.Create(CultureInfo.InvariantCulture, $"The {what} has {trimmed.Length} characters; {LongestText} are the most."));
        if (trimmed.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) && !IsSound(trimmed))
            throw new PlanEditException($"The {what} holds a character that can't be printed, or a line break: take it out.");
        return trimmed;
    }

    /// <summary>Whole characters only, and none that moves a cursor.</summary>
    private static bool IsSound(string text) => !text.Any(char.IsControl)
        && text.Index().All(at => !char.IsSurrogate(at.Item) || (char.IsHighSurrogate(at.Item) ? at.Index + 1 < text.Length && char.IsLowSurrogate(text[at.Index + 1]) : at.Index > 0 && char.IsHighSurrogate(text[at.Index - 1])));
}
