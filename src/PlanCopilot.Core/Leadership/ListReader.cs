using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// A list of changes: a sentence that ends with a colon says what happens and when, the items or table rows behind it to whom.
/// </summary>
internal static partial class ListReader
{
    private const string P = SentenceFrame.P, R = SentenceFrame.R;
    private const int FurthestItem = 14;

    /// <returns>The sentence that opens the list in which the sentence stands; null when it stands in none.</returns>
    public static int? OpeningOf(DocumentReading reading, int at)
    {
        for (var i = at; i >= 0 && at - i < FurthestItem; i--)
        {
            if (i < at && (reading.TextOf(i).EndsWith(':') || AllAtOnce.IsMatch(reading.TextOf(i)))) return i;
            if (reading.BeginsBlock(i) && !IsHead(reading.TextOf(i)) && !(reading.Frame(i) is { } frame && Item.IsMatch(frame.Clauses[0]))) return null;
        }
        return null;
    }

    /// <summary>"Name | Age | Position".</summary>
    private static bool IsHead(string text) => text.Length < 60 && text.StartsWith("Name", StringComparison.Ordinal);

    /// <summary>"Jane Doe | 49 | Vice President", "Jane Doe, chief compliance officer." have no word of change of their own.</summary>
    public static IEnumerable<ReadChange> Read(SentenceFrame frame, string opening)
    {
        if (NotChanges.IsMatch(opening)) yield break;
        var happening = Coming.IsMatch(opening) ? Happening.Takes : Leaving.IsMatch(opening) ? Happening.Leaves : (Happening?)null;
        if (happening is not { } known || PersonAndRole.Match(frame.Clauses[0]) is not { Success: true } item) yield break;
        foreach (var office in frame.OfficesOf(item.Groups["r"].Value))
            yield return new ReadChange(frame.Person(item.Groups["p"].Value[0]), office, known, null) { Promotes = Rise.IsMatch(opening), Retires = Retire.IsMatch(opening) };
    }

    [GeneratedRegex(@"^[^\p{L}]*(?:\(?[ivx]{1,4}\) )?" + P)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"^[^\p{L}]*(?:\(?[ivx]{1,4}\) )?(?<p>" + P + @")(?:[\s|,:;–—-]|\d\d|as|to)*(?<r>" + R + ")")]
    private static partial Regex PersonAndRole { get; }

    /// <summary>"announced changes of its leadership team that will take effect on May 1."</summary>
    [GeneratedRegex(@"\b(?:changes|appointments|promotions|moves|transitions)\b[^.;]{0,80}\b(?:effective|take effect)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllAtOnce { get; }

    /// <summary>Votes and pay come in lists too.</summary>
    [GeneratedRegex(@"stockholder|shareholder|\bvot|nominee|re-?elect|compensat|salar|award|grant|bonus|named executive|committee|consist", RegexOptions.IgnoreCase)]
    private static partial Regex NotChanges { get; }

    [GeneratedRegex(@"\b(?:appoint|elected|named|promot|hire|addition|join)", RegexOptions.IgnoreCase)]
    private static partial Regex Coming { get; }

    [GeneratedRegex(@"\b(?:resign|retire|depart|step|leav)", RegexOptions.IgnoreCase)]
    private static partial Regex Leaving { get; }

    [GeneratedRegex(@"\bpromot", RegexOptions.IgnoreCase)]
    private static partial Regex Rise { get; }

    [GeneratedRegex(@"\bretire", RegexOptions.IgnoreCase)]
    private static partial Regex Retire { get; }
}
