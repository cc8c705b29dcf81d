using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Name">As people write it: capitalised, without "interim", "former" or the company's name.</param>
/// <param name="IsBoard">A plain seat on the board; a chair is an office of its own.</param>
/// <param name="IsOutgoing">Called "outgoing" or "current" where somebody else is named: about to be given up.</param>
internal sealed record Role(string Name, bool IsBoard, bool IsInterim, bool IsFormer, bool IsOutgoing);

/// <summary>Roles that stand together as one phrase, such as "Vice President, Chief Financial Officer and director".</summary>
internal sealed record RoleMention(int Start, int End, IReadOnlyList<Role> Roles);

/// <summary>Finds role noun phrases: a head such as "Chief … Officer", "Vice President" or "General Counsel", what qualifies it, and what it is over.</summary>
internal static partial class RoleFinder
{
    public static IReadOnlyList<RoleMention> Find(string sentence)
    {
        var found = new List<RoleMention>();
        var at = 0;
        while (Head.Match(sentence, at) is { Success: true } head)
        {
            var end = Scope(sentence, head, out var scope);
            var role = Make(head, scope);
            if (found.Count > 0 && Joint.IsMatch(sentence[found[^1].End..head.Index]) && !(role.IsFormer && !found[^1].Roles[0].IsFormer))
                found[^1] = found[^1] with { End = end, Roles = [.. found[^1].Roles, role with { IsInterim = role.IsInterim || found[^1].Roles[0].IsInterim }] };
            else found.Add(new RoleMention(head.Index, end, [role]));
            at = end;
        }
        return found;
    }

    private static bool IsBoardSeat(Match head) => BoardSeat.IsMatch(head.Groups["core"].Value) && !head.Groups["work"].Success;

    private static Role Make(Match head, string scope)
    {
        var prefix = head.Groups["prefix"].Value;
        var core = head.Groups["core"].Value;
        var board = IsBoardSeat(head);
        var name = board && !core.StartsWith("managing", StringComparison.OrdinalIgnoreCase) ? "Director" : Title(Spelled(core)) + scope;
        return new Role(name, board, Has("interim") || Has("acting"), Has("former"), Has("outgoing") || Has("current") || Has("departing") || Has("retiring"));

        bool Has(string word) => prefix.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads what the role is over; leaves out the company itself, which every role is over.</summary>
    private static int Scope(string sentence, Match head, out string scope)
    {
        scope = "";
        var end = head.Index + head.Length;
        if (OfCompany.Match(sentence, end) is { Success: true } company) return end + company.Length;
        if (IsBoardSeat(head) || !TakesScope.IsMatch(head.Groups["core"].Value)) return end;
        var over = OverUnit.Match(sentence, end);
        if (!over.Success) over = OverFunction.Match(sentence, end);
        if (!over.Success) return end;
        scope = (over.Value.TrimStart().StartsWith(',') ? ", " : " of ") + Title(over.Groups["unit"].Value);
        return end + over.Length;
    }

    private static string Spelled(string core) => Abbreviations.FirstOrDefault(pair => pair.Short == core) is { Long: { } spelled } ? spelled : core;

    private static string Title(string text) => FirstLetter.Replace(text.Replace('-', ' ').Replace("  ", " ", StringComparison.Ordinal), match =>
        match.Value is "of" or "and" or "the" or "for" ? match.Value : char.ToUpperInvariant(match.Value[0]) + match.Value[1..]);

    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("CEO", "Chief Executive Officer"), ("CFO", "Chief Financial Officer"), ("COO", "Chief Operating Officer"), ("CTO", "Chief Technology Officer"),
        ("CIO", "Chief Information Officer"), ("CMO", "Chief Marketing Officer"), ("CRO", "Chief Revenue Officer"), ("CHRO", "Chief Human Resources Officer"),
        ("CLO", "Chief Legal Officer"), ("CISO", "Chief Information Security Officer"), ("CPO", "Chief Product Officer"), ("CSO", "Chief Strategy Officer"),
        ("CCO", "Chief Commercial Officer"), ("CAO", "Chief Accounting Officer"), ("CDO", "Chief Data Officer"),
        ("EVP", "Executive Vice President"), ("SVP", "Senior Vice President"), ("VP", "Vice President"),
    ];

    /// <summary>A field of work, told from a company by its ending: "Director of Biostatistics".</summary>
    private const string Field = @"(?-i:\p{Lu}?\p{Ll}+ )?(?-i:\p{Lu}?\p{Ll}+(?:ics|ing|ment|tion|tions|ance|logy|ity|ture|ces|ment|ations))\b(?!,? (?:inc|corp|company|ltd|llc|group))";

    private const string Cap = @"(?-i:\p{Lu})[\p{L}\p{M}\d&.'’\-]*";

