namespace PlanCopilot.Core.Crm;

/// <summary>All that the team's CRM knows of one account, and of the seller.</summary>
public sealed record CrmFacts
{
    /// <summary>The day of the newest import: what "silent for 30 days" is counted from.</summary>
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<Contact> Contacts { get; init; }
    public required IReadOnlyList<Opportunity> Opportunities { get; init; }
    public required IReadOnlyList<Solution> Solutions { get; init; }
    public required IReadOnlyList<Asset> Assets { get; init; }
    public required IReadOnlyList<BusinessUnit> BusinessUnits { get; init; }
    public required IReadOnlyList<User> Users { get; init; }

    /// <param name="records">An account's, and those that belong to none.</param>
    /// <returns>Null when none of them is about the account.</returns>
    public static CrmFacts? Of(IReadOnlyList<CrmRecord> records)
    {
        if (!records.Any(record => record.Account is not null && record.Kind != CrmKind.Account)) return null;
        return new CrmFacts
        {
            AsOf = DateOnly.FromDateTime(records.Max(record => record.ImportedAt).UtcDateTime),
            Contacts = All<Contact>(CrmKind.Contact),
            Opportunities = All<Opportunity>(CrmKind.Opportunity),
            Solutions = All<Solution>(CrmKind.Solution),
            Assets = All<Asset>(CrmKind.Asset),
            BusinessUnits = All<BusinessUnit>(CrmKind.BusinessUnit),
            Users = All<User>(CrmKind.User),
        };

        List<T> All<T>(CrmKind kind) where T : class => [.. records.Where(record => record.Kind == kind).Select(record => record.As<T>())];
    }

    /// <returns>The user of this number or name with the title that ranks them; what stands there when there is no such user; empty for nobody.</returns>
    public string Owner(string? reference)
    {
        var user = Users.FirstOrDefault(user => Same(user.Id, reference)) ?? Users.FirstOrDefault(user => Same(user.Name, reference));
        return user is null ? reference ?? "" : user.Title is null ? user.Name : $"{user.Name}, {user.Title}";
    }

    /// <returns>The name of the solution of this number, code or name; what stands there when there is none.</returns>
    public string? SolutionName(string? reference) =>
        (Solutions.FirstOrDefault(solution => Same(solution.Id, reference)) ?? Solutions.FirstOrDefault(solution => Same(solution.Code, reference) || Same(solution.Name, reference)))?.Name ?? reference;

    /// <returns>The name of the business unit of this number or name; what stands there when there is none.</returns>
    public string? UnitName(string? reference) => BusinessUnits.FirstOrDefault(unit => Same(unit.Id, reference) || Same(unit.Name, reference))?.Name ?? reference;

    /// <returns>The name of the contact of this number or name; what stands there when there is none.</returns>
    public string ContactName(string? reference) => reference is null ? "" : Contacts.FirstOrDefault(contact => Same(contact.Id, reference))?.Name ?? reference ?? "";

    private static bool Same(string? one, string? other) => one is not null && other is not null && one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
