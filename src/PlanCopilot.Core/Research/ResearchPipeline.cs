using System.Collections.Frozen;
using System.Diagnostics;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Buying;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Plans.Wording;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>
/// The main job, every stage in order: read the files, keep the account's own, find its insights, draft its plan.
/// Each document and each revision is stored in a transaction of its own and known by its content, so that a run that
/// was ended at any moment is finished by running it again.
/// </summary>
/// <param name="model">The language model that helps; null when the embedded engine does all the work.</param>
/// <param name="template">What plans consist of; null for the built-in template.</param>
public sealed class ResearchPipeline(PlanCopilotDbContext db, TimeProvider time, ResearchModel? model = null, PlanTemplate? template = null)
{
    private readonly List<RunStage> _stages = [];
    private readonly Stopwatch _clock = new();

    /// <exception cref="ResearchRefusedException">There is nothing to read, or no document's company matches.</exception>
    /// <exception cref="StorageException">The database is locked, full or damaged.</exception>
    public async Task<ResearchResult> RunAsync(
        ResearchRequest request, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        _clock.Restart();
        // Preparing the database takes as long as reading a long filing: both are done at the same time.
        var reading = FileReading.ReadAllAsync(request.Files, progress, cancellationToken);
        var finding = FindKnownAsync(request.Wanted, cancellationToken);
        await Task.WhenAll(reading, finding);
        var readings = await reading;
        var account = AccountChoice.Choose(request, readings, await finding);
        if (request.Allow is { } allow) await allow(account, cancellationToken);
        await db.SaveAccountAsync(account, cancellationToken);
        var run = await db.StartRunAsync(account.Key, time, cancellationToken);
        Finish(ResearchStage.Reading, readings.Count);
        try
        {
            var result = await ResearchAsync(run, account, readings, progress, cancellationToken);
            await db.FinishRunAsync(run, RunState.Done, _stages, null, time, cancellationToken);
            return result;
        }
        catch (Exception failure)
        {
            var stopped = failure is OperationCanceledException;
            // The caller's token may be what ended the run; the row must still say how it ended.
            await db.FinishRunAsync(run, stopped ? RunState.Interrupted : RunState.Failed, _stages,
                stopped ? "stopped by the user" : failure.Message, time, CancellationToken.None);
            throw;
        }
    }

    private async Task<Account?> FindKnownAsync(string wanted, CancellationToken cancellationToken)
    {
        await db.UpgradeAsync(cancellationToken);
        return (await db.ListAccountsAsync(cancellationToken)).Find(account => AccountMatcher.Means(wanted, account));
    }

    private async Task<ResearchResult> ResearchAsync(
        long run, Account account, IReadOnlyList<FileReading> readings, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var engine = model?.ForRun(run);
        var stored = await db.ListDocumentsAsync(account.Key, cancellationToken);
        var earlier = await LoadEarlierAsync(account, cancellationToken);
        var sorted = SortedReadings.Sort(account, readings, earlier, stored.Select(line => line.Id).ToFrozenSet());
        // Another run on the account may have stored documents while this one read the same files.
        List<Document> documents = [.. earlier.Concat(sorted.Own).DistinctBy(document => document.Id)];
        // Findings need the documents, not their rows: both are made at the same time.
        var finding = Task.Run(
            () => AccountReading.ReadAsync(account, documents, readings.Select(reading => reading.Findings).OfType<DocumentFindings>(), engine, cancellationToken), cancellationToken);
        await StoreAsync(account, sorted, readings, progress, cancellationToken);
        Finish(ResearchStage.Storing, sorted.Own.Count);
        var crm = CrmFacts.Of(await db.ListCrmRecordsAsync(account.Key, cancellationToken));
        var findings = (await WithRefusedAsync(await finding, cancellationToken)) with { Crm = crm, Template = template ?? PlanTemplate.Default };
        await db.RaiseContactSignalsAsync(account.Key, ContactSignals.Find(findings), time, cancellationToken);
        findings = findings with { Since = await SinceReviewAsync(account.Key, cancellationToken) };
        Finish(ResearchStage.Extracting, findings.Insights.Count, findings.Extraction);
        var plan = model is null || engine is null ? PlanDrafter.Draft(findings) : await new ModelDrafter(engine, model.Prompts).DraftAsync(findings, cancellationToken);
        var before = await db.FindRevisionAsync(account.Key, null, cancellationToken);
        var revision = await db.SaveDraftAsync(account.Key, plan, time, cancellationToken);
        await db.RescoreAsync(account.Key, template ?? PlanTemplate.Default, time, cancellationToken);
        Finish(ResearchStage.Drafting, plan.Sections.Sum(section => section.Items.Count));
        return new ResearchResult
        {
            RunId = run,
            Account = account,
            Plan = plan,
            Proposals = await db.FindRevisionAsync(account.Key, null, cancellationToken) is { } standing ? PlanMerge.Propose(standing.Plan, plan).Count : 0,
            Revision = revision,
            PlanChanged = revision != before?.Number,
            Documents = documents.Count,
            NewDocuments = documents.Count - earlier.Count,
            Passages = await db.CountPassagesAsync(account.Key, cancellationToken),
            Refused = sorted.Refused,
            ModelUse = model is null ? null : ModelUse.Total(await ModelUse.LoadAsync(db, run, cancellationToken)),
            Extraction = findings.Extraction,
            Insights = findings.Insights,
        };
    }

