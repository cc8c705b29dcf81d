using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>Reads a document that was refused, because a person says that it is about the account after all. No refresh takes that back.</summary>
public sealed class DocumentAcceptance(PlanCopilotDbContext db, TimeProvider time, ResearchModel? model = null, PlanTemplate? template = null)
{
    /// <param name="wanted">The beginning of the document's id, or its address or file name.</param>
    /// <exception cref="ResearchRefusedException">There is no such document, or it can't be the account's.</exception>
    public async Task<ResearchResult> AcceptAsync(Account account, string wanted, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var line = await FindAsync(account, wanted, cancellationToken);
        var document = await db.FindDocumentAsync(account.Key, line.Id, cancellationToken) ?? throw new ResearchRefusedException($"'{wanted}' is gone.");
        if (document.Text.Length == 0) throw new ResearchRefusedException($"'{line.Title}' can't be read: {line.Why}");
        if (document.Kind.IsFiling() && document.Cik is not null && document.Cik != account.Cik)
            throw new ResearchRefusedException($"'{line.Title}' is a filing of {document.Company ?? "another company"} (CIK {document.Cik}): it would take the place of {account.Name}'s own.");
        var findings = DocumentFindings.Of(document);
        var reading = new Reading(document, default, line.Source) { Passages = findings.Passages, Signals = SignalFinder.Find(document, findings.Changes) };
        await db.AcceptDocumentAsync(account.Key, reading, time, cancellationToken);
        return await new ResearchPipeline(db, time, model, template).RunAsync(new ResearchRequest(account.Key, [], null) { Account = account }, progress, cancellationToken);
    }

    private async Task<StoredDocumentLine> FindAsync(Account account, string wanted, CancellationToken cancellationToken)
    {
        var all = await db.ListDocumentsAsync(account.Key, cancellationToken);
        var found = all.FindAll(line => line.Source == wanted || (wanted.Length >= 4 && line.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)));
        return found switch
        {
            [var one] => one,
            [] => throw new ResearchRefusedException($"'{account.Key}' has no document '{wanted}'. See those that were refused with: plancopilot sources show {account.Key}"),
            _ => throw new ResearchRefusedException($"'{wanted}' may be {found.Count} documents. Give more of its id."),
        };
    }
}
