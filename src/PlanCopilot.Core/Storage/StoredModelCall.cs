using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Storage;

/// <summary>The row of a <see cref="ModelCall"/>. Outlives its run: what was paid for stays usable.</summary>
public sealed class StoredModelCall
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; init; }
    public long? Run { get; init; }
    public string? Prompt { get; init; }
    public string? PromptVersion { get; init; }
    public required ModelProvider Provider { get; init; }
    public required string Model { get; init; }
    public required string InputHash { get; init; }
    public required CallOutcome Outcome { get; init; }
    public string? Output { get; init; }
    public string? Message { get; init; }
    public long? InputTokens { get; init; }
    public long? OutputTokens { get; init; }
    public decimal? Cost { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required double Milliseconds { get; init; }

    internal ModelCall ToCall() => new()
    {
        Run = Run,
        Prompt = Prompt,
        PromptVersion = PromptVersion,
        Provider = Provider,
        Model = Model,
        InputHash = InputHash,
        Outcome = Outcome,
        Output = Output,
        Message = Message,
        InputTokens = InputTokens,
        OutputTokens = OutputTokens,
        Cost = Cost,
        StartedAt = StartedAt,
        Milliseconds = Milliseconds,
    };
}

internal sealed class StoredModelCallConfiguration : IEntityTypeConfiguration<StoredModelCall>
{
    public void Configure(EntityTypeBuilder<StoredModelCall> builder)
    {
        builder.ToTable("model_calls");
        builder.HasKey(call => call.Id);
        builder.HasIndex(call => call.InputHash);
        builder.HasOne<StoredRun>().WithMany().HasForeignKey(call => call.Run).OnDelete(DeleteBehavior.SetNull);
    }
}
