using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>What no account plan keeps: legal and accounting text, capital mechanics, praise and pledges.</summary>
internal static partial class Routine
{
    /// <returns>Whether the sentence is of a sort that is left out whatever else it says.</returns>
    public static bool Excludes(string sentence) => LegalOrAccounting.IsMatch(sentence) || AccountingForecast.IsMatch(sentence) || (Uncertainty.IsMatch(sentence) && !sentence.Contains("tariff", StringComparison.OrdinalIgnoreCase)) || Shape.IsMatch(sentence);

    /// <returns>A factor from 0 to 1 on the sentence's worth: below 1 for topics and wordings that any filer prints.</returns>
    public static double Worth(string sentence)
    {
        var worth = 1.0;
        if (Capital.IsMatch(sentence)) worth *= 0.35;
        if (Pledges.IsMatch(sentence)) worth *= 0.4;
        if (Praise.IsMatch(sentence)) worth *= 0.75;
        if (AnyCompany.IsMatch(sentence)) worth *= 0.6;
        if (Harm.IsMatch(sentence)) worth *= 0.8;
        if (Litigation.IsMatch(sentence)) worth *= 0.35;
        if (Movement.IsMatch(sentence)) worth *= 0.5;
        if (Mechanics.IsMatch(sentence)) worth *= 0.5;
        if (Description.IsMatch(sentence)) worth *= 0.5;
        return worth;
    }

    [GeneratedRegex(@"forward-looking|Litigation Reform|no (?:obligation|duty) to (?:update|revise)|actual results (?:could|may|to) differ|undue reliance|incorporated (?:herein )?by reference|Annual Report on Form|Quarterly Report on Form|Exhibit \d|\bASU\b|\bASC\b|Accounting Standards|accounting (?:policy|policies|principles|estimates|guidance|pronouncement)|\bGAAP\b|par value|in accordance with Section|internal control|disclosure controls|attestation|fair value|carrying (?:value|amount)|impairment (?:test|analysis|charge)|straight-line|deferred tax|unrecognized tax|valuation allowance|lease liabilit|reporting unit|amortiz|intangible assets|performance obligation|stock option|restricted stock|stock-based compensation|share-based compensation|equity awards|indenture|covenants|Section \d+\(|hereunder|pursuant to the terms|shall be|webcast|conference call|non-GAAP|Certificate of Incorporation|bylaws|takeover|stockholders of record|transfer agent|safe harbor|references to (?:the|“)|as used in this|trademarks? of their|all rights reserved", RegexOptions.IgnoreCase)]
    private static partial Regex LegalOrAccounting { get; }

    /// <summary>A forecast of an accounting line is nothing that the account wants or does.</summary>
    [GeneratedRegex(@"\b(?:effective|statutory|global minimum) (?:income )?tax\b|\btax rates?\b|Pillar Two|\b(?:expenses?|costs? of (?:sales|revenues?|goods sold)|depreciation|accruals?)\b[^;]{0,80}?\b(?:will|may|to|would|could|should)\b[^;]{0,40}?\b(?:(?:remain|be) (?:\w+ )?(?:consistent|flat|constant|comparable|relatively|similar|in line)|fluctuate|in absolute dollars|increase as a percentage)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AccountingForecast { get; }

    /// <summary>That the world is uncertain, with no force named that acts on this account.</summary>
    [GeneratedRegex(@"\buncertaint(?:y|ies) (?:about|regarding|around|in|over|related to) (?:the )?(?:interest rate|economic|macroeconomic|global econom)|\b(?:economic|macroeconomic) (?:and \w+ )?uncertaint|interest rate environment", RegexOptions.IgnoreCase)]
    private static partial Regex Uncertainty { get; }

    /// <summary>Why a line of the accounts moved.</summary>
    [GeneratedRegex(@"\b(?:was|were|is|are) (?:\w+ )?(?:primarily |mainly |largely |partially )?(?:due to|attributable to|driven by|offset by)\b|\bresults? (?:for|of) [\w ]{4,40} reflected\b|^(?:Net )?(?:revenues?|sales|income|loss|expenses?|costs?)\b[^,;]{0,80}\b(?:increased|decreased|declined)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Movement { get; }

    /// <summary>When a charge is paid or a programme's steps end: detail of a programme that another sentence names.</summary>
    [GeneratedRegex(@"\b(?:future|expected|remaining) cash payments?\b|\bcash payments? (?:related to|for|of)\b|\b(?:charges?|costs?|expenditures?) (?:of|were|was) [^,;]{0,60}\bincurred\b|\baccrued\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mechanics { get; }

    /// <summary>What the account is, in a sentence that opens every release.</summary>
    [GeneratedRegex(@"^(?:[A-Z][\w.&’']*,? ){1,4}is (?:a|an|the|one of the) (?!goal|aim|priority|plan)")]
    private static partial Regex Description { get; }

    [GeneratedRegex(@"^“[^”]{1,60}” (?:refers|means|is defined|includes)|^(?:Item|Part|Note|Table|Exhibit|See|Refer to)\b|\|.*\||(?:\d[\d,.]* ){4}")]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"repurchase|buyback|dividend|\btax(?:es|ation)?\b|Pillar Two|\bOECD\b|foreign currency|exchange rates?|hedg|derivative|commercial paper|credit facilit|revolving|senior notes|interest income|interest expense|pension|letters? of credit|stock price|market price of|trading price|per share|credit rating|marketable securities", RegexOptions.IgnoreCase)]
    private static partial Regex Capital { get; }

    [GeneratedRegex(@"climate|greenhouse|net[- ]zero|carbon|\bESG\b|diversity|inclusion|sustainab|philanthrop|volunteer|charit|human rights|well-being|code of (?:conduct|ethics)|patents?\b|intellectual property|natural disaster|pandemic|COVID|terroris|pay equity|competitive pay|inclusive|belonging|dignity|key personnel|self-insur|catastroph", RegexOptions.IgnoreCase)]
    private static partial Regex Pledges { get; }

    [GeneratedRegex(@"industry[- ]leading|world[- ]class|best[- ]in[- ]class|market[- ]leading|world(?:’|')s leading|leading provider|well[- ]positioned|proud|renowned|unparalleled|unmatched|premier\b|our strong|superior|most trusted|highly regarded", RegexOptions.IgnoreCase)]
    private static partial Regex Praise { get; }

    [GeneratedRegex(@"attract(?:,| and| or) (?:[a-z]+,? )?(?:and )?(?:retain|hire|motivate)|no assurance|cannot assure|we may not be able to|there can be no|could cause our|may be subject to (?:claims|litigation)|legal proceedings|(?:many|number of|various) (?:factors|restrictions)|Foreign Corrupt|\bFCPA\b|anti-?corruption|anti-?bribery|sanctions|export control|general economic|economic conditions|political instability|errors or defects|reputation", RegexOptions.IgnoreCase)]
    private static partial Regex AnyCompany { get; }

    [GeneratedRegex(@"\b(?:courts?|plaintiffs?|defendants?|complaints?|motion|lawsuits?|petition|certiorari|arbitration|class actions?|consolidated in|state action|IRS|tax court)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Litigation { get; }

    [GeneratedRegex(@"(?:could|may|might|would|can)(?: \w+){0,3} (?:harm|affect|impact|hurt|damage|impair) (?:our|the Company|its)", RegexOptions.IgnoreCase)]
    private static partial Regex Harm { get; }
}
