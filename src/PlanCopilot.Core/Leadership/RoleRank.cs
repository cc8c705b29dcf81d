using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>Orders offices roughly, so that a move up can be told from a move aside.</summary>
internal static partial class RoleRank
{
    private static readonly (Regex Office, int Rank)[] Ranks =
    [
        (Chief, 9), (Second, 7), (Officer, 6), (SeniorExecutive, 5), (Executive, 4), (Senior, 3), (Vice, 2),
    ];

    /// <returns>From 1 to 9: the highest of the offices that the role joins.</returns>
    public static int Of(string role)
    {
        if (role == "President" || role.StartsWith("President and ", StringComparison.Ordinal) && !role.Contains(" of ", StringComparison.Ordinal)) return Chief.IsMatch(role) ? 9 : 8;
        return Ranks.FirstOrDefault(rank => rank.Office.IsMatch(role)) is { Office: not null } known ? known.Rank : 1;
    }

    [GeneratedRegex("^(?!.*Vice Chief).*Chief Executive|Principal Executive|^(?!.*Vice ).*Chair(?:man|woman|person)? of the Board|Executive Chair")]
    private static partial Regex Chief { get; }

    [GeneratedRegex("Chief Operating| and President$")]
    private static partial Regex Second { get; }

    [GeneratedRegex("Chief |(?<!Vice )President|General Counsel")]
    private static partial Regex Officer { get; }

    [GeneratedRegex("Senior Executive Vice")]
    private static partial Regex SeniorExecutive { get; }

    [GeneratedRegex("Executive Vice")]
    private static partial Regex Executive { get; }

    [GeneratedRegex("Senior Vice")]
    private static partial Regex Senior { get; }

    [GeneratedRegex("Vice President|Treasurer|Controller|Head|Managing Director|General Manager")]
    private static partial Regex Vice { get; }
}
