namespace PlanCopilot.Core.Crm;

/// <summary>What a record of the team's CRM system is.</summary>
public enum CrmKind
{
    /// <summary>The CRM's own entry of a company: tells which account its number means.</summary>
    Account,
    Contact,
    Opportunity,
    /// <summary>Something the seller sells; belongs to no account.</summary>
    Solution,
    /// <summary>Something the account owns: from the seller, or from a competitor.</summary>
    Asset,
    /// <summary>A part of the account that buys by itself.</summary>
    BusinessUnit,
    /// <summary>Somebody of the seller's team; belongs to no account.</summary>
    User,
}
