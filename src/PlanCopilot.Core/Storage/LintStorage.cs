using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Lint;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Storage;

/// <summary>A stored plan held against its stored documents and the rules of its template.</summary>
public static class LintStorage
{
    /// <returns>What is wrong with the plan, evidence first, each with the level that the template gives it.</returns>
    /// <exception cref="StorageException">The database can't be used.</exception>
    public static async Task<IReadOnlyList<LintFinding>> LintAsync(
        this PlanCopilotDbContext db, Plan plan, PlanTemplate template, TimeProvider time, CancellationToken cancellationToken)
    {
        var findings = new List<LintFinding>();
        if (template.Rule(PlanLint.Rule) is { } rule)
            findings.AddRange((await db.LintEvidenceAsync(plan, cancellationToken)).Select(finding => finding with { Level = rule.Level }));
        findings.AddRange(PlanRules.Check(plan, await FactsAsync(db, plan.Account.Key, time, cancellationToken), template));
        return findings;
    }

    /// <returns>Where a line doesn't lead to what its documents say; empty when all do.</returns>
    /// <exception cref="StorageException">The database can't be used.</exception>
    public static async Task<IReadOnlyList<LintFinding>> LintEvidenceAsync(this PlanCopilotDbContext db, Plan plan, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>();
        foreach (var id in plan.Evidence.Select(evidence => evidence.Evidence.DocumentId).Distinct())
            if (await db.FindDocumentAsync(plan.Account.Key, id, cancellationToken) is { } document) texts.Add(id, document.Text);
        return PlanLint.CheckEvidence(plan, texts.GetValueOrDefault);
    }

    private static async Task<LintFacts> FactsAsync(PlanCopilotDbContext db, string account, TimeProvider time, CancellationToken cancellationToken)
    {
        var signals = (await db.ListSignalsAsync(account, cancellationToken)).Where(signal => signal.DismissedAt is null).Select(signal => signal.ToSignal()).ToList();
        var reviewed = await db.FindReviewAsync(account, cancellationToken);
        var superseded = (await db.ListDocumentsAsync(account, cancellationToken)).Where(document => document.Use == SourceUse.Superseded).ToDictionary(document => document.Id, document => document.Why ?? document.Title);
        return new LintFacts(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), reviewed is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null, signals, superseded);
    }
}
