using System.Text.Json;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Transcripts;

/// <summary>
/// Reads transcripts: speakers' names become <see cref="BlockKind.Speaker"/> blocks, what they say paragraphs, and the
/// list of who takes part table rows, since nobody says it. Forms: JSON with prepared_remarks and q_and_a; names on
/// lines of their own; "Name: what is said" (<see cref="TranscriptLines"/>).
/// </summary>
internal static class TranscriptReader
{
    public const string PreparedRemarks = "Prepared Remarks";
    public const string QuestionsAndAnswers = "Questions & Answers";
    public const string Participants = "Call Participants";

    /// <returns>Null when the text is no transcript.</returns>
    public static ParsedText? TryRead(string source, string name)
    {
        var start = source.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty || start[0] == '<') return null;
        return start[0] == '{' ? ReadJson(source, source.Length - start.Length) : TranscriptLines.TryRead(source);
    }

    private static ParsedText? ReadJson(string source, int start)
    {
        if (!source.Contains("\"prepared_remarks\"", StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(source.AsMemory(start));
            var text = new TextBlocks();
            AddTurns(text, json.RootElement, "prepared_remarks", PreparedRemarks);
            AddTurns(text, json.RootElement, "q_and_a", QuestionsAndAnswers);
            AddParticipants(text, json.RootElement);
            var parsed = text.ToParsedText();
            return parsed.Blocks.Any(block => block.Kind == BlockKind.Speaker) ? parsed : null;
        }
        catch (JsonException) // then it is read as plain text
        {
            return null;
        }
    }

    private static void AddTurns(TextBlocks text, JsonElement root, string property, string heading)
    {
        if (!root.TryGetProperty(property, out var turns) || turns.ValueKind != JsonValueKind.Array) return;
        AddHeading(text, heading);
        foreach (var turn in turns.EnumerateArray())
        {
            var speech = Text(turn, "speech");
            if (string.IsNullOrWhiteSpace(speech)) continue; // "Duration: 64 minutes" is printed as a speaker
            text.Append(Text(turn, "speaker"));
            text.Close(BlockKind.Speaker);
            AddParagraphs(text, speech);
        }
    }

    private static string? Text(JsonElement turn, string property) =>
        turn.ValueKind == JsonValueKind.Object && turn.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static void AddParticipants(TextBlocks text, JsonElement root)
    {
        if (!root.TryGetProperty("participants", out var people) || people.ValueKind != JsonValueKind.Array) return;
        AddHeading(text, Participants);
        foreach (var person in people.EnumerateArray())
        {
            if (person.ValueKind == JsonValueKind.String) AddParticipant(text, person.GetString());
        }
    }

    internal static void AddHeading(TextBlocks text, ReadOnlySpan<char> heading)
    {
        text.Append(heading);
        text.Close(BlockKind.Heading, headingLevel: 1);
    }

    internal static void AddParagraphs(TextBlocks text, ReadOnlySpan<char> speech)
    {
        foreach (var line in speech.EnumerateLines())
        {
            text.Append(line);
            text.Close(BlockKind.Paragraph);
        }
    }

    /// <summary>"Marc Benioff--Chairman and Chief Executive Officer" becomes a row of cells.</summary>
    internal static void AddParticipant(TextBlocks text, ReadOnlySpan<char> line)
    {
        var first = true;
        foreach (var range in SpeakerLine.Dash.EnumerateSplits(line))
        {
            var cell = line[range].Trim();
            if (cell.IsEmpty) continue;
            if (!first) text.Append(" | ");
            first = false;
            text.Append(cell);
        }
        text.Close(BlockKind.TableRow, Joint.Row);
    }
}
