using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Reads who holds which role now: "has served as our … since …" sentences, introductions such as "Jane Doe, our Chief
/// Financial Officer", and rows of officer tables. Directors of other companies and past roles are left out,
/// and so is a sentence into which a link or an instruction was set.
/// </summary>
public static partial class OfficerReader
{
    private const int LongestRow = 2_000;
    private const int LongestName = 60;
    /// <summary>The present position opens its cell, behind "Our" or "Interim" at most.</summary>
    private const int FurthestRole = 12;

    /// <returns>One per person, in order of first mention; the reading that says since when is preferred.</returns>
    public static IReadOnlyList<Officer> Read(Document document) => Read(document, new DocumentReading(document));

    internal static IReadOnlyList<Officer> Read(Document document, DocumentReading reading)
    {
        var careers = document.Blocks.Select(block => (Block: block, Officer: CareerReader.Read(document, block))).Where(career => career.Officer is not null).ToList();
        List<Officer> found = [.. careers.Select(career => career.Officer).OfType<Officer>()];
        for (var i = 0; i < reading.Sentences.Count; i++)
            if (!careers.Exists(career => career.Block.Start <= reading.Sentences[i].Start && reading.Sentences[i].Start < career.Block.End) && Cue.IsMatch(reading.TextOf(i)) && !ReaderAddress.Speaks(reading.TextOf(i)) && reading.Frame(i) is { } frame) found.AddRange(InSentence(document, reading.Sentences[i], frame));
        found.AddRange(document.Blocks.Where(block => block.Kind == BlockKind.TableRow && block.End - block.Start < LongestRow).Select(block => InRow(document, block)).OfType<Officer>());
        found.AddRange(document.Blocks.Zip(document.Blocks.Skip(1), (name, career) => InLines(document, name, career)).OfType<Officer>());
        return [.. found.GroupBy(officer => officer.Person, StringComparer.Ordinal).Select(Best).OrderBy(officer => officer.Evidence.Start)];
    }

    private static Officer Best(IEnumerable<Officer> readings)
    {
        var all = readings.ToList();
        return all.Find(officer => officer.Since is not null) ?? all[0];
    }

    private static IEnumerable<Officer> InSentence(Document document, Sentence sentence, SentenceFrame frame)
    {
        var evidence = Evidence.Of(document, sentence.Start, sentence.End);
        foreach (var clause in frame.Clauses)
            foreach (Match match in HasServed.Matches(clause))
            {
                var person = frame.Person(match.Groups["p"].Value[0]);
                var since = Since(sentence.In(document), match.Groups["since"]);
                if (Name(frame.RolesOf(match.Groups["r"].Value[0])) is { } role) yield return new Officer(person, role, since, evidence);
            }
        foreach (var held in frame.Held.Where(held => held.Own && !held.Roles.Roles[0].IsFormer))
            if (Name(held.Roles) is { } role) yield return new Officer(held.Person, role, null, evidence);
    }

    private static string? Since(string sentence, Group since) =>
        since.Success && SincePrinted.Match(sentence) is { Success: true } printed ? printed.Groups["when"].Value : null;

    private static string? Name(RoleMention mention)
    {
        var offices = mention.Roles.Where(role => !role.IsBoard && !role.IsFormer).Select(role => role.IsInterim ? "Interim " + role.Name : role.Name).ToList();
        return offices.Count switch
        {
            0 => null,
            1 => offices[0],
            _ => string.Join(", ", offices.SkipLast(1)) + " and " + offices[^1],
        };
    }

    /// <summary>
    /// Name, age and position, in the table that opens "Information about our Executive Officers"; the age may stand last,
    /// behind a cell that tells a whole career. The evidence ends with the present position.
    /// </summary>
    private static Officer? InRow(Document document, Block row)
    {
        var text = document.Text[row.Start..row.End];
        var match = Row.Match(text);
        if (!match.Success || !AgeCell.IsMatch(text) || RoleFinder.Find(match.Groups["role"].Value) is not [var role, ..] || role.Start > FurthestRole
            || match.Groups["name"].Value.Split(' ').Any(word => PersonWords.Never.Contains(word) || PersonWords.Company.Contains(word))) return null;
        var end = row.Start + match.Groups["role"].Index + match.Groups["role"].Length;
        return Name(role) is { } name ? new Officer(match.Groups["name"].Value, name, null, Evidence.Of(document, row.Start, end)) : null;
    }

    /// <summary>The same table where each cell was set as a paragraph of its own: the name alone, then position and career.</summary>
    private static Officer? InLines(Document document, Block name, Block career)
    {
        if (name.End - name.Start > LongestName || !NameAlone.IsMatch(document.Text[name.Start..name.End])) return null;
        var text = document.Text[career.Start..Math.Min(career.End, career.Start + LongestRow)];
        if (PositionSince.Match(text) is not { Success: true } position || RoleFinder.Find(position.Groups["role"].Value) is not [var role, ..] || role.Start > FurthestRole) return null;
        return Name(role) is { } office
            ? new Officer(document.Text[name.Start..name.End], office, position.Groups["when"].Value, Evidence.Of(document, name.Start, career.Start + position.Length)) : null;
    }

    [GeneratedRegex(@"\A(?:\p{Lu}[\p{L}.'’\-]* ){1,4}\p{Lu}[\p{L}'’\-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex NameAlone { get; }

    [GeneratedRegex(@"\A(?<role>[^.|]{3,199}?),? since (?<when>(?:\p{Lu}\p{Ll}+\.? )?(?:\d{1,2}, )?(?:19|20)\d\d)\b")]
    private static partial Regex PositionSince { get; }

    [GeneratedRegex(@"officer|president|counsel|secretary|treasurer|controller|chair|CEO|CFO", RegexOptions.IgnoreCase)]
    private static partial Regex Cue { get; }

    [GeneratedRegex("(?<p>" + SentenceFrame.P + @")(?:[^.;\uE000-\uE1FF]{0,60}?\band)?,? (?:has (?:also )?(?:served|been serving)|serves|currently serves|is currently serving|has been)(?: as)?(?: (?:the )?(?:company's|registrant's|corporation's|our|its|the|[a-z]+'s))? (?<r>" + SentenceFrame.R + @")(?: of [^,.;\uE000-\uE5FF]{2,40})?(?:,? (?<since>since))?")]
    private static partial Regex HasServed { get; }

    [GeneratedRegex(@"\bsince (?:joining [^,.]{2,40} in )?(?<when>(?:\p{Lu}\p{Ll}+\.? )?(?:\d{1,2}, )?(?:19|20)\d\d)")]
    private static partial Regex SincePrinted { get; }

    [GeneratedRegex(@"\A\s*(?<name>(?:\p{Lu}[\p{L}.'’\-]*,? ){1,4}(?:\p{Lu}[\p{L}.'’\-]+|III?|IV))\s*\|\s*(?:\d\d\s*\|\s*)?(?<role>[^|.]{3,199}[^|.\s])")]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"\|\s*[3-8]\d\s*(?:\||\z)")]
    private static partial Regex AgeCell { get; }
}
