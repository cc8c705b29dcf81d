using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Transcripts;

/// <summary>Tells the lines of a transcript that name who speaks, who takes part, or which part begins.</summary>
internal static partial class SpeakerLine
{
    private const int LongestName = 60;

    /// <summary>What stands between a name and an office or a firm.</summary>
    [GeneratedRegex(@"\s{0,3}--\s{0,3}|\s{1,3}[-–—]\s{1,3}")]
    public static partial Regex Dash { get; }

    /// <returns>The name that the line consists of or begins with, before a dash or colon; null when it is no name.</returns>
    public static string? NameOf(string line)
    {
        var head = line.AsSpan(0, Math.Min(line.Length, LongestName + 1));
        var colon = head.IndexOf(':');
        if (colon > 0) head = head[..colon];
        else if (line.Length > 200) return null;
        foreach (var split in Dash.EnumerateMatches(head))
        {
            head = head[..split.Index];
            break;
        }
        if (colon <= 0 && head.Length > LongestName) return null;
        head = head.Trim().TrimEnd('.');
        return Name.IsMatch(head) && !IsField(head) ? head.ToString() : null;
    }

    private static bool IsField(ReadOnlySpan<char> name) => name.Trim() is "Date" or "Company" or "Quarter" or "Ticker" or "Source" or "Title" or "Duration" or "Note" or "Time" or "Thanks" or "Yes" or "No" or "Right" or "Okay" or "Great" or "Sure" or "Thank You";

    public static bool IsOperator(string line) =>
        line.StartsWith("Operator", StringComparison.OrdinalIgnoreCase) && line.AsSpan(8).TrimStart() is [] or [':', ..] or ['.'];

    public static bool IsQuestions(ReadOnlySpan<char> line) => line.Length < 40 && Questions.IsMatch(line);

    public static bool IsRosterHeading(ReadOnlySpan<char> line) => line.Length < 40 && RosterHeading.IsMatch(line);

    /// <summary>"Marc Benioff -- Chief Executive Officer" without the office.</summary>
    public static string NameOfSpeaker(ReadOnlySpan<char> line)
    {
        foreach (var split in Dash.EnumerateMatches(line)) return line[..split.Index].ToString();
        return line.ToString();
    }

    public static bool IsTranscriptTitle(string line) =>
        line.Contains("transcript", StringComparison.OrdinalIgnoreCase) || line.Contains("conference call", StringComparison.OrdinalIgnoreCase);

    /// <summary>One to six words that begin with a capital, with initials, particles and suffixes.</summary>
    [GeneratedRegex(@"\A(?:[\p{Lu}][\p{L}'’.\-]{0,20}|\d{2,4}\p{L}{0,3})(?: (?:(?:de|da|di|von|van|der|den|la|le|del|bin|al|ten)\b|[\p{Lu}(“""][\p{L}'’.,\-)”""]{0,20})){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"\A(?:questions?\s*(?:-?\s*and\s*-?|&)\s*answers?(?: session)?|q ?& ?a(?: session)?)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Questions { get; }

    [GeneratedRegex(@"\A(?:executives|analysts|(?:company|corporate|conference call|call|other) participants|participants)\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RosterHeading { get; }
}
