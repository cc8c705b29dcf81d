using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// The names by which a document calls the company it is about: its registrant, the name before "(the “Company”)" or a
/// ticker, the subject of its headline. An office elsewhere is part of a biography, not of a change.
/// </summary>
internal sealed partial class OwnNames
{
    private const int Head = 6000;
    private readonly List<string> _names = [];
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public OwnNames(Document document)
    {
        Add(document.Company ?? "");
        var head = document.Text[..Math.Min(Head, document.Text.Length)];
        foreach (Match match in Defined.Matches(head)) Add(match.Groups["name"].Value);
        Add(Listed.Match(head).Groups["name"].Value);
        Add(Headline.Match(head).Groups["name"].Value);
        if (document.Company is null) Add(NamedOf.Match(head).Groups["name"].Value);
    }

    /// <param name="organisation">As printed, with or without article, such as "the Company" or "Acme’s West Division".</param>
    public bool Has(string organisation)
    {
        var name = Article.Replace(organisation, "");
        return Generic.IsMatch(name) || FirstWord(name) is { } word && _words.Contains(word);
    }

    /// <returns>Whether a run of capitalised words is the company itself, not a person.</returns>
    public bool IsCompany(string name) => _names.Exists(own => own.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private void Add(string name)
    {
        name = Article.Replace(name, "");
        if (FirstWord(name) is not { Length: > 1 } word) return;
        _words.Add(word);
        _names.Add(name);
    }

    private static string? FirstWord(string name) => Word.Match(name) is { Success: true } word ? word.Value : null;

    [GeneratedRegex(@"\A(?:.*\b(?:Officers?|Presidents?|Directors?|Trustees|Operations|Counsel|Secretary|Treasurer|Controller|Board|Chair(?:man|woman)?|Sales|Marketing|Finance|Development|Technology|Engineering|Manager|Member|Employment|Resignation|Retirement) (?:of|at|with|from) )?(?:(?:[Tt]he|[Oo]ur|[Ii]ts) )?")]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"\A[\p{L}\d&]+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\A(?:company|corporation|bank|registrant|firm|partnership|group|organization|parent|holding company|issuer|trust)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Generic { get; }

    private const string Name = @"(?<name>\p{Lu}[\p{L}\d&.\-]*(?:,? (?:\p{Lu}[\p{L}\d&.\-]*|of|and|&)){0,6})";

    /// <summary>"Acme, Inc. (the “Company”)".</summary>
    [GeneratedRegex(Name + @"(?:,? ?\([^()]{0,60}\))? ?\((?:together with [^()]{0,60}|hereinafter )?(?:the |collectively,? )?[“""'’‘](?:the )?(?:Company|Corporation|Registrant|Bank|Holding Company|Issuer|Partnership|Trust|we|us|our)\b")]
    private static partial Regex Defined { get; }

    /// <summary>The first name with a ticker, or with a short form of its own, is the one the text is about.</summary>
    [GeneratedRegex(Name + @" ?\((?:the )?(?:[“""'’‘]|NYSE|NASDAQ|Nasdaq|OTC|CSE|TSX|AMEX|New ?York)")]
    private static partial Regex Listed { get; }

    [GeneratedRegex(@"\A[^\n]{0,60}?(?:– |— |: )?(?<name>\p{Lu}[\p{L}\d&.\-]*(?: [\p{L}\d&.\-]+){0,5}?)(?:,? (?:Inc|Corp|Ltd|LLC)\.?)?(?: \([^\n)]{0,40}\))* (?:[Aa]ppoints|[Nn]ames|[Pp]romotes|[Aa]nnounces|[Ee]lects|[Hh]ires|[Tt]aps|[Ww]elcomes|[Aa]dds|[Ss]elects|[Ee]xpands|[Ss]trengthens|[Rr]eports)\b")]
    private static partial Regex Headline { get; }

    [GeneratedRegex(@"\A[^\n]{0,120}? (?:[Aa]ppointed|[Nn]amed|[Jj]oins|[Pp]romoted)[^\n]{0,60}? (?:of|at) (?<name>\p{Lu}[\p{L}\d&.\-]*)")]
    private static partial Regex NamedOf { get; }
}
