using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class StorageExceptionTests
{
    [Fact]
    public async Task A_database_that_stays_locked_is_reported()
    {
        using var database = new TestDatabase(postgres: false);
        await using (await database.OpenUpgradedAsync()) { }
        await using var other = new SqliteConnection($"Data Source={database.Location}");
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);
        await using var db = database.Open();
        db.Database.SetCommandTimeout(1);
        await db.Database.OpenConnectionAsync();
        ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = 1;

        var failure = await Should.ThrowAsync<StorageException>(() => db.SaveAccountAsync(StoredSamples.Account, default));

        failure.Message.ShouldBe("Another program keeps the database locked. Wait until it is done, or end it, and run the same command again.");
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_leaves_nothing_half_written()
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1"); // SQLite then says what it says of a full disk
        var large = StoredSamples.Reading() with { Source = new string('x', 2_000_000) };

        var failure = await Should.ThrowAsync<StorageException>(() => db.AddDocumentAsync("harborline", large, StoredSamples.Time, default));

        failure.Message.ShouldBe("The disk is full. Free some space and run the same command again.");
        (await db.Documents.CountAsync(), await db.Originals.CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var database = new TestDatabase(postgres: false);
        var letter = string.Concat(Enumerable.Repeat("Dear customer, thank you for your order. ", 100));
        await File.WriteAllTextAsync(database.Location, letter);
        await using var db = database.Open();

        var failure = await Should.ThrowAsync<StorageException>(() => db.UpgradeAsync(default));

        failure.Message.ShouldBe("The database file isn't a database. Check the path, or move the file away.");
        (await File.ReadAllTextAsync(database.Location)).ShouldBe(letter);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_reported()
    {
        await using var db = PlanCopilotDatabase.Open(Path.Combine(Path.GetTempPath(), "no-such-folder", "plans.db"));

        var failure = await Should.ThrowAsync<StorageException>(() => db.UpgradeAsync(default));

        failure.Message.ShouldBe("The database file can't be opened. Check that its folder exists and may be written to.");
    }
}
