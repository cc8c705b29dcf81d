using System.Text.Json;
using System.Text.Json.Nodes;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>Reads CRM exports and compares them with what is there. Writes nothing.</summary>
public sealed class CrmImporter
{
    private readonly CrmMapping _mapping;
    private readonly Account? _forced;
    private readonly AccountLookup _accounts;
    private readonly Dictionary<(CrmKind, string), CrmRecord> _known;
    private readonly Dictionary<(CrmKind, string), CrmRecord> _read = [];
    private readonly List<CrmChange> _changes = [];

    private CrmImporter(IReadOnlyList<Account> accounts, IReadOnlyList<CrmRecord> known, Account? forced, CrmMapping? mapping)
    {
        (_mapping, _forced) = (mapping ?? CrmMapping.None, forced);
        _accounts = new AccountLookup(accounts, known);
        _known = known.ToDictionary(record => (record.Kind, record.Id));
    }

    /// <param name="accounts">The accounts that records may belong to.</param>
    /// <param name="known">What is stored.</param>
    /// <param name="forced">The account that all rows belong to, whatever they say; null to go by the rows.</param>
    public static CrmImport Run(IReadOnlyList<CrmFile> files, IReadOnlyList<Account> accounts, IReadOnlyList<CrmRecord> known, Account? forced, CrmMapping? mapping)
    {
        var importer = new CrmImporter(accounts, known, forced, mapping);
        // Files of companies first: they tell whose the others' numbers are.
        var opened = files.Select((file, index) => (Index: index, Sheet: CrmSheet.Open(file, importer._mapping))).ToList();
        foreach (var sheet in opened.Select(one => one.Sheet)) importer.Learn(sheet);
        var reports = opened.OrderBy(one => one.Sheet.Header?.Format.Kind).Select(one => (one.Index, Report: importer.Take(one.Sheet))).OrderBy(one => one.Index).Select(one => one.Report).ToList();
        var records = importer._read.Values.ToList();
        return new CrmImport(reports, importer._changes, Duplicates.Find(known, records), records);
    }

    /// <summary>Rows that name their company beside its number tell what the number means elsewhere.</summary>
    private void Learn(CrmSheet sheet)
    {
        if (_forced is not null || sheet.Header is not { Format.HasAccount: true } header) return;
        var id = header.Format.Kind == CrmKind.Account ? "id" : "accountId";
        foreach (var row in sheet.Rows.Where(row => row.Why is null))
            if (_accounts.Find(null, CompanyOf(row, header), null, row.Text("ticker")) is { Account: { } account })
                _accounts.Learn(row.Text(id), row.Text("website"), account);
    }

    private static string? CompanyOf(CrmRow row, CrmHeader header) => row.Text(header.Format.Kind == CrmKind.Account ? "name" : "accountName");

    private CrmFileReport Take(CrmSheet sheet)
    {
        var (bad, elsewhere, counts) = (new List<BadRow>(), new Dictionary<string, (int Rows, int Line)>(), new int[3]);
        foreach (var row in sheet.Rows)
        {
            var (account, other, why) = row.Why is null ? AccountOf(row, sheet) : (null, null, row.Why);
            if (other is not null) elsewhere[other] = elsewhere.TryGetValue(other, out var seen) ? (seen.Rows + 1, seen.Line) : (1, row.Line);
            else if (why is not null || Add(row, sheet, account, counts, out why) is false) bad.Add(new BadRow(row.Line, why ?? ""));
        }
        return new CrmFileReport(sheet.Name, sheet.Header?.Format.Kind, sheet.Why, sheet.Assumed, sheet.Rows.Count, counts[0], counts[1], counts[2], bad,
            [.. elsewhere.Select(pair => new OtherCompany(pair.Key, pair.Value.Rows, pair.Value.Line)).OrderByDescending(one => one.Rows).ThenBy(one => one.Line)]);
    }

    private (string? Account, string? Other, string? Why) AccountOf(CrmRow row, CrmSheet sheet)
    {
        if (sheet.Header is not { Format.HasAccount: true } header) return (null, null, null);
        if (_forced is not null) return (_forced.Key, null, null);
        var id = row.Text(header.Format.Kind == CrmKind.Account ? "id" : "accountId");
        var name = CompanyOf(row, header);
        var (account, why) = _accounts.Find(id, name, row.Text("website"), row.Text("ticker"));
        if (account is not null || why is not null) return (account, null, why);
        var other = name ?? row.Text("ticker") ?? row.Text("website") ?? id;
        return (null, other, other is null ? "it names no company: say whose it is with --account" : null);
    }

    /// <returns>False when the row can't go in.</returns>
    private bool Add(CrmRow row, CrmSheet sheet, string? account, int[] counts, out string? why)
    {
        why = null;
        var (kind, id) = (sheet.Kind, row.Text("id") ?? "");
        var old = _known.GetValueOrDefault((kind, id));
        var record = new CrmRecord(kind, id, account, Data(row, sheet, old), sheet.Name, row.Line);
        if (_read.TryGetValue((kind, id), out var twice))
        {
            if (twice.Data != record.Data || twice.Account != account) why = $"the number {id} stands already in {twice.File}, line {twice.Line}, with other values";
            else counts[2]++;
            return why is null;
        }
        _read.Add((kind, id), record);
        var changes = old is null ? [] : Changed(old, record);
        if (changes.Count > 0) _changes.Add(new CrmChange(kind, id, row.Text("name") ?? "", sheet.Name, row.Line, changes));
        counts[old is null ? 0 : changes.Count > 0 ? 1 : 2]++;
        return true;
    }

    /// <summary>What an export has no column for stays as it was.</summary>
    private static string Data(CrmRow row, CrmSheet sheet, CrmRecord? old)
    {
        var before = old is null ? null : JsonNode.Parse(old.Data)?.AsObject();
        var data = new JsonObject();
        foreach (var name in sheet.Header?.Format.Fields.Where(field => field.IsKept).Select(field => field.Name) ?? [])
            if ((row.Values.TryGetValue(name, out var value) ? value : before?[name]) is { } kept) data[name] = kept.DeepClone();
        return data.ToJsonString(Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<ChangedValue> Changed(CrmRecord old, CrmRecord now)
    {
        if (old.Data == now.Data && old.Account == now.Account) return [];
        var (before, after) = (JsonNode.Parse(old.Data)?.AsObject() ?? [], JsonNode.Parse(now.Data)?.AsObject() ?? []);
        var changes = before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key))
            .Select(name => new ChangedValue(name, before[name]?.ToString(), after[name]?.ToString())).Where(value => value.Old != value.New).ToList();
        if (old.Account != now.Account) changes.Insert(0, new ChangedValue("account", old.Account, now.Account));
        return changes;
    }
}
