using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>Where the documents of an order come from.</summary>
public enum OrderKind { Sample, Fetch, Upload }

public enum OrderState { Waiting, Running, Done, Failed, Cancelled }

/// <summary>Someone's order to research an account in the background. What it comes to is a <see cref="StoredRun"/> and a revision.</summary>
public sealed class StoredOrder
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; init; }
    public required OrderKind Kind { get; init; }
    /// <summary>A ticker, CIK or name, as it was asked for; key of a known account where one was meant.</summary>
    public required string Wanted { get; init; }
    /// <summary>Key of the account, as soon as it is known.</summary>
    public string? Account { get; set; }
    public required string Member { get; init; }
    /// <summary>The caller's own name for it: asked once more, no second order is made.</summary>
    public string? RequestKey { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required OrderState State { get; set; }
    /// <summary>How often it was begun; an order that ended the program each time isn't begun for ever.</summary>
    public int Attempts { get; set; }
    /// <summary>Until when whoever works on it has said to be alive; null when nobody does.</summary>
    public DateTimeOffset? LeaseEnd { get; set; }
    public bool IsCancelAsked { get; set; }
    /// <summary>An <see cref="OrderReport"/> as JSON.</summary>
    public required string Report { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>A file that was uploaded with an order. Its bytes are a <see cref="StoredOriginal"/>.</summary>
public sealed class StoredOrderFile
{
    public required long Order { get; init; }
    public required int Ordinal { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }
}

internal sealed class OrderConfiguration : IEntityTypeConfiguration<StoredOrder>, IEntityTypeConfiguration<StoredOrderFile>
{
    public void Configure(EntityTypeBuilder<StoredOrder> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(order => order.Id);
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(order => order.Account).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(order => order.Member);
        builder.HasIndex(order => new { order.Member, order.RequestKey }).IsUnique();
        builder.HasIndex(order => order.State);
    }

    public void Configure(EntityTypeBuilder<StoredOrderFile> builder)
    {
        builder.ToTable("order_files");
        builder.HasKey(file => new { file.Order, file.Ordinal });
        builder.HasOne<StoredOrder>().WithMany().HasForeignKey(file => file.Order);
        builder.HasOne<StoredOriginal>().WithMany().HasForeignKey(file => file.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
