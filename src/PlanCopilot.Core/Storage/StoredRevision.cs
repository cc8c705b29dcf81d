using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>One version of an account's plan; never changes once written.</summary>
public sealed class StoredRevision
{
    public required string Account { get; init; }
    /// <summary>From 1, without gaps within the account.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>The plan as JSON.</summary>
    public required string Content { get; init; }
    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Content"/> in UTF-8.</summary>
    public required string ContentHash { get; init; }
    /// <summary>The person who saved it; null for research.</summary>
    public string? Who { get; init; }
    /// <summary>What for, in a few words; null when nobody said.</summary>
    public string? Why { get; init; }
}

internal sealed class StoredRevisionConfiguration : IEntityTypeConfiguration<StoredRevision>
{
    public void Configure(EntityTypeBuilder<StoredRevision> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => new { revision.Account, revision.Number });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(revision => revision.Account);
    }
}

/// <summary>What the engine would draft from all that was read, kept for proposals: the latest only.</summary>
public sealed class StoredDraft
{
    public required string Account { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>The plan as JSON.</summary>
    public required string Content { get; init; }
}

internal sealed class StoredDraftConfiguration : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(draft => draft.Account);
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(draft => draft.Account);
    }
}
