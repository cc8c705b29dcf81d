using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>
/// Things that companies speak of in many words and that are narrow enough to join two insights: who wants a better margin
/// and who cuts costs speak of one thing, though they share no word. Wider ones are <see cref="Themes"/>.
/// </summary>
internal static partial class Concepts
{
    private static readonly (string Name, Regex Words)[] All =
    [
        ("operating costs and margin", Margin), ("artificial intelligence", Intelligence), ("cyber security", Security), ("privacy and where data is kept", Privacy),
        ("acquisitions and their integration", Acquisitions), ("supply", Supply), ("hiring and keeping people", People), ("emissions and climate", Climate),
        ("debt and credit", Debt), ("keeping customers", Retention), ("selling online", Online), ("prices", Prices), ("trade and tariffs", Trade), ("reaching other countries", Abroad),
    ];

    public static IReadOnlyList<string> Of(string statement) => [.. All.Where(concept => concept.Words.IsMatch(statement)).Select(concept => concept.Name)];

    [GeneratedRegex(@"\b(?:operating (?:margins?|costs?|expenses?|leverage|income)|gross margins?|(?:cost|expense) (?:savings?|reductions?|structure)|(?:reduc|lower|cut)\w* (?:its |our |the |operating |overhead |fixed |variable )*(?:costs?|expenses?|spending)|profitab\w+|overhead)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Margin { get; }

    [GeneratedRegex(@"\bAI\b|\bartificial intelligence\b|\bmachine learning\b")]
    private static partial Regex Intelligence { get; }

    [GeneratedRegex(@"\b(?:cyber\w*|ransomware|security (?:breach\w*|incidents?|threats?|measures|program)|hackers?|malware)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Security { get; }

    [GeneratedRegex(@"\b(?:privacy|data protection|data residency|personal (?:data|information)|GDPR)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Privacy { get; }

    [GeneratedRegex(@"\b(?:acquisitions?|acquired (?:companies|businesses|operations)|mergers?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Acquisitions { get; }

    [GeneratedRegex(@"\b(?:suppl(?:y chains?|iers?)|sourcing|raw materials?|components?|shortages?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supply { get; }

    [GeneratedRegex(@"\b(?:(?:attract|retain|hir|recruit)\w* (?:and \w+ )?(?:\w+ )?(?:employees|talent|personnel|people|associates|workers)|labor shortages?|turnover|talent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex People { get; }

    [GeneratedRegex(@"\b(?:emissions?|carbon|net zero|climate|renewable energy|decarboni\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Climate { get; }

    [GeneratedRegex(@"\b(?:debt|leverage ratio|credit ratings?|covenants?|deleverag\w+|borrowings?|refinanc\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Debt { get; }

    [GeneratedRegex(@"\b(?:attrition|renewals?|churn|customer (?:retention|loyalty)|retain(?:ing)? customers|existing customers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Retention { get; }

    [GeneratedRegex(@"\b(?:e-?commerce|omni-?channel|digital channels?|online (?:sales|orders|shopping)|marketplace)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Online { get; }

    [GeneratedRegex(@"\b(?:pricing|price (?:increases?|leadership|competition|pressures?)|lower prices|promotions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prices { get; }

    [GeneratedRegex(@"\b(?:tariffs?|trade (?:polic\w+|barriers?|restrictions?|war)|import duties|sanctions|export controls?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Trade { get; }

    [GeneratedRegex(@"\b(?:international (?:expansion|customers|markets|growth)|emerging markets|new (?:countries|geographies)|global expansion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Abroad { get; }
}
