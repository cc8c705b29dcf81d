namespace PlanCopilot.Core.Accounts;

/// <summary>The company that a plan is for.</summary>
/// <param name="Key">What people type for it: a short lower-case name, such as <c>crm</c>. Unique.</param>
/// <param name="Name">The registrant's name as its filings print it, such as "Salesforce, Inc.".</param>
public sealed record Account(string Key, string Name)
{
    public Cik? Cik { get; init; }
    public string? Ticker { get; init; }
}
