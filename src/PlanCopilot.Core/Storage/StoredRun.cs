using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

public enum RunState { Running, Done, Failed, Interrupted }

/// <summary>One research of an account, from start to end.</summary>
public sealed class StoredRun
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; init; }
    public required string Account { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; set; }
    public required RunState State { get; set; }
    /// <summary>The <see cref="RunStage"/>s as JSON.</summary>
    public required string Stages { get; set; }
    public string? Message { get; set; }
}

internal sealed class StoredRunConfiguration : IEntityTypeConfiguration<StoredRun>
{
    public void Configure(EntityTypeBuilder<StoredRun> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(run => run.Id);
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(run => run.Account);
    }
}
