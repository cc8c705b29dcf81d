using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>What no account plan keeps: legal text, the mechanics of capital, suits, pledges. The classifier's salience judges the rest.</summary>
internal static partial class Routine
{
    /// <returns>Whether the sentence is of a sort that is left out whatever else it says.</returns>
    public static bool Excludes(string sentence) => LegalOrAccounting.IsMatch(sentence);

    /// <returns>A factor from 0 to 1 on the sentence's worth: below 1 for topics that fill filings and that no rep builds on.</returns>
    public static double Worth(string sentence) =>
        (Capital.IsMatch(sentence) ? 0.35 : 1) * (Pledges.IsMatch(sentence) ? 0.5 : 1) * (Litigation.IsMatch(sentence) ? 0.35 : 1);

    [GeneratedRegex(@"forward-looking|Litigation Reform|no (?:obligation|duty) to (?:update|revise)|actual results (?:could|may|to) differ|undue reliance|incorporated (?:herein )?by reference|Annual Report on Form|Quarterly Report on Form|Exhibit \d|\bASU\b|\bASC\b|Accounting Standards|accounting (?:policy|policies|principles|estimates|guidance|pronouncement)|\bGAAP\b|par value|in accordance with Section|disclosure controls|attestation|fair value|carrying (?:value|amount)|impairment (?:test|analysis|charge)|straight-line|deferred tax|unrecognized tax|valuation allowance|lease liabilit|reporting unit|stock option|restricted stock|stock-based compensation|share-based compensation|equity awards|indenture|covenants|Section \d+\(|hereunder|pursuant to the terms|shall be|webcast|conference call|non-GAAP|Certificate of Incorporation|bylaws|takeover|stockholders of record|transfer agent|safe harbor|references to (?:the|“)|as used in this|trademarks? of their|all rights reserved", RegexOptions.IgnoreCase)]
    private static partial Regex LegalOrAccounting { get; }

    [GeneratedRegex(@"repurchase|buyback|dividend|\btax(?:es|ation)?\b|Pillar Two|\bOECD\b|foreign currency|exchange rates?|hedg|derivative|commercial paper|credit facilit|revolving|senior notes|interest income|interest expense|pension|letters? of credit|stock price|market price of|trading price|per share|credit rating|marketable securities", RegexOptions.IgnoreCase)]
    private static partial Regex Capital { get; }

    [GeneratedRegex(@"climate|greenhouse|net[- ]zero|carbon|\bESG\b|diversity|inclusion|sustainab|philanthrop|volunteer|charit|human rights|well-being|code of (?:conduct|ethics)|patents?\b|intellectual property|natural disaster|pandemic|COVID|terroris|pay equity|competitive pay|inclusive|belonging|dignity|key personnel|self-insur|catastroph", RegexOptions.IgnoreCase)]
    private static partial Regex Pledges { get; }

    [GeneratedRegex(@"\b(?:courts?|plaintiffs?|defendants?|complaints?|motion|lawsuits?|petition|certiorari|arbitration|class actions?|consolidated in|state action|IRS|tax court)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Litigation { get; }
}
