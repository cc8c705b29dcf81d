using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Storage;

/// <summary>The row of an <see cref="Account"/>.</summary>
public sealed class StoredAccount
{
    public required string Key { get; init; }
    public required string Name { get; set; }
    public string? Cik { get; set; }
    public string? Ticker { get; set; }

    internal Account ToAccount() => new(Key, Name) { Cik = Accounts.Cik.TryParse(Cik), Ticker = Ticker };
}

internal sealed class StoredAccountConfiguration : IEntityTypeConfiguration<StoredAccount>
{
    public void Configure(EntityTypeBuilder<StoredAccount> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Key);
    }
}
