namespace PlanCopilot.Core.Crm;

/// <summary>A company as the CRM knows it.</summary>
/// <param name="Id">The CRM's number of it; so with all records.</param>
public sealed record CrmAccount(string Id, string Name)
{
    public string? Website { get; init; }
    public string? Ticker { get; init; }
    public string? Industry { get; init; }
    /// <summary>The number or the name of the <see cref="User"/> whose account it is; so with all owners.</summary>
    public string? Owner { get; init; }
}

/// <summary>A person at the account. What the team thinks of people stands as the CRM has it, in its own words.</summary>
public sealed record Contact(string Id, string Name)
{
    public string? AccountId { get; init; }
    public string? Email { get; init; }
    public string? Title { get; init; }
    public string? Department { get; init; }
    public string? BusinessUnit { get; init; }
    /// <summary>The number or the name of the contact that this one reports to.</summary>
    public string? ReportsTo { get; init; }
    public string? Owner { get; init; }
    public string? Role { get; init; }
    public string? Influence { get; init; }
    public string? Relationship { get; init; }
    public string? Stance { get; init; }
    /// <summary>The day of the last meeting, call or message.</summary>
    public DateOnly? LastActivity { get; init; }
}

/// <summary>A deal that is, was or could be made.</summary>
public sealed record Opportunity(string Id, string Name)
{
    public string? AccountId { get; init; }
    public string? Stage { get; init; }
    public decimal? Amount { get; init; }
    /// <summary>Three letters, such as EUR; null where the CRM doesn't say.</summary>
    public string? Currency { get; init; }
    public DateOnly? CloseDate { get; init; }
    /// <summary>0 to 100.</summary>
    public decimal? Probability { get; init; }
    public string? Type { get; init; }
    public string? Owner { get; init; }
    /// <summary>The number, the code or the name of a <see cref="Crm.Solution"/>.</summary>
    public string? Solution { get; init; }
    public string? BusinessUnit { get; init; }
    public string? Competitor { get; init; }
    public string? NextStep { get; init; }
    public bool? IsClosed { get; init; }
    public bool? IsWon { get; init; }
    public DateOnly? LastActivity { get; init; }
}

/// <summary>Something the seller sells.</summary>
public sealed record Solution(string Id, string Name)
{
    public string? Code { get; init; }
    public string? Family { get; init; }
    public string? Description { get; init; }
    public decimal? Price { get; init; }
    public string? Currency { get; init; }
    public bool? IsActive { get; init; }
}

/// <summary>Something the account has bought, from the seller or from a competitor.</summary>
public sealed record Asset(string Id, string Name)
{
    public string? AccountId { get; init; }
    public string? Solution { get; init; }
    public string? BusinessUnit { get; init; }
    public string? Contact { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? Price { get; init; }
    public string? Currency { get; init; }
    public DateOnly? PurchaseDate { get; init; }
    /// <summary>The day on which its contract ends: when it is renewed or lost.</summary>
    public DateOnly? EndDate { get; init; }
    public string? Status { get; init; }
    public bool? IsCompetitor { get; init; }
    public string? Competitor { get; init; }
}

/// <summary>A part of the account that buys by itself.</summary>
public sealed record BusinessUnit(string Id, string Name)
{
    public string? AccountId { get; init; }
    public string? Parent { get; init; }
    /// <summary>What it spends in a year on what the seller sells, by whomever.</summary>
    public decimal? Spend { get; init; }
    public string? Currency { get; init; }
}

/// <summary>Somebody of the seller's team.</summary>
public sealed record User(string Id, string Name)
{
    public string? Email { get; init; }
    public string? Title { get; init; }
    public string? Manager { get; init; }
    public bool? IsActive { get; init; }
}
