using System.Globalization;
using System.Text.Json;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Reads EDGAR's JSON. Rows that aren't as they should be are left out: one odd submission must not hide the others.</summary>
internal static class EdgarJson
{
    /// <returns>Why the bytes aren't a JSON object, or null.</returns>
    public static string? WhyNoObject(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? null : "JSON that is no object";
        }
        catch (JsonException)
        {
            return "something else than JSON, such as an error page";
        }
    }

    /// <param name="body">company_tickers.json: {"0": {"cik_str": 320193, "ticker": "AAPL", "title": "Apple Inc."}, …}, the largest first.</param>
    public static IReadOnlyList<EdgarCompany> Companies(ReadOnlyMemory<byte> body) => Read<IReadOnlyList<EdgarCompany>>(body, root =>
        [.. root.EnumerateObject().Where(row => row.Value.ValueKind == JsonValueKind.Object).Select(row => Company(row.Value)).OfType<EdgarCompany>()]);

    private static EdgarCompany? Company(JsonElement row) =>
        Cik.TryParse(Text(row, "cik_str")) is { } cik && Text(row, "title") is { Length: > 0 } name
            ? new(cik, name, Text(row, "ticker") is { Length: > 0 } ticker ? ticker : null) : null;

    /// <param name="body">submissions/CIK….json.</param>
    /// <returns>The company, its newest submissions, and the files with older ones, the newest first.</returns>
    public static (EdgarCompany Company, IReadOnlyList<EdgarFiling> Filings, IReadOnlyList<OlderFilings> Older) Submissions(ReadOnlyMemory<byte> body, Cik cik) =>
        Read(body, root => Submissions(root, cik));

    private static (EdgarCompany, IReadOnlyList<EdgarFiling>, IReadOnlyList<OlderFilings>) Submissions(JsonElement root, Cik cik)
    {
        var ticker = root.TryGetProperty("tickers", out var tickers) && tickers.ValueKind == JsonValueKind.Array && tickers.GetArrayLength() > 0 ? JsonText.Of(tickers[0]) : null;
        var company = new EdgarCompany(cik, Text(root, "name") is { Length: > 0 } name ? name : $"CIK {cik}", ticker);
        if (!root.TryGetProperty("filings", out var filings) || filings.ValueKind != JsonValueKind.Object) return (company, [], []);
        var older = filings.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
            ? files.EnumerateArray().Select(file => new OlderFilings(Text(file, "name") ?? "", Date(Text(file, "filingTo")))).Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal) && file.Name.All(IsNameLetter))
            : [];
        return (company, filings.TryGetProperty("recent", out var recent) ? Columns(recent, cik) : [], [.. older]);
    }

    /// <param name="body">One of the files with older submissions.</param>
    public static IReadOnlyList<EdgarFiling> Older(ReadOnlyMemory<byte> body, Cik cik) => Read(body, root => Columns(root, cik));

    private static T Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(body);
        try
        {
            return read(json.RootElement);
        }
        catch (InvalidOperationException unreadable) // a name that holds half characters can't even be compared
        {
            throw new SourceException("EDGAR's list holds names that are no text", unreadable);
        }
    }

    /// <summary>What may stand in a path of ours: a name from a server must not lead out of its folder.</summary>
    public static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';

    /// <summary>The rows are stored by column, so that the same index in each gives one submission.</summary>
    private static List<EdgarFiling> Columns(JsonElement table, Cik cik)
    {
        var accessions = Column(table, "accessionNumber");
        var (forms, filed, periods) = (Column(table, "form"), Column(table, "filingDate"), Column(table, "reportDate"));
        var (items, sizes, documents) = (Column(table, "items"), Column(table, "size"), Column(table, "primaryDocument"));
        var filings = new List<EdgarFiling>(accessions.Count);
        for (var i = 0; i < accessions.Count; i++)
        {
            if (!IsAccession(accessions[i]) || At(forms, i) is not { Length: > 0 } form || Date(At(filed, i)) is not { } day) continue;
            var document = At(documents, i) ?? "";
            filings.Add(new EdgarFiling(cik, accessions[i], form, day, Date(At(periods, i)),
                (At(items, i) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                long.TryParse(At(sizes, i), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0,
                document.All(IsNameLetter) ? document : ""));
        }
        return filings;
    }

    private static bool IsAccession(string text) =>
        text.Length == 20 && text.Select((letter, index) => index is 10 or 13 ? letter == '-' : char.IsAsciiDigit(letter)).All(isRight => isRight);

    private static List<string> Column(JsonElement table, string name) =>
        table.ValueKind == JsonValueKind.Object && table.TryGetProperty(name, out var column) && column.ValueKind == JsonValueKind.Array
            ? [.. column.EnumerateArray().Select(cell => JsonText.Of(cell) ?? "")] : [];

    private static string? At(List<string> column, int index) => index < column.Count ? column[index] : null;

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? JsonText.Of(value) : null;

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>A file with older submissions.</summary>
/// <param name="To">The newest of them was filed on this day.</param>
internal sealed record OlderFilings(string Name, DateOnly? To);
