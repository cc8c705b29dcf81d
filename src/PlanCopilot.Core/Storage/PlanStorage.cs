using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>A person's edits, based on a revision that they have seen.</summary>
/// <param name="BasedOn">The number of that revision.</param>
/// <param name="Why">What for; null when nobody said.</param>
public sealed record PlanChange(int BasedOn, IReadOnlyList<PlanEdit> Edits, string Who, string? Why);

/// <summary>Somebody else has changed the same lines since. Nothing was saved and nothing is lost: both versions are here.</summary>
public sealed class StalePlanException(Revision latest, IReadOnlyList<StaleLine> lines)
    : Exception($"{latest.Who ?? "Research"} has changed {string.Join(", ", lines.Select(line => line.Item))} since. Look at both versions, then save again on top of revision {latest.Number}.")
{
    public Revision Latest { get; } = latest;
    public IReadOnlyList<StaleLine> Lines { get; } = lines;
}

/// <summary>A line that two people changed.</summary>
/// <param name="Seen">As it was when this person began; null when it was not there.</param>
/// <param name="Theirs">As the other one left it; null when they deleted it.</param>
/// <param name="Yours">As this person's edits would have left it; null when they would have deleted it.</param>
public sealed record StaleLine(string Item, CitedItem? Seen, CitedItem? Theirs, CitedItem? Yours);

/// <summary>Plans that people edit: each save is a new revision, and two people can work on different lines at once.</summary>
public static class PlanStorage
{
    /// <exception cref="StalePlanException">A line that is edited has changed since the revision that the edits are based on.</exception>
    /// <exception cref="PlanEditException">An edit can't be made.</exception>
    /// <exception cref="StorageException">There is no such account, or the database can't be used.</exception>
    public static Task<Revision> SavePlanAsync(
        this PlanCopilotDbContext db, string account, PlanChange change, TimeProvider time, CancellationToken cancellationToken) =>
        db.SaveAsync(account, change.Who, change.Why, async latest =>
        {
            var draft = await db.FindDraftAsync(account, cancellationToken);
            var touch = new PersonalTouch(change.Who, time.GetUtcNow());
            if (change.BasedOn != latest.Number)
            {
                var seen = await db.FindRevisionAsync(account, change.BasedOn, cancellationToken)
                    ?? throw new PlanEditException($"There is no revision {change.BasedOn} to base edits on. The latest is {latest.Number}.");
                var stale = Stale(seen.Plan, latest.Plan, draft, change.Edits, touch);
                if (stale.Count > 0) throw new StalePlanException(latest, stale);
            }
            return PlanEditing.Apply(latest.Plan, draft, change.Edits, touch);
        }, time, cancellationToken);

    /// <summary>Makes the plan what it was, as a new revision: nothing after it is lost.</summary>
    /// <param name="basedOn">Only while this revision is the latest; null whatever the latest is.</param>
    /// <exception cref="PlanEditException">There is no such revision, or somebody has saved since.</exception>
    public static Task<Revision> RestoreRevisionAsync(
        this PlanCopilotDbContext db, string account, int number, int? basedOn, string who, TimeProvider time, CancellationToken cancellationToken) =>
        db.SaveAsync(account, who, FormattableString.Invariant($"restored revision {number}"), async latest => basedOn is not null && basedOn != latest.Number
            ? throw new PlanEditException($"{latest.Who ?? "Research"} has saved revision {latest.Number} since. Look at it first.")
            : (await db.FindRevisionAsync(account, number, cancellationToken))?.Plan
                ?? throw new PlanEditException($"There is no revision {number}. The latest is {latest.Number}."), time, cancellationToken);

    private static Task<Revision> SaveAsync(
        this PlanCopilotDbContext db, string account, string who, string? why, Func<Revision, Task<Plan>> next, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            var stored = await db.LatestAsync(account, cancellationToken);
            var latest = Revision.Of(stored) ?? throw new PlanEditException($"The account '{account}' has no plan yet. Research it first.");
            var plan = await next(latest);
            var number = await db.AddRevisionAsync(account, plan, stored, who, why, time, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return number == latest.Number ? latest : await db.FindRevisionAsync(account, number, cancellationToken) ?? latest;
        });

    private static List<StaleLine> Stale(Plan seen, Plan latest, Plan? draft, IReadOnlyList<PlanEdit> edits, PersonalTouch touch)
    {
        var (then, now) = (Lines(seen), Lines(latest));
        var decided = draft is not null && edits.Any(edit => edit is PlanEdit.Accept or PlanEdit.Reject)
            ? PlanMerge.Propose(seen, draft).Where(proposal => proposal.Present is not null).ToDictionary(proposal => proposal.Id, proposal => proposal.Item) : [];
        var about = edits.Select(edit => (Edit: edit, Line: edit switch
        {
            PlanEdit.Accept accept => decided.GetValueOrDefault(accept.Proposal),
            PlanEdit.Reject reject => decided.GetValueOrDefault(reject.Proposal),
            _ => edit.About,
        })).ToList();
        var stale = about.Select(one => one.Line).OfType<string>().Distinct().Where(id => !Same(then.GetValueOrDefault(id), now.GetValueOrDefault(id))).ToList();
        if (stale.Count == 0) return [];
        var yours = Lines(PlanEditing.Apply(seen, draft, [.. about.Where(one => one.Line is not null).Select(one => one.Edit)], touch));
        return [.. stale.Select(id => new StaleLine(id, then.GetValueOrDefault(id), now.GetValueOrDefault(id), yours.GetValueOrDefault(id)))];
    }

    private static bool Same(CitedItem? one, CitedItem? other) => one is null || other is null ? one is null && other is null : one.ReadsAs(other);

    private static Dictionary<string, CitedItem> Lines(Plan plan) => plan.Sections.SelectMany(section => section.Items).ToDictionary(item => item.Id, item => OpenPlan.Lift(plan, item));
}
