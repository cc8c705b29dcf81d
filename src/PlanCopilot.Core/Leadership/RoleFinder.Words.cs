using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

internal static partial class RoleFinder
{
    /// <summary>A field of work, told from a company by its ending: "Director of Biostatistics".</summary>
    private const string Field = @"(?-i:\p{Lu}?\p{Ll}+ )?(?-i:\p{Lu}?\p{Ll}+(?:ics|ing|ment|tion|tions|ance|logy|ity|ture|ces|ment|ations))\b(?!,? (?:inc|corp|company|ltd|llc|group))";
    private const string Work = @"(?:\p{L}+ ){0,4}(?:engineering|marketing|sales|finance|operations|product|development|research|business|relations|communications)";
    private const string Cap = @"(?-i:\p{Lu})[\p{L}\p{M}\d&.'’\-]*";
    private const string Caps = Cap + @"(?:(?:,? (?:and|&)|,)? " + Cap + "){0,5}";

    /// <summary>The word that ends where the search begins, if it can stand before a head noun.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d.])(?:interim|acting|fractional|new|former|previous|then|current|outgoing|departing|retiring|incoming|co|deputy|permanent|first|next|newly|appointed|full|time|global|group|executive|senior|corporate|regional|assistant|associate|division|area|managing|sr\.|exec\.|market|brand|segment|country|non|nonexecutive|employee|independent|vice|board|lead|presiding|outside|sole|class|i{1,3}|technical|medical|creative|company|general|legal|financial|finance|operations|operating|technology|tech|marketing|commercial|investment|studio|department|business|practice|unit|equity|founding|worldwide|management)[ -]+(?=\G)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Qualifier { get; }

