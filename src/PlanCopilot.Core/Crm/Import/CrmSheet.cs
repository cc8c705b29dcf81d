namespace PlanCopilot.Core.Crm.Import;

/// <summary>A file, read as far as it can be.</summary>
/// <param name="Header">Null when nothing in it can be read.</param>
/// <param name="Why">Why not; else null.</param>
internal sealed record CrmSheet(string Name, CrmHeader? Header, string? Why, IReadOnlyList<string> Assumed, IReadOnlyList<CrmRow> Rows)
{
    public CrmKind Kind => Header?.Format.Kind ?? default;

    public static CrmSheet Open(CrmFile file, CrmMapping mapping)
    {
        try
        {
            var (text, encoding) = CsvText.Decode(file.Bytes);
            var table = CsvTable.Open(text);
            var header = CrmHeader.Of(table.Header, mapping.Formats);
            var kept = header.Columns.SelectMany(one => one.Columns).ToHashSet();
            // What isn't kept may be huge.
            var rows = table.Rows().Select(row => row with { Values = [.. row.Values.Select((value, index) => kept.Contains(index) ? value : "")] }).ToList();
            var found = CsvDialect.Of(Values(CrmFieldType.Date), Values(CrmFieldType.Amount).Concat(Values(CrmFieldType.Percent)), table.Delimiter);
            var dialect = new CsvDialect(mapping.Dates == DateOrder.Unknown ? found.Dates : mapping.Dates, mapping.Decimal ?? found.Decimal, mapping.Decimal is null && found.IsAssumed);
            var reader = new CrmRowReader(header, table.Header, dialect);
            return new CrmSheet(file.Name, header, null, Assumptions(encoding, table, dialect, header), [.. rows.Select(reader.Read)]);

            IEnumerable<string> Values(CrmFieldType type) =>
                from row in rows
                where row.Why is null
                from one in header.Columns
                where one.Field.Type == type
                from column in one.Columns
                let value = row.Values[column].Trim()
                where value.Length is > 0 and < 40
                select value;
        }
        catch (FormatException unreadable)
        {
            return new CrmSheet(file.Name, null, unreadable.Message, [], []);
        }
    }

    private static List<string> Assumptions(string encoding, CsvTable table, CsvDialect dialect, CrmHeader header)
    {
        var assumed = new List<string>();
        if (encoding != "UTF-8") assumed.Add($"encoding {encoding}");
        if (table.Delimiter != ',') assumed.Add($"columns parted by {(table.Delimiter == '\t' ? "tabs" : $"'{table.Delimiter}'")}");
        if (header.Columns.Any(one => one.Field.Type == CrmFieldType.Date) && dialect.Dates != DateOrder.Unknown)
            assumed.Add(dialect.Dates == DateOrder.DayFirst ? "dates with the day first" : "dates with the month first");
        if (header.Columns.Any(one => one.Field.Type == CrmFieldType.Amount) && (dialect.Decimal == ',' || dialect.IsAssumed))
            assumed.Add($"decimal {(dialect.Decimal == ',' ? "comma" : "point")}{(dialect.IsAssumed ? ", which no value proves" : "")}");
        return assumed;
    }
}
