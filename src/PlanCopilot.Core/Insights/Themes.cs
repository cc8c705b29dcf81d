using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>The few themes under which goals, pressures, initiatives and obstacles of any company meet.</summary>
internal static partial class Themes
{
    private static readonly (string Name, Regex Words)[] All =
    [
        ("margin and cost", Margin), ("growth and customers", Growth), ("security", Security), ("supply chain", Supply), ("people", People),
        ("technology", Technology), ("regulation", Regulation), ("sustainability", Sustainability), ("capital and debt", Debt),
        ("products", Products), ("international business", International),
    ];

    public static IReadOnlyList<string> Of(string text) => [.. All.Where(theme => theme.Words.IsMatch(text)).Select(theme => theme.Name)];

    [GeneratedRegex(@"\b(?:margins?|costs?|expenses?|efficienc\w+|productivity|profitab\w+|savings?|restructuring|inflation\w*|pricing|overhead)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Margin { get; }

    [GeneratedRegex(@"\b(?:growth|grow|customers?|demand|sales|revenues?|market share|adoption|retention|renewals?|attrition|traffic|consumers?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Growth { get; }

    [GeneratedRegex(@"\b(?:security|cyber\w*|privacy|breach\w*|attacks?|data protection|ransomware)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Security { get; }

    [GeneratedRegex(@"\b(?:suppl(?:y|ies|iers?)|manufactur\w+|logistics|inventor(?:y|ies)|sourcing|raw materials?|tariffs?|factor(?:y|ies)|production|distribution)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supply { get; }

    [GeneratedRegex(@"\b(?:employees?|workforce|talent|labor|headcount|hiring|unions?|wages?|executives?|personnel|strikes?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex People { get; }

    [GeneratedRegex(@"\b(?:AI|artificial intelligence|technolog\w+|cloud|digital|software|automation|platforms?|data centers?|information systems?|IT systems?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Technology { get; }

    [GeneratedRegex(@"\b(?:regulat\w+|laws?|legislation|compliance|antitrust|FDA|FAA|FTC|EPA|CFPB|DOJ|rules|directive|litigation|lawsuits?|jury|plaintiffs?|investigations?|allegations?|alleged|violations?|penalt\w+|injuncti\w+|infring\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Regulation { get; }

    [GeneratedRegex(@"\b(?:sustainab\w+|emissions?|climate|renewable|recycl\w+|carbon|waste|packaging)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sustainability { get; }

    [GeneratedRegex(@"\b(?:debt|liquidity|capital expenditures?|cash flows?|borrowings?|leverage ratio|balance sheet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Debt { get; }

    [GeneratedRegex(@"\b(?:products?|brands?|innovat\w+|launch\w*|portfolio|features?|offerings?|models?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Products { get; }

    [GeneratedRegex(@"\b(?:international\w*|China|Europe\w*|India|Asia\w*|Latin America|Mexico|Japan|global\w*|countries)\b", RegexOptions.IgnoreCase)]
    private static partial Regex International { get; }
}
