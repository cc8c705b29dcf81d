using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>What was read, sorted into the account's own documents, other companies', and what gave no document of the account.</summary>
/// <param name="Own">Those that aren't stored yet.</param>
/// <param name="Foreign">Those that aren't stored yet, with the reason.</param>
/// <param name="Refused">All files that gave no document of the account, in this run or before, by name.</param>
internal sealed record SortedReadings(
    IReadOnlyList<Document> Own, IReadOnlyList<(Document Document, string Why)> Foreign, IReadOnlyList<RefusedFile> Refused)
{
    /// <param name="earlier">The account's documents from earlier runs: they tell its other names too.</param>
    /// <param name="stored">Ids of all documents that the account has stored, refused ones too.</param>
    public static SortedReadings Sort(Account account, IReadOnlyList<FileReading> readings, IReadOnlyList<Document> earlier, IReadOnlySet<string> stored)
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
            var why = gate.WhyRefused(document);
            if (why is not null) refused.Add(new RefusedFile(name, why));
            if (stored.Contains(document.Id)) continue;
            if (why is null) own.Add(document);
            else foreign.Add((document, why));
        }
        return new SortedReadings(own, foreign, [.. refused.OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }
}
