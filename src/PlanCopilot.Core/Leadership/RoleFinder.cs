using System.Buffers;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Name">As people write it: capitalised, without "interim", "former" or the company's name.</param>
/// <param name="IsBoard">A plain seat on the board; a chair is an office of its own.</param>
/// <param name="IsOutgoing">Called "outgoing" or "current" where somebody else is named: about to be given up.</param>
internal sealed record Role(string Name, bool IsBoard, bool IsInterim, bool IsFormer, bool IsOutgoing)
{
    /// <returns>"A, B and C".</returns>
    public static string Join(IEnumerable<string> names) => names.ToList() switch
    {
        [var only] => only,
        var many => string.Join(", ", many.SkipLast(1)) + " and " + many[^1],
    };
}

/// <summary>Roles that stand together as one phrase, such as "Vice President, Chief Financial Officer and director".</summary>
/// <param name="Organisation">Whose roles they are, where a name follows; null where none does.</param>
internal sealed record RoleMention(int Start, int End, IReadOnlyList<Role> Roles, string? Organisation = null);

/// <summary>Finds role noun phrases: a head such as "Chief … Officer", "Vice President" or "General Counsel", what qualifies it, and what it is over.</summary>
internal static partial class RoleFinder
{
    /// <param name="own">Tells the company, which every role is over, from a unit.</param>
    public static IReadOnlyList<RoleMention> Find(string sentence, OwnNames? own = null)
    {
        var found = new List<RoleMention>();
        for (var head = NextHead(sentence, 0); head.Success;)
        {
            var (end, scope, organisation) = Scope(sentence, head, own);
            var role = Make(head, scope);
            var joint = found.Count > 0 && IsJoint(sentence, found[^1], head, role);
            if (Elect.IsMatch(sentence.AsSpan(head.Index + head.Length)))
            {
                // "Chief Financial Officer-Elect" is not yet an office.
                if (joint) found.RemoveAt(found.Count - 1);
            }
            else if (joint)
                found[^1] = found[^1] with { End = end, Roles = [.. found[^1].Roles, role with { IsInterim = role.IsInterim || found[^1].Roles[0].IsInterim }], Organisation = found[^1].Organisation ?? organisation };
            else found.Add(new RoleMention(head.Index, end, [role], organisation));
            head = NextHead(sentence, end);
        }
        return found;
    }

    /// <summary>Tries the grammar only from words that can begin a role: at a head noun, or at what qualifies it.</summary>
    private static Match NextHead(string sentence, int from)
    {
        for (var at = from; sentence.AsSpan(at).IndexOfAny(Nouns) is >= 0 and var skip; at += skip + 1)
        {
            var noun = at + skip;
            var start = noun;
            while (start > from && Qualifier.Match(sentence, start) is { Success: true } word && word.Index >= from) start = word.Index;
            for (; start <= noun; start++)
                if ((start == noun || start == 0 || !char.IsLetterOrDigit(sentence[start - 1])) && Head.Match(sentence, start) is { Success: true } head && head.Index + head.Length > noun) return head;
        }
        return Match.Empty;
    }

    private static bool IsJoint(string sentence, RoleMention before, Match head, Role role) =>
        Joint.IsMatch(sentence.AsSpan(before.End, head.Index - before.End)) && !(role.IsFormer && !before.Roles[0].IsFormer);

    private static bool IsBoardSeat(Match head) => BoardSeat.IsMatch(head.Groups["core"].Value) && !head.Groups["work"].Success;

