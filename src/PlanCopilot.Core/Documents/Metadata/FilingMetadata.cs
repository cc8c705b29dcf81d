using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>Metadata of a filing: inline XBRL facts of the cover first, then the submission's header, then what is printed.</summary>
internal static partial class FilingMetadata
{
    /// <summary>UTF-16 units of a filing in which its listing is looked for.</summary>
    private const int OpeningLength = 20_000;

    private const int MaxSymbols = 20;

    public static DocumentMetadata Read(ParsedText parsed, CoverPage cover, DocumentKind kind, string name)
    {
        var header = parsed.Header;
        var filer = header?.Filers is [var first, ..] ? first : null;
        var period = DateText.First(Fact(parsed, "dei:DocumentPeriodEndDate"))
            ?? header?.Period ?? (kind is DocumentKind.Form8K or DocumentKind.Form6K ? cover.DateOfReport : cover.PeriodEnd);
        var company = CompanyOf(cover.Company, Fact(parsed, "dei:EntityRegistrantName") ?? filer?.Name);
        return new DocumentMetadata
        {
            Kind = kind,
            Title = Title(kind, KindReader.MainType(parsed) ?? Fact(parsed, "dei:DocumentType"), period),
            Company = company,
            Cik = Cik.TryParse(Fact(parsed, "dei:EntityCentralIndexKey")) ?? Cik.TryParse(filer?.Cik),
            Ticker = TickerOf(parsed, kind, company),
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

    /// <summary>As printed on the cover, when the registered name ("COCA COLA CO") shows that it is the name.</summary>
    private static string? CompanyOf(string? printed, string? registered) =>
        printed is null || registered is not null && !IsSame(printed, registered) ? registered : printed;

    /// <summary>Whether two names begin alike, punctuation and case apart.</summary>
    private static bool IsSame(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        var length = Math.Min(5, Math.Min(a.Length, b.Length));
        return length > 0 && a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length));
    }

    private static string Letters(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.StartsWith("THE", StringComparison.Ordinal) ? letters[3..] : letters;
    }

    private static string? TickerOf(ParsedText parsed, DocumentKind kind, string? company)
    {
        foreach (var fact in parsed.Facts)
        {
            if (fact.Concept == "dei:TradingSymbol" && fact.Printed.Trim() is { Length: >= 1 and <= 8 } symbol && char.IsAsciiLetterUpper(symbol[0])) return symbol;
        }
        var listed = NamedCompany.Listed(parsed.Text.AsSpan(0, Math.Min(parsed.Text.Length, OpeningLength)), out var name);
        if (listed is not null && name is not null && company is not null && IsSame(name, company)) return listed;
        return kind is DocumentKind.Form10K or DocumentKind.Form10Q or DocumentKind.Form20F ? SymbolIn(parsed.Text) : null;
    }

    /// <summary>"under the symbol “MRX”", "under the ticker symbol MRX".</summary>
    private static string? SymbolIn(string text)
    {
        var at = 0;
        for (var hits = 0; hits < MaxSymbols && (at = text.IndexOf(" symbol", at, StringComparison.Ordinal)) >= 0; hits++, at++)
        {
            var match = Symbol.Match(text.Substring(at, Math.Min(60, text.Length - at)));
            if (match.Success) return match.Groups[1].Value.TrimEnd('.');
        }
        return null;
    }

    [GeneratedRegex(@"\A symbols?:?(?: of| is)? [“""'‘«`]*([A-Z][A-Z.]{0,5})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol { get; }
}
