using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>Turns the cells of a row into values of their types, or says what is wrong with the first bad one.</summary>
/// <param name="names">The file's column names.</param>
internal sealed class CrmRowReader(CrmHeader header, IReadOnlyList<string> names, CsvDialect dialect)
{
    public CrmRow Read(CsvRow row)
    {
        var values = new Dictionary<string, JsonNode?>();
        var why = row.Why ?? Fill(row, values);
        if (why is null)
        {
            Complete(values);
            why = values.GetValueOrDefault("id") is null ? $"it has no number ({header.Format.Field("id").Headers[0]})" : values.GetValueOrDefault("name") is null ? "it has no name" : null;
        }
        return new CrmRow(row.Line, values, why);
    }

    /// <returns>What is wrong with the row, or null.</returns>
    private string? Fill(CsvRow row, Dictionary<string, JsonNode?> values)
    {
        foreach (var (field, columns) in header.Columns)
        {
            values.TryAdd(field.Name, null);
            var (text, twice) = Cell(row, columns);
            if (twice is not null) return twice;
            if (text is null) continue;
            var read = CrmValue.Read(field, text, dialect);
            if (read.Why is not null) return read.Why;
            values[field.Name] = read.Value;
            // A column of its own comes later, and counts more.
            if (read.Currency is not null && header.Format.Fields.Any(one => one.Name == "currency")) values["currency"] = read.Currency;
        }
        return null;
    }

    /// <summary>The first column that isn't empty; two of the same name must not disagree.</summary>
    private (string? Text, string? Twice) Cell(CsvRow row, int[] columns)
    {
        string? found = null;
        var from = -1;
        foreach (var column in columns)
        {
            if (CrmValue.Clean(row.Values[column]) is not { } text) continue;
            if (found is null) (found, from) = (text, column);
            else if (text != found && CrmFormats.Plain(names[column]) == CrmFormats.Plain(names[from]))
                return (null, $"the column '{names[column].Trim()}' stands twice, with '{CrmValue.Cut(found)}' and '{CrmValue.Cut(text)}'");
        }
        return (found, null);
    }

    private static readonly string[] NameParts = ["firstName", "lastName"];

    /// <summary>A name may stand in two columns; an asset without one goes by what it is of.</summary>
    private static void Complete(Dictionary<string, JsonNode?> values)
    {
        if (values.GetValueOrDefault("name") is not null) return;
        var joined = string.Join(' ', NameParts.Select(part => values.GetValueOrDefault(part)?.GetValue<string>()).OfType<string>());
        if (joined.Length > 0) values["name"] = joined;
        else if (values.GetValueOrDefault("solution") is { } solution) values["name"] = solution.DeepClone();
    }
}
