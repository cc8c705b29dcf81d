using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Transcripts;

/// <summary>
/// Reads transcripts that are lines of text, plain or Markdown: "Jane Smith" (or "Jane Smith -- Chief Executive
/// Officer") on a line of its own before what she says, or "Jane Smith: Good morning" in one line.
/// </summary>
internal static class TranscriptLines
{
    /// <summary>UTF-16 units. A call of two hours has 150,000.</summary>
    private const int MaxLength = 4 << 20;
    private const int FewestTurns = 4;

    private enum LineKind { Text, Roster, RosterHeading, Questions, Speaker, SpeakerAndText }

    /// <returns>Null when the lines are no transcript.</returns>
    public static ParsedText? TryRead(string source)
    {
        if (source.Length > MaxLength) return null;
        var lines = Lines(source);
        var names = Names(lines);
        if (names.Count < 2) return null;
        var text = new TextBlocks();
        var turns = 0;
        var inRoster = false;
        foreach (var line in lines)
        {
            var kind = KindOf(line, names, turns == 0, ref inRoster);
            if (kind is LineKind.Speaker or LineKind.SpeakerAndText) turns++;
            Add(text, line, kind, turns);
        }
        return turns >= FewestTurns ? text.ToParsedText() : null;
    }

    /// <summary>Lines without Markdown's marks; rules ("---") and empty lines are left out.</summary>
    private static List<string> Lines(string source)
    {
        var lines = new List<string>();
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var bare = line.Trim("\uFEFF #*_\t ");
            if (bare.ContainsAnyExcept("-=_* ")) lines.Add(bare.ToString().Replace("**", "", StringComparison.Ordinal));
        }
        return lines;
    }

    /// <summary>
    /// Who speaks: those of the list of participants, and whoever's name stands at least twice on a line of its own or
    /// before a colon. Empty unless the text has the marks of a call.
    /// </summary>
    private static HashSet<string> Names(List<string> lines)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var once = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (inRoster, isCall) = (false, false);
        foreach (var line in lines)
        {
            isCall |= SpeakerLine.IsQuestions(line) || SpeakerLine.IsOperator(line);
            if (SpeakerLine.IsRosterHeading(line))
            {
                inRoster = isCall = true;
                continue;
            }
            var name = SpeakerLine.NameOf(line);
            inRoster &= name is not null && SpeakerLine.Dash.IsMatch(line);
            if (name is not null && (inRoster || !once.Add(name)) && (inRoster || name.Contains(' ') || SpeakerLine.IsOperator(name))) names.Add(name);
        }
        return isCall || lines.Take(5).Any(SpeakerLine.IsTranscriptTitle) ? names : [];
    }

    private static LineKind KindOf(string line, HashSet<string> names, bool beforeTurns, ref bool inRoster)
    {
        if (SpeakerLine.IsQuestions(line)) return LineKind.Questions;
        if (SpeakerLine.IsRosterHeading(line))
        {
            inRoster = true;
            return LineKind.RosterHeading;
        }
        var name = SpeakerLine.NameOf(line);
        if (inRoster && name is not null && SpeakerLine.Dash.IsMatch(line)) return LineKind.Roster;
        inRoster = false;
        if (name is null || !names.Contains(name)) return beforeTurns && FieldEnd(line) > 0 ? LineKind.Roster : LineKind.Text;
        return line.AsSpan(Math.Min(name.Length, line.Length)).TrimStart() is [':', _, ..] ? LineKind.SpeakerAndText : LineKind.Speaker;
    }

    private static void Add(TextBlocks text, string line, LineKind kind, int turns)
    {
        switch (kind)
        {
            case LineKind.Questions or LineKind.RosterHeading:
                TranscriptReader.AddHeading(text, line);
                break;
            case LineKind.Roster:
                AddRow(text, line);
                break;
            case LineKind.Speaker:
                text.Append(line.AsSpan().TrimEnd(":. "));
                text.Close(BlockKind.Speaker);
                break;
            case LineKind.SpeakerAndText:
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                text.Append(line.AsSpan(0, colon));
                text.Close(BlockKind.Speaker);
                TranscriptReader.AddParagraphs(text, line.AsSpan(colon + 1));
                break;
            default:
                text.Append(line);
                text.Close(turns == 0 ? BlockKind.Heading : BlockKind.Paragraph);
                break;
        }
    }

    private static void AddRow(TextBlocks text, string line)
    {
        var colon = FieldEnd(line);
        if (colon <= 0)
        {
            TranscriptReader.AddParticipant(text, line);
            return;
        }
        text.Append(line.AsSpan(0, colon));
        text.Append(" | ");
        text.Append(line.AsSpan(colon + 1));
        text.Close(BlockKind.TableRow, Joint.Row);
    }

    /// <summary>The colon of "Date: 2025-07-23", else -1.</summary>
    private static int FieldEnd(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 24)).IndexOf(':');
        return colon > 0 && line.Length is var length && length <= 120 && colon < length - 2 && line[colon + 1] == ' ' && !line.AsSpan(0, colon).Contains('(') ? colon : -1;
    }
}