    private static Role Make(Match head, string scope)
    {
        var prefix = head.Groups["prefix"].Value;
        var core = Plural.Replace(head.Groups["core"].Value, "");
        var board = IsBoardSeat(head);
        return new Role(board ? "Director" : Title(Spelled(core)) + scope, board, Has("interim") || Has("acting"), Has("former") || Has("previous") || Has("then"), Has("outgoing") || Has("current") || Has("departing") || Has("retiring"));

        bool Has(string word) => prefix.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads what the role is over and whose it is; leaves out the company itself, which every role is over.</summary>
    private static (int End, string Scope, string? Organisation) Scope(string sentence, Match head, OwnNames? own)
    {
        var end = head.Index + head.Length;
        var scope = "";
        if (OfCompany.Match(sentence, end) is { Success: true } company) return (end + company.Length, "", null);
        if (!IsBoardSeat(head) && TakesScope.IsMatch(head.Groups["core"].Value))
        {
            var over = OverUnit.Match(sentence, end);
            if (!over.Success) over = OverFunction.Match(sentence, end);
            if (!over.Success && OverPlace.IsMatch(head.Groups["core"].Value) && !OfOrganisation.Match(sentence, end).Groups["legal"].Success) over = Over.Match(sentence, end);
            if (!over.Success && OverPlace.IsMatch(head.Groups["core"].Value)) over = OverField.Match(sentence, end);
            if (over.Success && own?.IsCompany(over.Groups["unit"].Value.TrimEnd('.')) != true) (end, scope) = (end + over.Length, (over.Value.TrimStart().StartsWith(',') ? ", " : " of ") + Title(over.Groups["unit"].Value.TrimEnd('.')));
        }
        return OfOrganisation.Match(sentence, end) is { Success: true } other ? (end + other.Length, scope, other.Groups["org"].Value) : (end, scope, null);
    }

    private static string Spelled(string core) => core.Length > 4 && AnyChair.Match(core) is { Success: true } chair && chair.Groups["of"].Success ? chair.Groups["chair"].Value + " of the Board"
        : BoardOfManagers.IsMatch(core) ? "Member of the " + core : Abbreviations.FirstOrDefault(pair => pair.Short == (core.Contains(' ', StringComparison.Ordinal) ? core.ToLowerInvariant() : core)) is { Long: { } spelled } ? spelled : core;

    private static string Title(string text) => FirstLetter.Replace(VicePresident.Replace(text, "vice president"), match =>
        match.Value is "of" or "and" or "the" or "for" or "s" or "S" ? match.Value.ToLowerInvariant() : char.ToUpperInvariant(match.Value[0]) + match.Value[1..]);

    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("CEO", "Chief Executive Officer"), ("CFO", "Chief Financial Officer"), ("COO", "Chief Operating Officer"), ("CTO", "Chief Technology Officer"),
        ("CIO", "Chief Information Officer"), ("CMO", "Chief Marketing Officer"), ("CRO", "Chief Revenue Officer"), ("CHRO", "Chief Human Resources Officer"),
        ("CLO", "Chief Legal Officer"), ("CISO", "Chief Information Security Officer"), ("CPO", "Chief Product Officer"), ("CSO", "Chief Strategy Officer"),
        ("CCO", "Chief Commercial Officer"), ("CAO", "Chief Accounting Officer"), ("CDO", "Chief Data Officer"), ("CGO", "Chief Growth Officer"),
        ("CBO", "Chief Business Officer"), ("CXO", "Chief Experience Officer"), ("CAIO", "Chief AI Officer"), ("CDAO", "Chief Data and Analytics Officer"),
        ("finance chief", "Chief Financial Officer"), ("financial chief", "Chief Financial Officer"), ("chief executive", "Chief Executive Officer"), ("operating chief", "Chief Operating Officer"), ("operations chief", "Chief Operating Officer"), ("tech chief", "Chief Technology Officer"), ("commercial chief", "Chief Commercial Officer"), ("legal chief", "Chief Legal Officer"), ("investment chief", "Chief Investment Officer"), ("technology chief", "Chief Technology Officer"), ("marketing chief", "Chief Marketing Officer"),
        ("GC", "General Counsel"), ("MD", "Managing Director"), ("EVP", "Executive Vice President"), ("SVP", "Senior Vice President"), ("AVP", "Assistant Vice President"), ("VP", "Vice President"),
    ];

    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        [.. "chief principal president chair director member board counsel secretary treasurer controller comptroller manager partner head".Split(' '), .. Abbreviations.Select(pair => pair.Short)], StringComparison.OrdinalIgnoreCase);
}
