namespace PlanCopilot.Core.Crm.Import;

/// <summary>What the columns of a file are.</summary>
/// <param name="Columns">Of each field found: the indexes of its columns, the most telling name first.</param>
internal sealed record CrmHeader(CrmFormat Format, IReadOnlyList<(CrmField Field, int[] Columns)> Columns)
{
    public bool Has(string field) => Columns.Any(one => one.Field.Name == field);

    /// <exception cref="FormatException">The columns are of no kind, of two alike, or lack one; the message says what is expected.</exception>
    public static CrmHeader Of(IReadOnlyList<string> header, IReadOnlyList<CrmFormat> formats)
    {
        var plain = header.Select(CrmFormats.Plain).ToArray();
        var found = formats.Select(format => new CrmHeader(format, ColumnsOf(format, plain)))
            .Where(one => one.Format.Signs.All(group => group.Any(one.Has)))
            .OrderByDescending(one => one.Columns.Count).Take(2).ToList();
        if (found.Count == 0) throw new FormatException($"its columns ({Short(header)}) are of no known kind. Expected:{Expected(formats)}");
        if (found.Count == 2 && found[0].Columns.Count == found[1].Columns.Count)
            throw new FormatException($"its columns may be {found[0].Format.Noun} or {found[1].Format.Noun}: name them in a mapping file");
        var best = found[0];
        if (!best.Has("id")) throw new FormatException($"it looks like {best.Format.Noun}, but has no column with their number: export '{best.Format.Field("id").Headers[0]}' too, or name the column in a mapping file");
        return best;
    }

    private static List<(CrmField, int[])> ColumnsOf(CrmFormat format, string[] plain) =>
        [.. from field in format.Fields
            let columns = field.Headers.Select(CrmFormats.Plain).Distinct().SelectMany(name => Enumerable.Range(0, plain.Length).Where(index => plain[index] == name)).ToArray()
            where columns.Length > 0
            select (field, columns)];

    private static string Short(IReadOnlyList<string> header) =>
        string.Join(", ", header.Take(6).Select(name => name.Length > 30 ? name[..30] + "…" : name)) + (header.Count > 6 ? ", …" : "");

    private static string Expected(IReadOnlyList<CrmFormat> formats) => string.Concat(formats.Select(format =>
        $"\n  {format.Noun}: {format.Field("id").Headers[0]}{string.Concat(format.Signs.Select(group => ", " + string.Join(" or ", group.Select(name => format.Field(name).Headers[0]))))}"));
}
