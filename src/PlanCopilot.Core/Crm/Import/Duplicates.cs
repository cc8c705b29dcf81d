namespace PlanCopilot.Core.Crm.Import;

/// <summary>Proposes contacts that may be one person. A name alone is no proof, so nothing is merged.</summary>
internal static class Duplicates
{
    /// <returns>Pairs of which at least one was read now; in the order in which they were read.</returns>
    public static IReadOnlyList<CrmDuplicate> Find(IReadOnlyList<CrmRecord> known, IReadOnlyList<CrmRecord> read)
    {
        var ids = read.Where(record => record.Kind == CrmKind.Contact).Select(record => record.Id).ToHashSet();
        var contacts = known.Where(record => record.Kind == CrmKind.Contact && !ids.Contains(record.Id))
            .Concat(read.Where(record => record.Kind == CrmKind.Contact))
            .Select(record => (Record: record, Contact: record.As<Contact>())).ToList();
        var found = new Dictionary<string, CrmDuplicate>();
        Pair(one => one.Contact.Email, "same e-mail");
        Pair(one => NameKey(one.Contact.Name), "same name");
        return [.. found.Values];

        void Pair(Func<(CrmRecord Record, Contact Contact), string?> key, string why)
        {
            var first = new Dictionary<(string?, string), (CrmRecord Record, Contact Contact)>();
            foreach (var one in contacts)
            {
                if (key(one) is not { Length: > 0 } shared || first.TryAdd((one.Record.Account, shared), one)) continue;
                var other = first[(one.Record.Account, shared)];
                if (!ids.Contains(one.Record.Id)) continue;
                found.TryAdd($"{one.Record.Id} {other.Record.Id}", new CrmDuplicate(one.Record.Account ?? "", one.Record.Id, one.Contact.Name, other.Record.Id, other.Contact.Name, why, one.Record.File, one.Record.Line));
            }
        }
    }

    private static string NameKey(string name) => string.Join(' ', name.ToUpperInvariant().Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries));
}