    [GeneratedRegex(@"\b(?<prefix>(?:(?:interim|acting|new|former|current|outgoing|departing|retiring|incoming|co|deputy|permanent|first|next)[ -])*)(?<core>"
        + @"(?:(?:global|group|deputy) )?chief (?:(?!officer|and chief|president\b|mr\b)[\p{L}&,/\-]+ ){1,6}?officer"
        + @"|principal (?:executive|financial|accounting|operating)(?:,? (?:and|&) (?:principal )?(?:executive|financial|accounting|operating))? officer"
        + @"|(?-i:CEO|CFO|COO|CTO|CIO|CMO|CRO|CHRO|CLO|CISO|CPO|CSO|CCO|CAO|CDO|EVP|SVP|VP)\b"
        + @"|(?:(?:executive|senior|group|corporate|regional|assistant|associate|first|global|division|area|managing) )*vice[ -]president"
        + @"|(?:(?:group|division|executive|regional|global) )?president"
        + @"|(?:(?:executive|non-?executive|independent|vice)[ -])*(?:chairman|chairwoman|chairperson|chair)(?: of the (?:company's |company’s )?board(?: of directors| of trustees)?)?(?! of [^.;]{0,90}?committee)"
        + @"|(?:senior )?managing director|executive director"
        + @"|(?:lead|presiding) (?:independent )?director|(?:(?:independent|non-employee|outside|non-executive|class i{1,3}) )*(?:director|board member|board director|trustee)s?(?! (?:compensation|nominee|general|of " + Field + @"|of (?:\p{L}+ ){0,4}(?:engineering|marketing|sales|finance|operations|product|development|research|business)))"
        + @"|members? of (?:the|its|our|their|(?-i:\p{Lu})[\p{L}'’.]+(?: (?-i:\p{Lu})[\p{L}'’.]+){0,3}'s) (?:company's |company’s |bank's |bank’s )?boards?(?: of directors| of trustees)?"
        + @"|general counsel|(?:corporate |assistant )?secretary|(?:corporate |assistant )?treasurer|(?:corporate |assistant )?(?:controller|comptroller)|general manager|managing partner"
        + @"|(?:(?:global|regional) )?head(?= of )|(?<work>director)(?= of " + Field + @"| of (?:\p{L}+ ){0,4}(?:engineering|marketing|sales|finance|operations|product|development|research|business)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\A(?: ?\([^()]{0,40}\))?(?:,? (?:and|&)(?:(?: also)? as)?|,|/| /)? ?(?:(?:also|the|its|our|a|an|as well as|was elected) ?){0,2}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Joint { get; }

    [GeneratedRegex(@"\A(?!(?:senior )?managing director|executive director|lead|presiding|.*chair)(?:.*\bdirectors?|members? of .*|.*board members?|.*trustees?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex BoardSeat { get; }

    [GeneratedRegex(@"president|\bVP|head|manager|managing|^chief|controller|counsel|director", RegexOptions.IgnoreCase)]
    private static partial Regex TakesScope { get; }

    [GeneratedRegex(@"\G (?:of|for|at) (?:(?:the|our|its) (?:company|corporation|bank|registrant|firm|board(?: of directors)?|organization|group)\b(?:['’]s (?:board of directors|board)|(?!['’]s))|(?-i:\p{Lu})[\p{L}\d&.'’\-]*(?: (?:(?-i:\p{Lu})[\p{L}\d&.'’\-]*|of|&|and(?= (?-i:\p{Lu})))){0,5}?,? (?:Inc|Corp|Corporation|Company|Co|LLC|Ltd|Limited|Bank|Holdings|PLC|L\.P|N\.A|Bancorp|Group)\b\.?)", RegexOptions.IgnoreCase)]
    private static partial Regex OfCompany { get; }

    [GeneratedRegex(@"\G(?:,| of| for| –| -) (?:the |its |our )?(?:company's |company’s )?(?<unit>" + Cap + @"(?:(?:,? (?:and|&)|,)? " + Cap + @"){0,5} (?:Segment|Division|Business|Unit|Region|Operations|Practice|Americas|Group))\b|\G of (?<unit>" + Cap + "(?: (?:& |and )?" + Cap + "){0,3})", RegexOptions.IgnoreCase)]
    private static partial Regex OverUnit { get; }

    private const string Function = @"(?:(?:(?:global|worldwide|corporate|north|latin|south|american?|americas|asia|pacific|europe|european|emea|international|strategic|commercial|regulatory|clinical|medical|business|product|human|investor|public|information|customer|supply|field|channel|technical|software|hardware|advanced|retail|operational|sales|finance|external|government|corporate|enterprise) )*(?:sales|marketing|finance|operations|engineering|strategy|technology|development|research|legal|resources|relations|communications|accounting|administration|manufacturing|affairs|chain|success|services|products|planning|security|systems|management|growth|partnerships|compliance|risk|tax|audit|treasury|quality|design|analytics|innovation|americas|emea|asia|europe|international|marketing|lending|banking|credit|retail|wholesale|merchandising|procurement|it)\b)";

    [GeneratedRegex(@"\G(?:,| of| for| –| -)? (?<unit>" + Function + "(?:(?:,? (?:and|&)|,) " + Function + "){0,3})(?! (?:committee|agreement|company|officer))", RegexOptions.IgnoreCase)]
    private static partial Regex OverFunction { get; }

    [GeneratedRegex(@"\b\p{L}[\p{L}]*")]
    private static partial Regex FirstLetter { get; }
}