    [GeneratedRegex(@"\G\b(?<prefix>(?:(?:interim|acting|fractional|new|former|previous|then|current|outgoing|departing|retiring|incoming|co|deputy|permanent|first|next|newly appointed|full-time)[ -])*)(?<core>"
        + @"(?:(?:global|group|deputy) )?chief (?:(?!officer|and chief|president\b|mr\b)[\p{L}&,/\-]+ ){1,6}?officers?"
        + @"|chief (?:\p{L}+ ){1,2}leader"
        + "|chief executive(?! officer)|(?:finance|financial|operations|operating|technology|tech|marketing|commercial|legal|investment) chief"
        + "|(?:studio|division|department|country|business|practice|unit) head"
        + "|chief (?:of staff|scientist|economist|actuary|counsel|legal counsel|architect|technologist|strategist|engineer|investment strategist)"
        + @"|principal (?:executive|financial|accounting|operating)(?:,? (?:and|&) (?:principal )?(?:executive|financial|accounting|operating))? officer"
        + @"|(?-i:CEO|CFO|COO|CTO|CIO|CMO|CRO|CHRO|CLO|CISO|CPO|CSO|CCO|CAO|CDO|CGO|CBO|CXO|CAIO|CDAO|EVP|SVP|AVP|VP)s?\b"
        + @"|(?:(?:executive|senior|group|corporate|regional|assistant|associate|first|global|division|area|managing|sr\.|exec\.) )*vice[ -]presidents?"
        + @"|(?:(?:group|division|executive|regional|global|market|brand|area|segment|country|co-?) ?)?presidents?(?! (?:of the united states|trump|biden|obama))"
        + @"|(?:chair(?:man|woman|person)?|director|president) emerit(?:us|a)"
        + @"|(?:(?:executive|non-?executive|independent|vice|co-?|board) ?-?)*(?:chairman|chairwoman|chairperson|chair)(?: of (?:the |its |our )?(?:company's |company’s )?boards?(?: of directors| of trustees)?)?(?! of [^.;]{0,90}?committee)"
        + @"|(?:senior )?managing director|(?:senior|executive|associate|regional|technical|medical|creative) director(?=,? | of |$)"
        + @"|(?:lead|presiding) (?:independent )?director|(?:(?:independent|non-employee|outside|non-executive|sole|class i{1,3}) )*(?:director|board member|board director)s?(?! (?:compensation|nominee|general|emeritus|of " + Field + "|of " + Work + "))(?!, (?-i:\\p{Lu})[\\p{L}]+ (?-i:\\p{Lu})[\\p{L}]+ics\\b)"
        + @"|members? of (?:the|its|our|their|(?-i:\p{Lu})[\p{L}'’.]+(?: (?-i:\p{Lu})[\p{L}'’.]+){0,3}['’]s) (?:company's |company’s |bank's |bank’s )?boards?(?: of directors| of trustees)?|members? of the (?:management|executive) (?:board|committee)|(?:management|executive) board(?= of | as |[ ,.](?!of))"
        + @"|(?:deputy |associate )?general counsel|(?:corporate |assistant |company )?secretary|(?:corporate |assistant )?treasurer|(?:corporate |assistant |group |financial )*(?:controller|comptroller)|(?:executive )?general manager|(?:senior |managing |equity |founding )+partner"
        + @"|(?:(?:global|regional|worldwide) )?head(?= of )|(?<work>director)(?= of " + Field + "| of " + Work + @"))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\A(?: ?\([^()]{0,40}\))?(?:,? (?:and|&)(?:(?: also)? as)?|,|/| /)? ?(?:(?:also|the|its|our|a|an|as well as|was elected) ?){0,2}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Joint { get; }

    [GeneratedRegex(@"\A(?!(?:senior )?managing director|(?:senior|executive|associate|regional|technical|medical|creative) director|lead|presiding|.*chair|.*emerit|.*(?:management|executive) (?:board|committee)\z)(?:.*\bdirectors?|members? of .*|.*board members?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex BoardSeat { get; }

    /// <summary>"Chairman", "Chair of our Board of Directors": the same seat.</summary>
    [GeneratedRegex(@"\A(?<chair>(?:.+ )?chair(?:man|woman|person)?)(?<of> of .+)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex AnyChair { get; }

    [GeneratedRegex(@"\A[ ‑–—-](?:elect|designate)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Elect { get; }

    [GeneratedRegex(@"\A(?:management|executive) board\z", RegexOptions.IgnoreCase)]
    private static partial Regex BoardOfManagers { get; }

    [GeneratedRegex(@"president|\bVP|\b[ES]VP|head|manager|managing|^chief|controller|counsel|director", RegexOptions.IgnoreCase)]
    private static partial Regex TakesScope { get; }

    /// <summary>What may be over a unit that is named like a company: "President of Industrial Motion".</summary>
    [GeneratedRegex(@"president|VP|head|manager|managing", RegexOptions.IgnoreCase)]
    private static partial Regex OverPlace { get; }

    [GeneratedRegex(@"\G (?:of|for|at) (?:the|our|its) (?:company|corporation|bank|registrant|firm|board(?: of directors)?|organization|group|parent)\b(?:['’]s (?:board of directors|board)|(?!['’]s))", RegexOptions.IgnoreCase)]
    private static partial Regex OfCompany { get; }

    [GeneratedRegex(@"\G,? ?(?:of|for|at|with) (?:the |its |our )?(?<org>" + Cap + "(?: (?:" + Cap + @"|of|&|and(?= (?-i:\p{Lu})))){0,5}(?<legal>,? (?:Inc|Corp|Corporation|Company|Co|LLC|Ltd|Limited|Bank|Holdings|PLC|L\.P|N\.A|Bancorp|Group|Partners|AG|SA|SE)\b\.?)?)", RegexOptions.IgnoreCase)]
    private static partial Regex OfOrganisation { get; }

    [GeneratedRegex(@"\G(?:,| of| for| –| -) (?:the |its |our )?(?:company's |company’s )?(?<unit>" + Caps + @" (?:Segment|Division|Business|Unit|Region|Operations|Practice|Americas|Group|Programs|Brokerage|Markets|Lending))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OverUnit { get; }

    [GeneratedRegex(@"\G of (?<unit>" + Cap + "(?: (?:& |and )?" + Cap + "){0,3})", RegexOptions.IgnoreCase)]
    private static partial Regex Over { get; }

    /// <summary>"vice president of pricing", "head of hospitality".</summary>
    [GeneratedRegex(@"\G of (?<unit>(?-i:\p{Ll}+(?:ics|ing|ment|tion|tions|ance|logy|ity|ture)))(?= (?:on|in|at|and|who|for|from|effective|since)\b|[,.;]|$)")]
    private static partial Regex OverField { get; }

    private const string Function = @"(?:(?:(?:global|worldwide|corporate|north|latin|south|gas|electric|power|water|human|consumer|wealth|mortgage|private|institutional|direct|store|field|flight|plant|mine|network|studio|drug|vaccine|patient|care|american?|americas|asia|pacific|europe|european|emea|international|strategic|commercial|regulatory|clinical|medical|business|product|human|investor|public|information|customer|supply|field|channel|technical|software|hardware|advanced|retail|operational|sales|finance|external|government|corporate|enterprise|brand|data|digital|people|talent|real|brand) )*(?:sales|marketing|finance|operations|engineering|strategy|technology|development|research|legal|resources|relations|communications|accounting|administration|manufacturing|affairs|chain|(?:north|south|mid)?(?:east|west)(?:ern region)?|success|services|customers?|channels?|products?|planning|security|systems|management|growth|partnerships|compliance|risk|tax|audit|treasury|america|canada|china|apac|latam|africa|middle east|quality|design|analytics|innovation|americas|emea|asia|europe|international|marketing|lending|banking|credit|retail|wholesale|merchandising|procurement|estate|culture|transformation|exploration|production|supply|drilling|geology|investments|facilities|transportation|distribution|logistics|e-?commerce|ventures|integration|programs|payments|stores|underwriting|claims|sustainability|communities|channels|content|media|science|trading|projects|governance|counsel|it)\b)";

    [GeneratedRegex(@"\G(?:,| of| for| –| -)? (?<unit>" + Function + "(?:(?:,? (?:and|&)|,) " + Function + "){0,3})(?! (?:committee|agreement|company|officer))", RegexOptions.IgnoreCase)]
    private static partial Regex OverFunction { get; }

    [GeneratedRegex("vice-president", RegexOptions.IgnoreCase)]
    private static partial Regex VicePresident { get; }

    [GeneratedRegex(@"\b\p{L}[\p{L}]*")]
    private static partial Regex FirstLetter { get; }

    /// <summary>"Co-Presidents", "CEOs": each of them holds one.</summary>
    [GeneratedRegex("(?<=officer|president|(?-i:[A-Z]{2}))s$", RegexOptions.IgnoreCase)]
    private static partial Regex Plural { get; }
}
