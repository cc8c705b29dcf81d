using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>Someone who signs in. Never deleted, since the audit log and revisions name them; switched off instead.</summary>
public sealed class StoredMember
{
    /// <summary>A <see cref="MemberName"/>.</summary>
    public required string Name { get; init; }
    /// <summary>How others call them.</summary>
    public required string Shown { get; set; }
    public required Role Role { get; set; }
    /// <summary>Name of the member whom they report to.</summary>
    public string? Manager { get; set; }
    /// <summary>Null until they chose a password: then only links sign in.</summary>
    public string? PasswordHash { get; set; }
    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastSignIn { get; set; }
    public bool IsOff { get; set; }

    public Viewer ToViewer() => new(Name, Shown, Role);
}

/// <summary>One sign-in on one device.</summary>
public sealed class StoredSession
{
    /// <summary><see cref="Secret.Hash"/> of what the cookie holds.</summary>
    public required string Hash { get; init; }
    public required string Member { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    /// <summary>What the browser calls itself.</summary>
    public string? Agent { get; init; }
}

/// <summary>A link that signs in once.</summary>
public sealed class StoredSignInLink
{
    public required string Hash { get; init; }
    public required string Member { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A secret with which a program asks in a member's name.</summary>
public sealed class StoredToken
{
    public long Id { get; init; }
    public required string Hash { get; init; }
    public required string Member { get; init; }
    /// <summary>What it is for, in the member's words.</summary>
    public required string Purpose { get; init; }
    /// <summary>Whether it may change things; else it only reads.</summary>
    public required bool MayWrite { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? LastUsed { get; set; }
}

/// <summary>What a member may do with an account.</summary>
public sealed class StoredAccess
{
    public required string Account { get; init; }
    public required string Member { get; init; }
    public required AccessLevel Level { get; set; }
}

/// <summary>One line of the audit log; never changed.</summary>
public sealed class StoredAuditLine
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Who did it, or tried to.</summary>
    public string? Member { get; init; }
    /// <summary>Such as "signed in" or "exported".</summary>
    public required string Action { get; init; }
    /// <summary>The account or member that it was done to.</summary>
    public string? Subject { get; init; }
    public string? Detail { get; init; }
    /// <summary>Where the request came from.</summary>
    public string? Address { get; init; }
}

/// <summary>One key that cookies are protected with; all instances share them.</summary>
public sealed class StoredProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class TeamConfiguration :
    IEntityTypeConfiguration<StoredMember>, IEntityTypeConfiguration<StoredSession>, IEntityTypeConfiguration<StoredSignInLink>,
    IEntityTypeConfiguration<StoredToken>, IEntityTypeConfiguration<StoredAccess>, IEntityTypeConfiguration<StoredAuditLine>, IEntityTypeConfiguration<StoredProtectionKey>
{
    public void Configure(EntityTypeBuilder<StoredMember> builder)
    {
        builder.ToTable("members");
        builder.HasKey(member => member.Name);
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(member => member.Manager).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredSession> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(session => session.Hash);
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(session => session.Member);
    }

    public void Configure(EntityTypeBuilder<StoredSignInLink> builder)
    {
        builder.ToTable("sign_in_links");
        builder.HasKey(link => link.Hash);
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(link => link.Member);
    }

    public void Configure(EntityTypeBuilder<StoredToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.HasKey(token => token.Id);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(token => token.Member);
    }

    public void Configure(EntityTypeBuilder<StoredAccess> builder)
    {
        builder.ToTable("account_access");
        builder.HasKey(access => new { access.Account, access.Member });
        builder.HasIndex(access => access.Account).IsUnique().HasFilter("\"Level\" = 'Owner'").HasDatabaseName("IX_account_access_Owner");
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(access => access.Account);
        builder.HasOne<StoredMember>().WithMany().HasForeignKey(access => access.Member);
    }

    public void Configure(EntityTypeBuilder<StoredAuditLine> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(line => line.Id);
    }

    public void Configure(EntityTypeBuilder<StoredProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
    }
}
