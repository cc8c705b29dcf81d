using System.Buffers;

namespace PlanCopilot.Core.Documents;

/// <summary>Cuts prose blocks into sentences; a block is never joined with the next one.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// Characters of the longest sentence. Filings hold lists of several thousand characters with a single stop; they
    /// are cut at a semicolon (else a comma, else a space), so that a passage can hold any sentence whole.
    /// </summary>
    public const int MaxLength = 1200;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…•●▪■");

    public static IEnumerable<Sentence> Split(Document document) =>
        document.Blocks.Where(block => block.IsProse).SelectMany(block => Split(document.Text, block.Start, block.End));

    /// <returns>The sentences of [start, end), in order; they hold all of its characters but white space.</returns>
    public static IEnumerable<Sentence> Split(string text, int start, int end)
    {
        var from = SkipSpace(text, start, end);
        for (var at = NextMark(text, from, end); at >= 0; at = NextMark(text, at + 1, end))
        {
            var stop = EndOfSentence(text, from, at, end);
            if (stop < 0) continue;
            foreach (var part in Cut(text, from, stop)) yield return part;
            from = SkipSpace(text, stop, end);
            at = Math.Max(at, from - 1);
        }
        foreach (var part in Cut(text, from, TrimEnd(text, from, end))) yield return part;
    }

    /// <returns>Where the sentence that began at <paramref name="from"/> ends when it ends with the character at <paramref name="at"/>, else -1.</returns>
    private static int EndOfSentence(string text, int from, int at, int end)
    {
        var c = text[at];
        if (c is '•' or '●' or '▪' or '■') return at > from && char.IsWhiteSpace(text[at - 1]) ? TrimEnd(text, from, at) : -1;
        if (c is not ('.' or '!' or '?' or '…')) return -1;
        var after = at + 1;
        if (after < end && text[after] is '.' or '!' or '?') return -1; // the last one of a run decides
        while (after < end && text[after] is '"' or '”' or '’' or '\'' or ')' or ']') after++;
        return SentenceBoundary.Is(text, from, at, after, end) ? after : -1;
    }

    private static int NextMark(string text, int at, int end) =>
        at < end && text.AsSpan(at, end - at).IndexOfAny(Marks) is >= 0 and var next ? at + next : -1;

    private static IEnumerable<Sentence> Cut(string text, int from, int stop)
    {
        while (stop - from > MaxLength)
        {
            var window = text.AsSpan(from, MaxLength);
            var cut = window.LastIndexOf("; ");
            if (cut < MaxLength / 4) cut = window.LastIndexOf(", ");
            if (cut < MaxLength / 4) cut = window.LastIndexOf(' ') - 1;
            if (cut < MaxLength / 4) cut = char.IsHighSurrogate(window[^1]) ? MaxLength - 2 : MaxLength - 1;
            yield return new Sentence(from, TrimEnd(text, from, from + cut + 1));
            from = SkipSpace(text, from + cut + 1, stop);
        }
        if (from < stop) yield return new Sentence(from, stop);
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int TrimEnd(string text, int start, int at)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }
}