    /// <summary>Superseded ones too: they still tell names, and may count again when a newer one is withdrawn.</summary>
    private async Task<List<Document>> LoadEarlierAsync(Account account, CancellationToken cancellationToken) =>
    [
        .. await db.LoadDocumentsAsync(account.Key, SourceUse.Read, cancellationToken),
        .. await db.LoadDocumentsAsync(account.Key, SourceUse.Superseded, cancellationToken),
    ];

    private async Task StoreAsync(
        Account account, SortedReadings sorted, IReadOnlyList<FileReading> readings, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var files = readings.Where(reading => reading.Id is not null).ToDictionary(reading => reading.Id ?? "");
        foreach (var (index, document) in sorted.Own.Index())
        {
            var file = files[document.Id];
            var reading = new Reading(document, file.Bytes, file.Name)
            {
                Passages = file.Findings?.Passages ?? [],
                Signals = SignalFinder.Find(document, file.Findings?.Changes ?? []),
            };
            await db.AddDocumentAsync(account.Key, reading, time, cancellationToken);
            progress?.Report(new(ResearchStage.Storing, index + 1, sorted.Own.Count, document.Title));
        }
        foreach (var (document, why) in sorted.Foreign)
        {
            var reading = new Reading(document, files[document.Id].Bytes, files[document.Id].Name) { Use = SourceUse.Refused, Why = why };
            await db.AddDocumentAsync(account.Key, reading, time, cancellationToken);
        }
        foreach (var (reading, same) in sorted.Repeats)
            await db.AddAddressAsync(new StoredAddress { Account = account.Key, Document = same.Id, Url = reading.Name, Hash = reading.Id ?? "" }, cancellationToken);
    }

    /// <summary>Marks what newer documents set aside, and adds what was refused, in this run or before, to what the plan tells.</summary>
    private async Task<Findings> WithRefusedAsync(Findings findings, CancellationToken cancellationToken)
    {
        var account = findings.Account.Key;
        var lines = await db.ListDocumentsAsync(account, cancellationToken);
        foreach (var aside in findings.SetAside.Where(aside => lines.Any(line => line.Id == aside.DocumentId && line.Why != aside.Why)))
            await db.SetDocumentUseAsync(account, aside.DocumentId, aside.Use, aside.Why, cancellationToken);
        var refused = lines.Where(line => line.Use == SourceUse.Refused)
            .Select(line => new SetAside(line.Id, line.Kind, line.Title, line.Published, SourceUse.Refused, line.Why ?? ""));
        return findings with { SetAside = [.. findings.SetAside, .. refused] };
    }

    private async Task<ReviewFacts?> SinceReviewAsync(string account, CancellationToken cancellationToken) =>
        await db.FindReviewAsync(account, cancellationToken) is not { } reviewed ? null : new ReviewFacts(DateOnly.FromDateTime(reviewed.UtcDateTime),
            [.. (await db.ListSignalsAsync(account, cancellationToken)).Where(row => row.DismissedAt is null && row.RaisedAt > reviewed).Select(row => row.ToSignal())]);

    private void Finish(ResearchStage stage, int count, IReadOnlyList<ExtractionReport>? extraction = null)
    {
        _stages.Add(new RunStage(stage.ToString(), count, Math.Round(_clock.Elapsed.TotalMilliseconds, 1)) { Extraction = extraction is { Count: > 0 } ? extraction : null });
        _clock.Restart();
    }
}
