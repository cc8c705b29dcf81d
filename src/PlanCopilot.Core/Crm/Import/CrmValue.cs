using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>A cell as a value.</summary>
/// <param name="Currency">The currency that an amount was written with.</param>
/// <param name="Why">Why the cell holds no such value; null when it does.</param>
internal sealed partial record CrmValue(JsonNode? Value, string? Currency, string? Why)
{
    private const int LongestId = 64;
    private const int LongestName = 200;
    private const int LongestText = 2000;
    /// <summary>Fields that may hold the number of another record.</summary>
    private static readonly string[] References = ["accountId", "reportsTo", "owner", "solution", "manager", "contact", "parent"];

    /// <param name="text">As <see cref="Clean"/> returns it.</param>
    public static CrmValue Read(CrmField field, string text, CsvDialect dialect)
    {
        if (text.Length > (field.Type == CrmFieldType.Text ? LongestText : LongestName))
            return Bad(string.Create(CultureInfo.InvariantCulture, $"{field.Name} has {text.Length:N0} characters"));
        return field.Type switch
        {
            CrmFieldType.Id => Id(Unwrapped(text)),
            CrmFieldType.Name => text[0] is '=' or '+' or '-' or '@' ? Bad($"the name '{Cut(text)}' is a formula") : Of(text),
            CrmFieldType.Email => PlainEmail.IsMatch(text) ? Of(text.ToLowerInvariant()) : Bad($"'{Cut(text)}' is no e-mail address"),
            CrmFieldType.Date => Date(field, text, dialect),
            CrmFieldType.Amount => Amount(field, text, dialect),
            CrmFieldType.Percent => Percent(field, text, dialect),
            CrmFieldType.Flag => Flag(field, text),
            _ => Of(References.Contains(field.Name) ? CrmId.Full(Unwrapped(text)) : field.Name == "currency" ? text.ToUpperInvariant() : text),
        };
    }

    private static CrmValue Id(string text) =>
        Rounded.IsMatch(text) ? Bad($"a spreadsheet has rounded the number '{text}': export it as text")
        : text.Length > LongestId || !PlainId.IsMatch(text) ? Bad($"'{Cut(text)}' is no number of a record")
        : Of(CrmId.Full(text));

    private static CrmValue Date(CrmField field, string text, CsvDialect dialect)
    {
        var (day, why) = dialect.Date(text);
        return why is null ? Of(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : Bad($"{field.Name}: {why}");
    }

    private static CrmValue Amount(CrmField field, string text, CsvDialect dialect)
    {
        var (amount, currency, why) = dialect.Amount(text);
        return why is null ? new CrmValue(amount, currency, null) : Bad($"{field.Name}: {why}");
    }

    private static CrmValue Percent(CrmField field, string text, CsvDialect dialect)
    {
        var read = Amount(field, text, dialect);
        return read.Value?.GetValue<decimal>() is < 0 or > 100 ? Bad($"{field.Name}: '{Cut(text)}' isn't from 0 to 100") : read;
    }

    private static CrmValue Flag(CrmField field, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" or "Y" => new CrmValue(true, null, null),
        "FALSE" or "NO" or "0" or "N" => new CrmValue(false, null, null),
        _ => Bad($"{field.Name}: '{Cut(text)}' is neither yes nor no"),
    };

    private static CrmValue Of(string? text) => new(text, null, null);
    private static CrmValue Bad(string why) => new(null, null, why);

    /// <summary>One line without what can't be seen or changes how text runs; null when nothing is left.</summary>
    public static string? Clean(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var letter in cell)
        {
            var isBlank = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.Format || (isBlank && (text.Length == 0 || text[^1] == ' '))) continue;
            text.Append(isBlank ? ' ' : letter);
        }
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.Length == 0 ? null : text.ToString();
    }

    public static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>Spreadsheets keep leading zeros by writing a formula: ="0061".</summary>
    private static string Unwrapped(string text) => text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length > 3 ? text[2..^1] : text;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._:/ -]*\z")]
    private static partial Regex PlainId { get; }

    [GeneratedRegex(@"\A[0-9][.,][0-9]+E\+?[0-9]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_][^@\s""<>,;]*@[^@\s""<>,;]+\.[A-Za-z]{2,}\z")]
    private static partial Regex PlainEmail { get; }
}
