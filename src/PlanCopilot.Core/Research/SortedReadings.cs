using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>What was read, sorted into the account's own documents, other companies', and what gave no document.</summary>
internal sealed record SortedReadings(
    IReadOnlyList<Document> Own, IReadOnlyList<(Document Document, string Why)> Foreign, IReadOnlyList<RefusedFile> Refused)
{
    /// <param name="earlier">The account's documents from earlier runs: they tell its other names too.</param>
    public static SortedReadings Sort(Account account, IReadOnlyList<FileReading> readings, IReadOnlyList<Document> earlier)
    {
        var documents = readings.Where(reading => reading.Document is not null).ToList();
        var filings = earlier.Concat(documents.Select(reading => reading.Document).OfType<Document>())
            .Where(document => document.Kind.IsFiling() && document.Cik is not null && document.Cik == account.Cik);
        var gate = new AccountGate(account, AccountAliases.From(filings));
        var own = new List<Document>();
        var foreign = new List<(Document, string)>();
        var refused = readings.Where(reading => reading.Why is not null).Select(reading => new RefusedFile(reading.Name, reading.Why ?? "")).ToList();
        foreach (var (name, document) in documents.Select(reading => (reading.Name, reading.Document)))
        {
            if (document is null) continue;
            if (gate.WhyRefused(document) is not { } why) own.Add(document);
            else
            {
                foreign.Add((document, why));
                refused.Add(new RefusedFile(name, why));
            }
        }
        return new SortedReadings(own, foreign, [.. refused.OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }
}
