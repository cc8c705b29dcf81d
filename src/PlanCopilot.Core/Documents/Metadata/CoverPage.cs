using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>What the cover page of a filing says: its form, registrant, period and date of report.</summary>
internal sealed record CoverPage
{
    /// <summary>Blocks looked at. Cover pages of inline XBRL filings take up to 120.</summary>
    private const int MaxBlocks = 160;
    private const int MaxFormBlocks = 60;

    public DocumentKind? Kind { get; private init; }
    public string? Company { get; private init; }
    public DateOnly? PeriodEnd { get; private init; }
    public DateOnly? DateOfReport { get; private init; }

    public static CoverPage Read(ParsedText parsed)
    {
        var cover = new CoverPage();
        var count = Math.Min(parsed.Blocks.Count, MaxBlocks);
        for (var i = 0; i < count; i++)
        {
            var text = parsed.TextOf(i);
            if (text.Length > 1500) continue;
            if (cover.Kind is null && i < MaxFormBlocks && FormOf(text) is { } kind) cover = cover with { Kind = kind };
            if (cover.Company is null && RegistrantAt(parsed, i, text) is { } company) cover = cover with { Company = company };
            if (cover.PeriodEnd is null && IsPeriod(text)) cover = cover with { PeriodEnd = DateNear(parsed, i, count, forwardFirst: true) };
            if (cover.DateOfReport is null && IsDateOfReport(text)) cover = cover with { DateOfReport = DateNear(parsed, i, count, forwardFirst: false) };
        }
        return cover.Kind is null ? cover with { Kind = PrintedForm(parsed.Text.AsSpan(0, Math.Min(parsed.Text.Length, 1500))) } : cover;
    }

    /// <summary>Where line breaks are lost, the form's name in capitals stands inside a block.</summary>
    private static DocumentKind? PrintedForm(ReadOnlySpan<char> opening)
    {
        var form = opening.IndexOf("FORM ", StringComparison.Ordinal);
        return form < 0 ? null : FormNumber(opening[(form + 5)..].TrimStart());
    }

    private static bool IsPeriod(ReadOnlySpan<char> text) =>
        Has(text, "year ended") || Has(text, "period ended") || Has(text, "quarter ended");

    private static bool IsDateOfReport(ReadOnlySpan<char> text) => Has(text, "date of report") || Has(text, "earliest event reported");

    /// <summary>A form names itself on a line of its own; in a sentence its name is a reference.</summary>
    private static DocumentKind? FormOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 250) return null;
        text = text.Trim(" |*_");
        if (text.StartsWith("united states", StringComparison.OrdinalIgnoreCase) && text.IndexOf("FORM ", StringComparison.OrdinalIgnoreCase) is > 0 and var form) text = text[form..];
        if (text.StartsWith("form", StringComparison.OrdinalIgnoreCase)) return FormNumber(text[4..].TrimStart(" :-"));
        if (text.StartsWith("current report", StringComparison.OrdinalIgnoreCase)) return DocumentKind.Form8K;
        if (text.StartsWith("schedule 14a", StringComparison.OrdinalIgnoreCase)) return DocumentKind.ProxyStatement;
        if (text.StartsWith("annual report pursuant", StringComparison.OrdinalIgnoreCase)) return DocumentKind.Form10K;
        if (text.StartsWith("quarterly report pursuant", StringComparison.OrdinalIgnoreCase)) return DocumentKind.Form10Q;
        return text.Length < 12 ? FormNumber(text) : null;
    }

    private static DocumentKind? FormNumber(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[6];
        var length = 0;
        for (var i = 0; i < text.Length && length < plain.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i])) plain[length++] = char.ToUpperInvariant(text[i]);
            else if (text[i] is not ('-' or ' ' or '–' or '‑')) break;
        }
        return plain[..length] switch
        {
            ['1', '0', 'K', ..] => DocumentKind.Form10K,
            ['1', '0', 'Q', ..] => DocumentKind.Form10Q,
            ['8', 'K', ..] => DocumentKind.Form8K,
            ['2', '0', 'F', ..] => DocumentKind.Form20F,
            ['6', 'K', ..] => DocumentKind.Form6K,
            _ => null,
        };
    }

    /// <summary>The name stands above "(Exact name of registrant as specified in its charter)", or before it in one block.</summary>
    private static string? RegistrantAt(ParsedText parsed, int index, ReadOnlySpan<char> text)
    {
        var label = text.IndexOf("exact name of", StringComparison.OrdinalIgnoreCase);
        if (label < 0) label = text.IndexOf("name of registrant", StringComparison.OrdinalIgnoreCase);
        if (label < 0) label = text.IndexOf("registrant name", StringComparison.OrdinalIgnoreCase);
        if (label < 0) return null;
        if (Name(text[..label]) is { } same) return same;
        for (var i = index - 1; i >= Math.Max(0, index - 5); i--)
        {
            if (Name(parsed.TextOf(i)) is { } name) return name;
        }
        return null;
    }

    /// <summary>The last cell, unless it is a rule, a number or the label of another field.</summary>
    private static string? Name(ReadOnlySpan<char> text)
    {
        text = text.Trim(" (|:*_-–—=");
        if (text.LastIndexOf(" | ") is >= 0 and var cell) text = text[(cell + 3)..].Trim();
        if (text.Length is < 2 or > 120 || !char.IsLetterOrDigit(text[0])) return null;
        var letters = 0;
        foreach (var c in text) letters += char.IsLetter(c) ? 1 : 0;
        string[] labels = ["commission", "state or other", "jurisdiction", "formerly", "file number", "date of report", "earliest event", "exchange act", "translation of", "period ended", "registrant"];
        foreach (var word in labels) if (Has(text, word)) return null;
        return letters * 2 > text.Length && DateText.First(text) is null ? text.ToString() : null;
    }

    private static DateOnly? DateNear(ParsedText parsed, int index, int count, bool forwardFirst)
    {
        var text = parsed.TextOf(index);
        var label = Math.Max(text.IndexOf("ended", StringComparison.OrdinalIgnoreCase), text.IndexOf("report", StringComparison.OrdinalIgnoreCase));
        if (DateText.First(text[Math.Max(label, 0)..], out var end) is { } same)
        {
            // "March 12, 2015 (March 10, 2015)": the earliest event counts.
            return !forwardFirst && DateText.First(text[(Math.Max(label, 0) + end)..]) is { } second && second < same ? second : same;
        }
        if (DateText.First(text) is { } earlier) return earlier;
        int[] near = forwardFirst ? [1, 2, 3, -1] : [-1, 1, 2, 3, -2];
        foreach (var step in near)
        {
            if (index + step < 0 || index + step >= count || DateText.First(parsed.TextOf(index + step), out var stop) is not { } date) continue;
            return !forwardFirst && DateText.First(parsed.TextOf(index + step)[stop..]) is { } second && second < date ? second : date;
        }
        return null;
    }

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
