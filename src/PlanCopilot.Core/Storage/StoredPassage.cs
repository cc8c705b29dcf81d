using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Storage;

/// <summary>The row of a <see cref="Passage"/>. Has a number of its own because the search index points to rows by number.</summary>
public sealed class StoredPassage
{
    public long Id { get; init; }
    public required string Account { get; init; }
    public required string Document { get; init; }
    public required int Ordinal { get; init; }
    public required int Start { get; init; }
    public required string Section { get; init; }
    public required string Text { get; init; }

    internal Passage ToPassage() => new(Document, Ordinal, Start, Section, Text);
}

internal sealed class StoredPassageConfiguration : IEntityTypeConfiguration<StoredPassage>
{
    public void Configure(EntityTypeBuilder<StoredPassage> builder)
    {
        builder.ToTable("passages");
        builder.HasKey(passage => passage.Id);
        builder.HasIndex(passage => new { passage.Account, passage.Document, passage.Ordinal }).IsUnique();
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(passage => new { passage.Account, passage.Document });
    }
}
