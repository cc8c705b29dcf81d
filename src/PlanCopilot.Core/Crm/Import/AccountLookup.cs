using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>Whose record is it? By the CRM's number of the company, its ticker, its website, or its name: the whole name, never a part of it.</summary>
internal sealed class AccountLookup
{
    private readonly ILookup<string, Account> _byName;
    private readonly ILookup<string, Account> _byTicker;
    private readonly Dictionary<string, string?> _byId = [];
    private readonly Dictionary<string, string?> _bySite = [];

    /// <param name="records">What earlier imports left: their companies' numbers are known.</param>
    public AccountLookup(IReadOnlyList<Account> accounts, IEnumerable<CrmRecord> records)
    {
        _byName = accounts.ToLookup(account => NameKey(account.Name));
        _byTicker = accounts.Where(account => account.Ticker is not null).ToLookup(account => account.Ticker ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var record in records.Where(record => record is { Kind: CrmKind.Account, Account: not null }))
            Learn(record.Id, record.As<CrmAccount>().Website, record.Account ?? "");
    }

    /// <summary>Remembers what a row has shown; what means two accounts means none.</summary>
    public void Learn(string? id, string? site, string account)
    {
        if (id is not null) _byId[id] = _byId.GetValueOrDefault(id, account) == account ? account : null;
        if (SiteKey(site) is { } key) _bySite[key] = _bySite.GetValueOrDefault(key, account) == account ? account : null;
    }

    /// <returns>The key of the account; null when there is none, or when the row's marks disagree, and then why.</returns>
    public (string? Account, string? Why) Find(string? id, string? name, string? site, string? ticker)
    {
        var found = new List<string>();
        if (id is not null && _byId.GetValueOrDefault(id) is { } byId) found.Add(byId);
        if (SiteKey(site) is { } key && _bySite.GetValueOrDefault(key) is { } bySite) found.Add(bySite);
        if (ticker is not null) found.AddRange(_byTicker[ticker[(ticker.IndexOf(':') + 1)..].Trim()].Select(account => account.Key));
        if (name is not null) found.AddRange(_byName[NameKey(name)].Select(account => account.Key));
        var accounts = found.Distinct().Order(StringComparer.Ordinal).ToList();
        return accounts.Count > 1 ? (null, $"its company may be {string.Join(" or ", accounts)}") : (accounts.FirstOrDefault(), null);
    }

    /// <summary>"Norvane Coldworks, Inc." and "NORVANE COLDWORKS" are one name, "Norvane" is another.</summary>
    private static string NameKey(string name) =>
        string.Concat(CompanyName.Short(name).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static string? SiteKey(string? site)
    {
        if (site is null) return null;
        var host = site[(site.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..].Split('/', '?', '#', ':')[0].Trim().ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return host.Contains('.') ? host : null;
    }
}
