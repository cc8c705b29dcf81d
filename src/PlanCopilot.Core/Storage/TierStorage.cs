using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Plans.Tiering;

namespace PlanCopilot.Core.Storage;

/// <summary>What a person says of a factor of an account's worth.</summary>
public sealed class StoredTierPoints
{
    public required string Account { get; init; }
    public required string Factor { get; init; }
    public required int Points { get; init; }
    public string? Why { get; init; }
    public required string Who { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class StoredTierPointsConfiguration : IEntityTypeConfiguration<StoredTierPoints>
{
    public void Configure(EntityTypeBuilder<StoredTierPoints> builder)
    {
        builder.ToTable("tier_points");
        builder.HasKey(row => new { row.Account, row.Factor });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(row => row.Account);
    }
}

/// <summary>One score of an account; never changes once written.</summary>
public sealed class StoredTierScore
{
    public required string Account { get; init; }
    /// <summary>From 1, without gaps within the account.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset ScoredAt { get; init; }
    /// <summary>What moved it since the score before, in words.</summary>
    public required string Move { get; init; }
    /// <summary>The score as JSON.</summary>
    public required string Content { get; init; }
}

internal sealed class StoredTierScoreConfiguration : IEntityTypeConfiguration<StoredTierScore>
{
    public void Configure(EntityTypeBuilder<StoredTierScore> builder)
    {
        builder.ToTable("tier_scores");
        builder.HasKey(row => new { row.Account, row.Number });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(row => row.Account);
    }
}

/// <summary>A score with what moved it.</summary>
public sealed record ScoredTier(int Number, DateTimeOffset ScoredAt, string Move, TierScore Score);

/// <summary>Scores of accounts in and out of the database.</summary>
public static class TierStorage
{
    /// <summary>Scores the account by what is stored now; keeps the score when it is another one than before.</summary>
    /// <returns>The latest score; null when nothing is known that could be scored.</returns>
    public static Task<ScoredTier?> RescoreAsync(this PlanCopilotDbContext db, string account, PlanTemplate template, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            var crm = CrmFacts.Of(await db.ListCrmRecordsAsync(account, cancellationToken));
            var plan = (await db.FindRevisionAsync(account, null, cancellationToken))?.Plan;
            var said = await db.TierPoints.AsNoTracking().Where(row => row.Account == account).ToListAsync(cancellationToken);
            var score = TierScore.Of(template.Tiering, crm, plan, [.. said.Select(row => new SaidPoints(row.Factor, row.Points, row.Why, row.Who))]);
            var latest = (await db.ListTierScoresAsync(account, cancellationToken)).FirstOrDefault();
            if ((score.Points is null && latest is null) || score.MoveFrom(latest?.Score) is not { } move) return latest;
            var scored = new ScoredTier((latest?.Number ?? 0) + 1, time.GetUtcNow(), move, score);
            await db.InsertAsync(new StoredTierScore
            {
                Account = account,
                Number = scored.Number,
                ScoredAt = scored.ScoredAt,
                Move = move,
                Content = JsonSerializer.Serialize(score, StorageJson.Default.TierScore),
            }, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return scored;
        });

    /// <returns>All scores of the account, newest first.</returns>
    public static Task<List<ScoredTier>> ListTierScoresAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.TierScores.AsNoTracking().Where(row => row.Account == account).OrderByDescending(row => row.Number).ToListAsync(cancellationToken))
            .Select(row => JsonSerializer.Deserialize(row.Content, StorageJson.Default.TierScore) is { } score ? new ScoredTier(row.Number, row.ScoredAt, row.Move, score) : null).OfType<ScoredTier>().ToList());

    /// <summary>Notes what a person says of a factor; it replaces what was said before.</summary>
    /// <param name="points">1 to 5.</param>
    public static Task SaveTierPointsAsync(
        this PlanCopilotDbContext db, string account, string factor, int points, string? why, string who, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tier_points ("Account", "Factor", "Points", "Why", "Who", "At") VALUES ({account}, {factor}, {points}, {why}, {who}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT ("Account", "Factor") DO UPDATE SET "Points" = excluded."Points", "Why" = excluded."Why", "Who" = excluded."Who", "At" = excluded."At"
            """, cancellationToken));
}
