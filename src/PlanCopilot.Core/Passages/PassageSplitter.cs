using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// Cuts a document into the pieces that are searched and cited: whole sentences and table rows, packed together up to
/// <see cref="Passage.MaxLength"/> characters, never across a section or a heading inside one. Only a single table row
/// or sentence that is longer than a passage is cut, after a semicolon, a comma or a cell, else at a space.
/// </summary>
public static class PassageSplitter
{
    /// <summary>A passage shorter than this takes in sentences of the next paragraph, even where that is cut by it.</summary>
    private const int Short = 400;

    public static IReadOnlyList<Passage> Split(Document document)
    {
        var passages = new List<Passage>();
        foreach (var stretch in SectionStretches.Of(document))
        {
            foreach (var (start, end) in Pack(document.Text, stretch.Blocks))
                passages.Add(new(document.Id, passages.Count, start, stretch.Section, document.Text[start..end]));
        }
        return passages;
    }

    private static IEnumerable<(int Start, int End)> Pack(string text, IReadOnlyList<Block> blocks)
    {
        var (start, end) = (-1, -1);
        foreach (var unit in Units(text, blocks))
        {
            if (start < 0) start = unit.Start;
            else if (unit.End - start > Passage.MaxLength || (end - start >= Short && unit.ParagraphEnd - start > Passage.MaxLength))
            {
                yield return (start, end);
                start = unit.Start;
            }
            end = unit.End;
        }
        if (start >= 0) yield return (start, end);
    }

    /// <summary>What isn't cut: a sentence or a row, with the headings and the speaker's name before it.</summary>
    /// <param name="ParagraphEnd">At the first sentence of a paragraph the paragraph's end, if a passage could hold it whole; else the unit's own.</param>
    private readonly record struct Unit(int Start, int End, int ParagraphEnd);

    private static IEnumerable<Unit> Units(string text, IReadOnlyList<Block> blocks)
    {
        int? lead = null;
        foreach (var (index, block) in blocks.Index())
        {
            var leads = block.Kind is BlockKind.Heading or BlockKind.Speaker && index + 1 < blocks.Count;
            if (leads && block.End - (lead ?? block.Start) <= Passage.MaxLength / 2)
            {
                lead ??= block.Start;
                continue;
            }
            foreach (var piece in Pieces(text, block))
            {
                var start = lead is { } from && piece.End - from <= Passage.MaxLength ? from : piece.Start;
                if (lead is { } alone && start != alone) yield return new(alone, LastEnd(blocks, index), LastEnd(blocks, index));
                lead = null;
                var isFirst = piece.Start == block.Start && block.End - start <= Passage.MaxLength;
                yield return new(start, piece.End, isFirst ? block.End : piece.End);
            }
        }
    }

    private static int LastEnd(IReadOnlyList<Block> blocks, int index) => blocks[index - 1].End;

    private static IEnumerable<(int Start, int End)> Pieces(string text, Block block)
    {
        if (block.IsProse)
            foreach (var sentence in SentenceSplitter.Split(text, block.Start, block.End)) yield return (sentence.Start, sentence.End);
        else
            foreach (var piece in Cut(text, block.Start, block.End)) yield return piece;
    }

    private static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        while (end - start > Passage.MaxLength)
        {
            var at = CutPoint(text, start);
            yield return (start, at);
            start = at;
            while (start < end && text[start] == ' ') start++;
        }
        if (start < end) yield return (start, end);
    }

    private static int CutPoint(string text, int start)
    {
        var window = text.AsSpan(start, Passage.MaxLength);
        foreach (var mark in (string[])["; ", " |", ", ", " "])
        {
            var at = window.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > Passage.MaxLength / 2) return start + at + mark.AsSpan().TrimEnd().Length;
        }
        var cut = start + Passage.MaxLength;
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }
}
