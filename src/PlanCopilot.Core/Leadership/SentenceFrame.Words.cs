using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

internal sealed partial class SentenceFrame
{
    private const string Name = @"(?-i:\p{Lu})[\p{L}\d&.\-]*(?: (?:(?-i:\p{Lu})[\p{L}\d&.\-]*|of|&|and(?= (?-i:\p{Lu})))){0,4}";

    [GeneratedRegex(@"\b(?:(?<org>" + Name + @")['’]s? board(?: of directors| of trustees)?\b(?! (?:chair|member))|the (?<org>(?!The |Supervisory |Management |Executive |Advisory )" + Name + @") (?-i:Board)(?: of Directors)?\b(?! (?:chair|member))|(?:the|its|our|their|his|her)(?: (?:company|bank|registrant|corporation|firm)['’]s)? boards?(?: of directors| of trustees)?(?: of (?:the )?(?<org>" + Name + @"))?|boards? of directors(?: of (?:the )?(?<org>" + Name + @"))?|(?<=(?:to|joins|from|on) (?:\p{L}+['’]?s? ){0,4})board)\b(?<!(?:management|executive|advisory|supervisory|editorial) board)(?! (?:committee|of advisors))", RegexOptions.IgnoreCase)]
    private static partial Regex TheBoard { get; }

    [GeneratedRegex(@" ?\((?!(?:effective|with effect|beginning|starting|commencing)\b)[^()]{0,120}\)|\b[ap]\.m\.|[“”""]")]
    private static partial Regex Noise { get; }

    /// <summary>The stop of "Inc." in the middle ends nothing.</summary>
    [GeneratedRegex(@"(?<=\b(?:inc|corp|co|ltd|u\.s|n\.a|l\.p))\.(?=,? )")]
    private static partial Regex Abbreviation { get; }

    /// <summary>No office, yet it stands with offices: "founder and CEO".</summary>
    [GeneratedRegex("\\b(?:co-?)?founder(?:,| and| &) (?:and )?(?=" + R + "|" + P + ")")]
    private static partial Regex Founder { get; }

    [GeneratedRegex("(" + P + @"),? (?:aged? )?\d\d(?: years old| years of age)?(?![\p{L}\d%])(?:,(?! (?:(?:the )?(?:[a-z.&-]+ ){0,2}[a-z.&-]+'s |the |its |our )?" + R + "))?")]
    private static partial Regex Age { get; }

    [GeneratedRegex("(?<p>" + P + @"),? (?:who|whom|whose(?<own>))(?<clause> [^;]{3,240}?)(?<end>,(?! and " + R + @")|\.?$|(?=;))")]
    private static partial Regex Relative { get; }

    [GeneratedRegex("(?<p>" + P + @"),(?<apposition> (?:(?:the )?(?:[a-z.&-]+ ){0,2}[a-z.&-]+'s |the |its |our |currently |current |formerly |former |previously |presently |now |longtime |a |an |who is |also |most recently |recently |[a-z\-]+ (?:and|&) |founder, )*(?<r>" + R + @")(?: (?:of|for|at|in|and|since|with) [^,;\uE000-\uE1FF]{0,90}|))(?:,|(?<=\b(?:the|its|our|[a-z]+'s) " + R + @")(?=\.?$)|(?= (?:resigned|retired|has|have|will|was|notified|informed|tendered|joined)))")]
    private static partial Regex Apposition { get; }

    [GeneratedRegex("(?<p>" + P + @"),(?: (?:a|an|both|each|one of|the|himself|herself|aged?|of|formerly|currently)\b[^,;]{2,140}),(?! (?:and |or )?" + RB + ")")]
    private static partial Regex Description { get; }

    /// <summary>"Chief Financial Officer Jane Doe", but not "appoints Chief Financial Officer Jane Doe"; a former office is told either way.</summary>
    [GeneratedRegex(@"(?:(?<former>\b(?:former|ex|previous|one-time)[ -](?:[\w&.']+ ){1,3})|(?<!(?:appoint|nam|elect|promot|hir|tap|select|welcom|add)[a-z]{0,4} (?:its |a |the |an |new |as )*)(?<!\b(?:as|to) (?:its |the |our )?)|(?=" + R + " " + P + " as (?:its |the |our )?(?:next |new )?" + R + "))(?<r>" + R + "),? (?:and (?:co-)?founder,? )?(?<p>" + P + ")")]
    private static partial Regex Prenominal { get; }

    [GeneratedRegex("(?<r>" + R + ")(?:,|, which is| that is)? (?:currently |previously |formerly )?held by (?<p>" + P + ")")]
    private static partial Regex HeldBy { get; }

    [GeneratedRegex("(?:company|registrant|corporation|bank|firm)'s|\\b(?:our|its|currently|current) |of the (?:company|corporation|bank)")]
    private static partial Regex OwnRole { get; }

    /// <summary>"a managing director at a private equity firm" is no office here.</summary>
    [GeneratedRegex(@"\b(?:at|of|with|for) (?:an?|another|several|various) ")]
    private static partial Regex Elsewhere { get; }
}
