using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Crm.Import;

internal enum DateOrder { Unknown, DayFirst, MonthFirst }

/// <summary>How a file writes days and amounts: as the mapping file says, else as its own values prove, else as is assumed.</summary>
/// <param name="Dates">Of dates with slashes or hyphens; unknown when no value proves it, or values disagree.</param>
/// <param name="Decimal">The sign before decimals.</param>
/// <param name="IsAssumed">Whether no value proves the sign.</param>
internal sealed partial record CsvDialect(DateOrder Dates, char Decimal, bool IsAssumed)
{
    /// <param name="dates">All values of date columns.</param>
    /// <param name="amounts">All values of columns of numbers.</param>
    public static CsvDialect Of(IEnumerable<string> dates, IEnumerable<string> amounts, char delimiter)
    {
        var orders = dates.Select(Proves).Where(order => order != DateOrder.Unknown).Distinct().Take(2).ToList();
        var signs = amounts.Select(ProvenDecimal).OfType<char>().Distinct().Take(2).ToList();
        // Spreadsheets write semicolons where the comma is the decimal sign.
        return new CsvDialect(orders is [var order] ? order : DateOrder.Unknown, signs is [var sign] ? sign : delimiter == ';' ? ',' : '.', signs.Count != 1);
    }

    private static DateOrder Proves(string date)
    {
        if (date.Contains('.') || Parted.Match(date) is not { Success: true } match) return DateOrder.Unknown;
        var (first, second) = (Number(match.Groups["d"].Value), Number(match.Groups["m"].Value));
        return (first > 12, second > 12) switch { (true, false) => DateOrder.DayFirst, (false, true) => DateOrder.MonthFirst, _ => DateOrder.Unknown };
    }

    /// <summary>A sign is proven where both stand in one number, one is repeated, or not three digits follow.</summary>
    private static char? ProvenDecimal(string amount)
    {
        if (!Money.IsMatch(amount)) return null;
        var signs = string.Concat(amount.Where(letter => letter is '.' or ','));
        if (signs.Length == 0) return null;
        var last = signs[^1];
        if (signs.Distinct().Count() == 2) return last;
        if (signs.Length > 1) return Other(last);
        var after = amount[(amount.IndexOf(last) + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        return after == 3 ? null : last;
    }

    public static char Other(char sign) => sign == '.' ? ',' : '.';

    /// <returns>The day; or why it can't be told.</returns>
    public (DateOnly? Day, string? Why) Date(string text)
    {
        if (Parted.Match(text) is { Success: true } match)
        {
            var (first, second, year) = (Number(match.Groups["d"].Value), Number(match.Groups["m"].Value), Number(match.Groups["y"].Value));
            // Nobody writes the month first with dots.
            var order = text.Contains('.') ? DateOrder.DayFirst : Proves(text) is not DateOrder.Unknown and var own ? own : Dates;
            if (order == DateOrder.Unknown && first != second && first <= 12 && second <= 12)
                return (null, $"'{text}' may be a day in two months: name the order in a mapping file (dates: day-first or month-first)");
            var (day, month) = order == DateOrder.MonthFirst ? (second, first) : (first, second);
            return month is >= 1 and <= 12 && year >= 1900 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), null) : (null, NoDay(text));
        }
        var head = text.Split('T', ' ')[0];
        if (DateOnly.TryParseExact(head, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return (iso, null);
        return DateOnly.TryParseExact(text, ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)
            ? (written, null) : (null, NoDay(text));
    }

    private static string NoDay(string text) => $"'{text}' is no day: write 2026-03-31";

    /// <returns>The amount and the currency it names; or why it can't be told.</returns>
    public (decimal? Amount, string? Currency, string? Why) Amount(string text)
    {
        if (Money.Match(text) is not { Success: true } match) return (null, null, $"'{text}' is no number");
        var digits = match.Groups["digits"].Value;
        var group = Other(Decimal);
        var plain = Blanks.Replace(digits, "");
        if (IsAssumed && plain.Count(letter => letter == Decimal) == 1 && plain.Length - plain.IndexOf(Decimal) == 4 && !plain.StartsWith('0'))
            return (null, null, $"'{text}' may have decimals or thousands: name the sign in a mapping file (decimal: point or comma)");
        var isGrouped = plain.Contains(group);
        if (isGrouped && !Regex.IsMatch(plain, $@"\A\d{{1,3}}(?:\{group}\d{{3}})+(?:\{Decimal}\d+)?\z")) return (null, null, $"'{text}' isn't written like the file's other numbers");
        var value = plain.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(Decimal, '.');
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 1_000_000_000_000_000m)
            return (null, null, $"'{text}' is no number");
        var isNegative = match.Groups["minus"].Success || text.StartsWith('(');
        return (isNegative ? -amount : amount, CurrencyOf(match.Groups["currency"].Value), null);
    }

    private static string? CurrencyOf(string mark) => mark switch { "€" => "EUR", "£" => "GBP", { Length: 3 } => mark.ToUpperInvariant(), _ => null };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>Day, month and year in figures, parted by one sign; a time of day may follow.</summary>
    [GeneratedRegex(@"\A(?<d>[0-9]{1,2})(?<sign>[/.-])(?<m>[0-9]{1,2})\k<sign>(?<y>[0-9]{4})(?:,? [0-9: ]{4,9}(?:[AP]M)?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parted { get; }

    [GeneratedRegex(@"\A(?<minus>-)?\(?(?<currency>[A-Za-z]{3}|[$€£¥])?\s?(?<minus>-)?(?<digits>[0-9](?:[0-9.,'’\u00a0\u202f ]*[0-9])?)\s?(?<currency>[A-Za-z]{3}|[$€£¥%])?\)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"['’\u00a0\u202f ]")]
    private static partial Regex Blanks { get; }
}
