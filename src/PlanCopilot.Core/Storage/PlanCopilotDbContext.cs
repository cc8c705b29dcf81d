using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlanCopilot.Core.Storage;

/// <summary>
/// What was read, searched and drafted, on SQLite or PostgreSQL. Entities and their configurations live here and not
/// in the rooms, so that the rooms' records stay free of the database. Not for use by two threads at once.
/// </summary>
public sealed class PlanCopilotDbContext(DbContextOptions<PlanCopilotDbContext> options) : DbContext(options)
{
    public DbSet<StoredAccess> Access => Set<StoredAccess>();
    public DbSet<StoredAccount> Accounts => Set<StoredAccount>();
    public DbSet<StoredAddress> Addresses => Set<StoredAddress>();
    public DbSet<StoredToken> ApiTokens => Set<StoredToken>();
    public DbSet<StoredAuditLine> Audit => Set<StoredAuditLine>();
    public DbSet<StoredCrmRecord> CrmRecords => Set<StoredCrmRecord>();
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();
    public DbSet<StoredFeed> Feeds => Set<StoredFeed>();
    public DbSet<StoredPage> Fetched => Set<StoredPage>();
    public DbSet<StoredMember> Members => Set<StoredMember>();
    public DbSet<StoredModelCall> ModelCalls => Set<StoredModelCall>();
    public DbSet<StoredOrder> Orders => Set<StoredOrder>();
    public DbSet<StoredOrderFile> OrderFiles => Set<StoredOrderFile>();
    public DbSet<StoredOriginal> Originals => Set<StoredOriginal>();
    public DbSet<StoredPace> Pacing => Set<StoredPace>();
    public DbSet<StoredPassage> Passages => Set<StoredPassage>();
    public DbSet<StoredPlanReview> PlanReviews => Set<StoredPlanReview>();
    public DbSet<StoredProtectionKey> ProtectionKeys => Set<StoredProtectionKey>();
    public DbSet<StoredRevision> Revisions => Set<StoredRevision>();
    public DbSet<StoredRun> Runs => Set<StoredRun>();
    public DbSet<StoredSession> Sessions => Set<StoredSession>();
    public DbSet<StoredSignal> Signals => Set<StoredSignal>();
    public DbSet<StoredSignInLink> SignInLinks => Set<StoredSignInLink>();
    public DbSet<StoredTierPoints> TierPoints => Set<StoredTierPoints>();
    public DbSet<StoredTierScore> TierScores => Set<StoredTierScore>();
    public DbSet<SourceState> SourceStates => Set<SourceState>();

    /// <summary>Writes one new row and forgets it, whether or not that worked, so that the next write starts clean.</summary>
    internal async Task InsertAsync(object row, CancellationToken cancellationToken)
    {
        try
        {
            Add(row);
            await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            ChangeTracker.Clear();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlanCopilotDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }
}

// SQLite refuses to order by a DateTimeOffset and PostgreSQL to store one that isn't UTC: this serves both.
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
