using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Reads the careers with which many annual reports introduce their officers: "JANE Q. DOE, age 51, has been Executive Vice
/// President – Stores since May 2021". The name stands in capitals, which elsewhere mark headings and no names.
/// </summary>
internal static partial class CareerReader
{
    /// <summary>The present position is told at once.</summary>
    private const int FurthestPosition = 300;

    /// <returns>The officer whose career the paragraph tells; null when it tells none.</returns>
    public static Officer? Read(Document document, Block block)
    {
        if (block.Kind != BlockKind.Paragraph) return null;
        var text = document.Text[block.Start..Math.Min(block.End, block.Start + FurthestPosition)];
        if (Opening.Match(text) is not { Success: true } opening || NoName.IsMatch(opening.Groups["name"].Value)) return null;
        if (Past.Match(text) is { Success: true } past) text = text[..(past.Index + 1)];
        var position = Position.Matches(text, opening.Length).Where(match => RoleFinder.Find(match.Groups["role"].Value) is [var role, ..] && role.Start == 0 && role.Roles.Any(held => !held.IsBoard && !held.IsFormer))
            .MaxBy(match => RoleRank.Of(match.Groups["role"].Value));
        if (position is null) return null;
        var since = position.Groups["when"];
        return new Officer(InUsualCase(opening.Groups["name"].Value), position.Groups["role"].Value, since.Success ? since.Value : null, Evidence.Of(document, block.Start, block.Start + position.Index + position.Length));
    }

    /// <summary>"RICHARD V. McPHAIL III" as "Richard V. McPhail III".</summary>
    internal static string InUsualCase(string name) => Capitals.Replace(name, run => Numeral.IsMatch(run.Value) ? run.Value : run.Value[0] + run.Value[1..].ToLowerInvariant());

    [GeneratedRegex(@"\A(?<name>\p{Lu}[\p{L}.'’\-]*(?: [\p{L}.'’\-]+){0,3} (?:Mc|Mac|De|Di|La|Le|Van)?\p{Lu}[\p{Lu}'’\-]+(?:,? (?:JR\.|SR\.|II|III|IV))?), (?:age )?[3-8]\d, (?=has |is |(?:currently )?serves )")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"\b(?:OF|OUR|THE|AND|FOR|IN|TO)\b")]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"\b(?:has (?:been|served as)|(?:currently )?serves as|is|and as) (?:(?:our|the|its) )?(?<role>\p{Lu}(?:[^.;|]|(?<=\b\p{Lu})\.){2,90}?),?(?: since (?<when>(?:\p{Lu}\p{Ll}+ )?(?:\d{1,2}, )?(?:19|20)\d\d)\b|(?=(?<!\b\p{Lu})\.|;|\z))")]
    private static partial Regex Position { get; }

    /// <summary>What follows tells of earlier days.</summary>
    [GeneratedRegex(@"\. (?:He|She|They|From|Prior|Before|Previously|Mr|Ms|Mrs|Dr)\b")]
    private static partial Regex Past { get; }

    [GeneratedRegex(@"\p{Lu}{2,}")]
    private static partial Regex Capitals { get; }

    [GeneratedRegex(@"\A(?:II|III|IV)\z")]
    private static partial Regex Numeral { get; }
}
