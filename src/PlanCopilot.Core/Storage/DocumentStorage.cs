using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>Documents, their original bytes and their passages in and out of the database.</summary>
public static class DocumentStorage
{
    /// <summary>Keeps a document with its bytes and passages, all or nothing. The same bytes once more change nothing.</summary>
    /// <returns>False when the account already has these bytes.</returns>
    public static Task<bool> AddDocumentAsync(
        this PlanCopilotDbContext db, string account, Reading reading, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var original = StoredOriginal.Compress(reading.Original.Span); // before the transaction, so that it stays short
            var row = StoredDocument.Of(account, reading, time.GetUtcNow());
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO originals ("Hash", "Content") VALUES ({row.Id}, {original}) ON CONFLICT DO NOTHING""", cancellationToken);
            if (!await InsertAsync(db, row, cancellationToken)) return false;
            await AddPassagesAsync(db, account, reading, cancellationToken);
            await db.RaiseSignalsAsync(account, reading, time, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });

    /// <summary>Has a document that was refused read from now on, with its passages and signals, all or nothing. One that is read already stays as it is.</summary>
    internal static Task AcceptDocumentAsync(
        this PlanCopilotDbContext db, string account, Reading reading, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            var accepted = await db.Database.ExecuteSqlAsync(
                $"""UPDATE documents SET "Use" = 'Read', "Why" = NULL WHERE "Account" = {account} AND "Id" = {reading.Document.Id} AND "Use" = 'Refused'""", cancellationToken);
            if (accepted == 0) return;
            await AddPassagesAsync(db, account, reading, cancellationToken);
            await db.RaiseSignalsAsync(account, reading, time, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

    // Plain SQL, as EF spends half a second of a short program's life on preparing its first SaveChanges.
    private static async Task<bool> InsertAsync(PlanCopilotDbContext db, StoredDocument row, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO documents ("Account", "Id", "Kind", "Title", "Company", "Cik", "Ticker", "Accession", "Published",
                "PeriodEnd", "Source", "Text", "Structure", "AddedAt", "Use", "Why")
            VALUES ({row.Account}, {row.Id}, {row.Kind.ToString()}, {row.Title}, {row.Company}, {row.Cik}, {row.Ticker},
                {row.Accession}, {row.Published}, {row.PeriodEnd}, {row.Source}, {row.Text}, {row.Structure},
                {row.AddedAt.UtcDateTime}, {row.Use.ToString()}, {row.Why})
            ON CONFLICT DO NOTHING
            """, cancellationToken) == 1;

    // A long filing has hundreds of passages: one prepared command is ten times faster than as many tracked entities.
    private static async Task AddPassagesAsync(
        PlanCopilotDbContext db, string account, Reading reading, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = """
            INSERT INTO passages ("Account", "Document", "Ordinal", "Start", "Section", "Text")
            VALUES (@account, @document, @ordinal, @start, @section, @text)
            """;
        foreach (var (name, type) in PassageColumns)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }
        foreach (var (index, passage) in reading.Passages.Index())
        {
            object[] values = [account, passage.DocumentId, passage.Ordinal, passage.Start, passage.Section, passage.Text];
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            if (index == 0) await command.PrepareAsync(cancellationToken);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static readonly (string Name, DbType Type)[] PassageColumns =
    [
        ("account", DbType.String), ("document", DbType.String), ("ordinal", DbType.Int32), ("start", DbType.Int32),
        ("section", DbType.String), ("text", DbType.String),
    ];

    /// <summary>Says how a document that is already kept is used from now on, such as superseded by a newer one.</summary>
    public static Task SetDocumentUseAsync(
        this PlanCopilotDbContext db, string account, string documentId, SourceUse use, string? why, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""UPDATE documents SET "Use" = {use.ToString()}, "Why" = {why} WHERE "Account" = {account} AND "Id" = {documentId}""",
            cancellationToken));

    /// <returns>The account's documents of this use, newest first; those without a date last, then by id.</returns>
    public static Task<List<Document>> LoadDocumentsAsync(
        this PlanCopilotDbContext db, string account, SourceUse use, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Documents.AsNoTracking()
                .Where(row => row.Account == account && row.Use == use).ToListAsync(cancellationToken);
            return rows.OrderByDescending(row => row.Published).ThenBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => row.ToDocument()).ToList();
        });

    /// <returns>The document, or null when the account doesn't have it.</returns>
    public static Task<Document?> FindDocumentAsync(
        this PlanCopilotDbContext db, string account, string documentId, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.Documents.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Account == account && row.Id == documentId, cancellationToken))?.ToDocument());

    /// <returns>All documents of the account, whatever their use, without texts and bytes, newest first.</returns>
    public static Task<List<StoredDocumentLine>> ListDocumentsAsync(
        this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var lines = await db.Documents.AsNoTracking().Where(row => row.Account == account)
                .Select(row => new StoredDocumentLine(row.Id, row.Kind, row.Title, row.Company, row.Published, row.PeriodEnd,
                    row.Source, row.AddedAt, row.Use, row.Why, row.Text.Length)).ToListAsync(cancellationToken);
            return lines.OrderByDescending(line => line.Published).ThenBy(line => line.Id, StringComparer.Ordinal).ToList();
        });

    /// <returns>The bytes as they came, or null when none with this hash are kept.</returns>
    public static Task<byte[]?> FindOriginalAsync(
        this PlanCopilotDbContext db, string documentId, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
            await db.Originals.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == documentId, cancellationToken) is { } row
                ? StoredOriginal.Decompress(row.Content) : null);

    /// <returns>The passages of a document in their order.</returns>
    public static Task<List<Passage>> LoadPassagesAsync(
        this PlanCopilotDbContext db, string account, string documentId, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Passages.AsNoTracking().Where(row => row.Account == account && row.Document == documentId)
                .OrderBy(row => row.Ordinal).ToListAsync(cancellationToken);
            return rows.ConvertAll(row => row.ToPassage());
        });

    /// <returns>How many passages of the account can be searched.</returns>
    public static Task<int> CountPassagesAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Passages.CountAsync(row => row.Account == account, cancellationToken));
}
