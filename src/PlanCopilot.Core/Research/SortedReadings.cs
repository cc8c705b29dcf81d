using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>What was read, sorted into the account's own documents, other companies', and what gave no document of the account.</summary>
/// <param name="Own">Those that aren't stored yet.</param>
/// <param name="Foreign">Those that aren't stored yet, with the reason; among them what was fetched and can't be read.</param>
/// <param name="Repeats">Articles that tell the same story as a document of the account.</param>
/// <param name="Refused">All files that gave no document of the account, in this run or before, by name.</param>
internal sealed record SortedReadings(
    IReadOnlyList<Document> Own, IReadOnlyList<(Document Document, string Why)> Foreign, IReadOnlyList<(FileReading Reading, Document Same)> Repeats, IReadOnlyList<RefusedFile> Refused)
{
    /// <param name="earlier">The account's documents from earlier runs: they tell its other names too.</param>
    /// <param name="stored">Ids of all documents that the account has stored, refused ones too.</param>
    public static SortedReadings Sort(Account account, IReadOnlyList<FileReading> readings, IReadOnlyList<Document> earlier, IReadOnlySet<string> stored)
    {
        var gate = Gate(account, readings, earlier);
        var accepted = earlier.Select(document => document.Id).ToHashSet();
        var (own, foreign, refused) = (new List<Document>(), new List<(Document, string)>(), new List<RefusedFile>());
        var repeats = new List<(FileReading, Document)>();
        var stories = readings.Any(reading => reading.File.IsArticle) ? earlier.Select(Story.TryRead).OfType<Story>().ToList() : [];
        foreach (var reading in readings)
        {
            var document = reading.Document ?? Unreadable(reading);
            var why = reading.Why ?? (document is null || accepted.Contains(document.Id) ? null : WhyRefused(gate, account, reading.File.IsGiven, document));
            if (why is not null) refused.Add(new RefusedFile(reading.Name, why));
            if (document is null || stored.Contains(document.Id)) continue;
            if (why is not null) foreign.Add((document, why));
            else if (Known(document, stories) is { } same && reading.File.IsArticle) repeats.Add((reading, same));
            else own.Add(document);
        }
        return new SortedReadings(own, foreign, repeats, [.. refused.OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }

    private static AccountGate Gate(Account account, IReadOnlyList<FileReading> readings, IReadOnlyList<Document> earlier)
    {
        var filings = earlier.Concat(readings.Select(reading => reading.Document).OfType<Document>())
            .Where(document => document.Kind.IsFiling() && document.Cik is not null && document.Cik == account.Cik);
        return new AccountGate(account, AccountAliases.From(filings));
    }

    private static Document? Unreadable(FileReading reading) =>
        reading is { Id: { } id, IsFetched: true } ? FiledDocument.Unreadable(reading.File, id) : null;

    /// <summary>What a person gives for the account is taken at their word, but for another company's filing.</summary>
    private static string? WhyRefused(AccountGate gate, Account account, bool isGiven, Document document) =>
        isGiven && !(document.Cik is not null && account.Cik is not null && document.Cik != account.Cik) ? null : gate.WhyRefused(document);

    /// <returns>The document that tells the same story; null when the story is new, which then is known.</returns>
    private static Document? Known(Document document, List<Story> stories)
    {
        if (Story.TryRead(document) is not { } story) return null;
        if (stories.Find(story.IsSameAs) is { } same) return same.Document;
        stories.Add(story);
        return null;
    }
}
