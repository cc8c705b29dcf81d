using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Transcripts;

/// <summary>The parts of a transcript: prepared remarks, questions and answers, and a section for each turn to speak.</summary>
internal static class TranscriptSections
{
    /// <summary>Ten times as many as long calls have; in a hostile transcript the rest are no sections.</summary>
    private const int MostSections = 3000;

    public static IReadOnlyList<Section> Find(ParsedText parsed)
    {
        var sections = new List<Section>();
        var (outer, turn) = (-1, -1);
        var hasQuestions = false;
        for (var i = 0; i < parsed.Blocks.Count && sections.Count < MostSections; i++)
        {
            var block = parsed.Blocks[i];
            if (block.Kind == BlockKind.Heading && PartTitle(parsed, block) is { } title)
            {
                Open(block, title, level: 1);
                (outer, turn) = (sections.Count - 1, -1);
                hasQuestions |= title == TranscriptReader.QuestionsAndAnswers;
            }
            else if (block.Kind == BlockKind.Speaker)
            {
                var part = outer >= 0 && sections[outer].Title != TranscriptReader.Participants ? null : TranscriptReader.PreparedRemarks;
                if (!hasQuestions && outer >= 0 && BeginsQuestions(parsed, i)) part = TranscriptReader.QuestionsAndAnswers;
                if (part is not null)
                {
                    Open(block, part, level: 1);
                    outer = sections.Count - 1;
                    hasQuestions |= part == TranscriptReader.QuestionsAndAnswers;
                }
                Open(block, SpeakerLine.NameOfSpeaker(parsed.Text.AsSpan(block.Start, block.End - block.Start)), level: 2);
                turn = sections.Count - 1;
            }
            Extend(outer, block.End);
            Extend(turn, block.End);
        }
        return sections;

        void Open(Block block, string title, int level) => sections.Add(new Section(null, null, title, level, block.Start, block.End));

        void Extend(int index, int end)
        {
            if (index >= 0) sections[index] = sections[index] with { End = end };
        }
    }

    private static string? PartTitle(ParsedText parsed, Block block)
    {
        var text = parsed.Text.AsSpan(block.Start, block.End - block.Start).TrimEnd(": ");
        if (SpeakerLine.IsQuestions(text)) return TranscriptReader.QuestionsAndAnswers;
        if (text.StartsWith("prepared remarks", StringComparison.OrdinalIgnoreCase) || text.Equals("presentation", StringComparison.OrdinalIgnoreCase)) return TranscriptReader.PreparedRemarks;
        return SpeakerLine.IsRosterHeading(text) || text.StartsWith(TranscriptReader.Participants) ? TranscriptReader.Participants : null;
    }

    /// <summary>Where no heading parts them, the questions begin with whoever announces the first one.</summary>
    private static bool BeginsQuestions(ParsedText parsed, int speaker)
    {
        for (var i = speaker + 1; i < Math.Min(parsed.Blocks.Count, speaker + 4) && parsed.Blocks[i].Kind == BlockKind.Paragraph; i++)
        {
            var text = parsed.Text.AsSpan(parsed.Blocks[i].Start, Math.Min(600, parsed.Blocks[i].End - parsed.Blocks[i].Start));
            if (text.Contains("first question", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
