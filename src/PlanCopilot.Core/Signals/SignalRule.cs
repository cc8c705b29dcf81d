using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Signals;

/// <summary>
/// How an event is worded. An 8-K's item only says where to look: the text must confirm it, as Item 5.02 is also used for
/// bonus plans and Item 1.01 for leases.
/// </summary>
/// <param name="Kind">Of the event that <paramref name="Words"/> tell.</param>
/// <param name="Items">Items of an 8-K that report such events; releases and news are read without them.</param>
/// <param name="IsHeadlineOnly">Only the title and the first sentences count: further down the words are everyday ones.</param>
internal sealed partial record SignalRule(SignalKind Kind, SignalSeverity Severity, string[] Items, Regex Words, bool IsHeadlineOnly)
{
    /// <summary>Words that are everyday ones anywhere but under their own item.</summary>
    public bool IsItemOnly => Items.Length == 1 && Items[0] is "2.01" or "2.04";

    private static readonly string[] AnyItem = ["7.01", "8.01"];

    /// <summary>The first that matches gives the evidence; more severe ones of a kind stand first.</summary>
    public static IReadOnlyList<SignalRule> All { get; } =
    [
        new(SignalKind.CyberIncident, SignalSeverity.High, ["1.05", .. AnyItem], Cyber, false),
        new(SignalKind.AuditorOrAccounting, SignalSeverity.High, ["4.02", .. AnyItem], NonReliance, false),
        new(SignalKind.AuditorOrAccounting, SignalSeverity.Medium, ["4.01", "2.06", .. AnyItem], Auditor, false),
        new(SignalKind.Restructuring, SignalSeverity.High, ["2.05", "2.02", .. AnyItem], Restructuring, false),
        new(SignalKind.MergerOrDivestiture, SignalSeverity.High, ["2.01"], Completion, false),
        new(SignalKind.MergerOrDivestiture, SignalSeverity.High, ["1.01", "1.02", "2.01", .. AnyItem], Merger, false),
        new(SignalKind.GuidanceChange, SignalSeverity.High, ["2.02", .. AnyItem], LowerGuidance, false),
        new(SignalKind.GuidanceChange, SignalSeverity.Medium, ["2.02", .. AnyItem], OtherGuidance, false),
        new(SignalKind.Earnings, SignalSeverity.Medium, ["2.02"], Earnings, true),
        new(SignalKind.FundingOrDebt, SignalSeverity.High, ["2.04"], Default, false),
        new(SignalKind.FundingOrDebt, SignalSeverity.Medium, ["1.01", "1.02", "2.03", .. AnyItem], Funding, true),
        new(SignalKind.LitigationOrRegulation, SignalSeverity.Medium, AnyItem, Litigation, true),
        new(SignalKind.ProductLaunch, SignalSeverity.Low, AnyItem, Launch, true),
    ];

    /// <summary>What may happen, in warnings and in the small print, has not happened.</summary>
    public static bool IsOnlyPossible(string sentence) => Possible.IsMatch(sentence);

    /// <summary>Item 5.02 also reports what people are paid: somebody must come, go or move.</summary>
    public static bool IsMove(string sentence) => Move.IsMatch(sentence);

    [GeneratedRegex(@"\b(?:appoint|elect|resign|retir|depart|leav|left\b|step(?:s|ped|ping)? down|terminat|separat|succe(?:ed|ss)|nam(?:e|ed|es|ing)\b|promot|transition|join|hir(?:e|ed|ing)\b|replac|serve as|assum|ceas|pass(?:ed|ing) away|died|death)", Options)]
    private static partial Regex Move { get; }

    [GeneratedRegex(@"\bforward-looking\b|\brisks?\b[^.]{0,40}\buncertaint|\bactual results\b|\b(?:could|may|might|would) (?:be|have|not|cause|also|result|materially|harm|adversely)\b|\bshall not constitute\b|\bnot an offer\b|\bincorporated (?:herein )?by reference\b.{0,40}\bforegoing\b|\brisk factors\b", Options)]
    private static partial Regex Possible { get; }

    [GeneratedRegex(@"\b(?:cyber ?security incident|ransomware|data breach|cyber ?-?attack|malware)\b|\bunauthorized (?:access|third part|part(?:y|ies)|actor)", Options)]
    private static partial Regex Cyber { get; }

    [GeneratedRegex(@"\bshould no longer be relied upon\b|\bnon-reliance\b|\bwill (?:need to )?restate\b|\brestatement of (?:its|the|our|certain)\b", Options)]
    private static partial Regex NonReliance { get; }

