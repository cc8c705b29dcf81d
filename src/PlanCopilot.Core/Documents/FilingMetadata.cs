using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Documents;

/// <summary>Metadata of a filing: inline XBRL facts of the cover first, then the submission's header, then what is printed.</summary>
internal static partial class FilingMetadata
{
    /// <summary>UTF-16 units of a filing in which its listing is looked for.</summary>
    private const int OpeningLength = 20_000;

    public static DocumentMetadata Read(ParsedText parsed, CoverPage cover, DocumentKind kind, string name)
    {
        var header = parsed.Header;
        var filer = header?.Filers is [var first, ..] ? first : null;
        var period = DateText.First(Fact(parsed, "dei:DocumentPeriodEndDate"))
            ?? (kind == DocumentKind.Form8K ? cover.DateOfReport ?? header?.Period : header?.Period ?? cover.PeriodEnd);
        return new DocumentMetadata
        {
            Kind = kind,
            Title = Title(kind, KindReader.MainType(parsed) ?? Fact(parsed, "dei:DocumentType"), period),
            Company = Fact(parsed, "dei:EntityRegistrantName") ?? cover.Company ?? filer?.Name,
            Cik = Cik.TryParse(Fact(parsed, "dei:EntityCentralIndexKey")) ?? Cik.TryParse(filer?.Cik),
            Ticker = TickerOf(parsed),
            Accession = header?.Accession ?? DocumentMetadata.AccessionIn(name),
            Published = header?.Filed ?? SignatureDate.Find(parsed) ?? DocumentMetadata.DateInName(name),
            PeriodEnd = period,
        };
    }

    private static string Title(DocumentKind kind, string? form, DateOnly? period)
    {
        var label = form is not null && (kind == DocumentKind.Other || form.StartsWith(kind.Label(), StringComparison.OrdinalIgnoreCase)) ? form.ToUpperInvariant() : kind.Label();
        if (period is not { } date) return $"Form {label}";
        var day = date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return kind switch
        {
            DocumentKind.Form10K or DocumentKind.Form20F => $"Form {label} for the fiscal year ended {day}",
            DocumentKind.Form10Q => $"Form {label} for the quarter ended {day}",
            _ => $"Form {label} of {day}",
        };
    }

    private static string? Fact(ParsedText parsed, string concept)
    {
        foreach (var fact in parsed.Facts)
        {
            if (fact.Concept == concept && fact.Members.Count == 0 && !string.IsNullOrWhiteSpace(fact.Printed)) return fact.Printed.Trim();
        }
        return null;
    }

    private static string? TickerOf(ParsedText parsed)
    {
        var fact = parsed.Facts.FirstOrDefault(fact => fact.Concept == "dei:TradingSymbol")?.Printed.Trim();
        if (fact is { Length: >= 1 and <= 8 } && char.IsAsciiLetterUpper(fact[0])) return fact;
        if (NamedCompany.Listed(parsed.Text.AsSpan(0, Math.Min(parsed.Text.Length, OpeningLength)), out _) is { } listed) return listed;
        var symbol = parsed.Text.IndexOf("under the symbol", StringComparison.Ordinal);
        if (symbol < 0) return null;
        var match = Symbol.Match(parsed.Text.Substring(symbol, Math.Min(60, parsed.Text.Length - symbol)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"symbols?:? [“""'‘«]*([A-Z][A-Z.]{0,5})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol { get; }
}