    [GeneratedRegex(@"\b(?:dismiss|engag|appoint|resign|replac|select)\w*\b[^.]{0,160}\b(?:independent (?:registered|public|auditor)|registered public accounting firm)|\b(?:impairment charge|change in accounting principle|material weakness)", Options)]
    private static partial Regex Auditor { get; }

    [GeneratedRegex(@"\brestructuring (?:plan|program|initiative|action)|\b(?:reduction[s]?|reduce|reducing|cut|cutting) (?:in |of )?(?:its |the |our )?(?:global |total |overall )?(?:work ?force|force|headcount|staff)\b|\blayoffs?\b|\bjob cuts\b|\b(?:clos(?:e|ing)|closure of|shut(?:ting)? down)\b[^.]{0,60}\b(?:plants?|facilit(?:y|ies)|stores|offices|sites?)\b|\bexit or disposal\b", Options)]
    private static partial Regex Restructuring { get; }

    [GeneratedRegex(@"\b(?:agreement and plan of merger|merger agreement|definitive (?:merger |purchase )?agreement|agreement to (?:acquire|sell)|(?:stock|shares?|asset|unit|equity|interest) purchase agreement|sale agreement|tender offer|spin-?off)\b|\bsale of (?:the |its |our )?(?:[^\s.]+ ){0,6}(?:business|division|segment|subsidiary)\b|\b(?:complet|clos|consummat|announc)\w*\b[^.]{0,80}\b(?:acquisition|merger|divestiture|sale) (?:of|with|by)\b|\b(?:has|had|have) acquired\b|\b(?:will|agreed to|to) acquire (?:all|substantially|the|certain|a majority)\b|\bdivest(?:ed|iture of|ing)\b", Options)]
    private static partial Regex Merger { get; }

    /// <summary>Enough under an item that reports nothing else.</summary>
    [GeneratedRegex(@"\b(?:acqui|merge|divest|dispos|separat|distribut|purchase[ds]?\b|sale of|sold\b)", Options)]
    private static partial Regex Completion { get; }

    [GeneratedRegex(@"\b(?:lower|cut|reduc|withdr|suspend)\w*\b[^.]{0,60}\b(?:guidance|outlook|forecast)\b|\b(?:guidance|outlook|forecast)\b[^.]{0,60}\b(?:lowered|reduced|withdrawn|suspended|cut)\b|\bnow expects?\b[^.]{0,120}\b(?:down from|lower than|below)\b", Options)]
    private static partial Regex LowerGuidance { get; }

    [GeneratedRegex(@"\b(?:rais|increas|revis|narrow|updat)\w*\b[^.]{0,40}\b(?:guidance|outlook|forecast)\b|\b(?:guidance|outlook|forecast)\b[^.]{0,40}\b(?:raised|increased|revised|narrowed)\b|\bnow expects?\b[^.]{0,120}\b(?:up from|higher than|compared (?:to|with))\b", Options)]
    private static partial Regex OtherGuidance { get; }

    [GeneratedRegex(@"\b(?:financial|operating|preliminary|quarter(?:ly)?|year-end|annual|first|second|third|fourth)\b[^.]{0,80}\b(?:results|earnings|revenue|net sales)\b|\bresults (?:for|of)\b|\bearnings (?:release|for)\b", Options)]
    private static partial Regex Earnings { get; }

    [GeneratedRegex(@"\b(?:event of default|acceleration|accelerat\w+|default)\b", Options)]
    private static partial Regex Default { get; }

    [GeneratedRegex(@"\b(?:credit (?:agreement|facility)|term loan|revolving|indenture|(?:senior|convertible|subordinated|exchangeable)(?: \w+){0,2} notes|notes due|debentures|underwriting agreement|public offering|private placement|commercial paper)\b", Options)]
    private static partial Regex Funding { get; }

    [GeneratedRegex(@"\b(?:lawsuit|class action|jury|verdict|subpoena|consent (?:decree|order)|antitrust|wells notice|warning letter|civil penalt\w+|filed (?:a |an )?(?:\w+ )?complaint|settle(?:d|ment)\b[^.]{0,60}\b(?:litigation|claims|lawsuit|action|SEC|Department of Justice)|Department of Justice|Federal Trade Commission|court (?:of|granted|ruled|denied|approved))\b", Options)]
    private static partial Regex Litigation { get; }

    [GeneratedRegex(@"\b(?:launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|unveil(?:s|ed|ing)?|general availability)\b[^.]{0,100}\b(?:products?|platform|services?|solutions?|line|models?|systems?|software|app|suite|offering)\b", Options)]
    private static partial Regex Launch { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
