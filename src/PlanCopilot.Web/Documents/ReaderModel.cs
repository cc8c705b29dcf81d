using System.Globalization;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Documents;

/// <summary>A span of the document's text that the plan or a signal took.</summary>
/// <param name="Number">Of the plan's evidence; null for a signal's.</param>
/// <param name="Lines">The plan's lines that cite it.</param>
public sealed record Taken(int Start, int End, string Quote, int? Number, IReadOnlyList<PlanItem> Lines)
{
    public string Name => Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : "signal";
}

/// <summary>A piece of text that is marked in one way from its first character to its last.</summary>
/// <param name="Ends">What was taken and ends here.</param>
/// <param name="IsFirst">Whether what is cited begins here.</param>
public sealed record Piece(string Text, bool IsCited, bool IsFirst, bool IsTaken, IReadOnlyList<Taken> Ends);

/// <summary>Blocks that are shown together: the rows of one table, or a single other block.</summary>
public sealed record Stretch(IReadOnlyList<Block> Blocks)
{
    public Block First => Blocks[0];
}

/// <summary>One part of a document as the reader shows it. A long document comes in parts, cut between blocks.</summary>
/// <param name="Part">From 1.</param>
/// <param name="Cited">What is to be shown; null when nothing is.</param>
public sealed record ReaderModel(
    string Key, string Account, StoredDocumentLine Line, Document Document, int Part, int Parts, IReadOnlyList<Stretch> Passages, (int Start, int End)? Cited, IReadOnlyList<Taken> Taken)
{
    /// <summary>Characters: a browser lays out so much at once.</summary>
    private const int PartLength = 120_000;

    private readonly Dictionary<int, int> _partOf = [];

    public string Address => AddressOf(Key, Document.Id);

    /// <summary>Such as "#p120", or with its part where that isn't the one that is shown.</summary>
    public string AddressOfSection(Section section) => $"{Address}?part={PartAt(section.Start)}#p{section.Start}";

    public static string AddressOf(string key, string document) => $"/accounts/{Uri.EscapeDataString(key)}/documents/{Uri.EscapeDataString(document)}";

    /// <returns>Where a quotation is shown in its document.</returns>
    public static string AddressOf(string key, Core.Insights.Evidence evidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(key, evidence.DocumentId)}?at={evidence.Start}&length={evidence.Quote.Length}#cited");

    /// <param name="at">Offset of what is to be shown; what lies outside the text is left out.</param>
    /// <param name="part">Null: the one that holds it.</param>
    public static ReaderModel Of(string key, string account, StoredDocumentLine line, Document document, Plan? plan, IReadOnlyList<StoredSignal> signals, int? at, int? length, int? part)
    {
        (int Start, int End)? cited = at is { } start && start >= 0 && start < document.Text.Length && length is > 0
            ? (start, (int)Math.Min((long)start + length.Value, document.Text.Length)) : null;
        var parts = Cut(document);
        var shown = Math.Clamp(part ?? (cited is { } span ? PartAt(parts, document, span.Start) : 1), 1, parts.Count);
        var taken = FindTaken(document, plan, signals);
        return new(key, account, line, document, shown, parts.Count, [.. Group(parts[shown - 1])], cited, taken) { PartStarts = [.. parts.Select(blocks => blocks.Count == 0 ? 0 : blocks[0].Start)] };
    }

    /// <summary>Where each part begins.</summary>
    public IReadOnlyList<int> PartStarts { get; init; } = [];

    public int PartAt(int offset) => _partOf.TryGetValue(offset, out var known) ? known : _partOf[offset] = Math.Max(1, PartStarts.Count(start => start <= offset));

    /// <returns>The text of a range, cut where a mark begins or ends.</returns>
    public IEnumerable<Piece> Pieces(int from, int to)
    {
        var within = Taken.Where(one => one.Start < to && one.End > from).ToList();
        var cuts = within.SelectMany(one => (int[])[one.Start, one.End]).Concat(Cited is { } span ? [span.Start, span.End] : [])
            .Where(cut => cut > from && cut < to).Append(from).Append(to).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            yield return new(Document.Text[start..end], Cited is { } cited && cited.Start < end && cited.End > start, Cited?.Start == start, within.Exists(one => one.Start < end && one.End > start), [.. within.Where(one => one.End == end)]);
        }
    }

    /// <returns>The ranges of a row's cells.</returns>
    public IEnumerable<(int Start, int End)> Cells(Block row)
    {
        var at = row.Start;
        while (true)
        {
            var bar = Document.Text.IndexOf(" | ", at, row.End - at, StringComparison.Ordinal);
            yield return (at, bar < 0 ? row.End : bar);
            if (bar < 0) yield break;
            at = bar + 3;
        }
    }

    private static int PartAt(List<List<Block>> parts, Document document, int offset) =>
        document.Blocks.Count == 0 ? 1 : Math.Max(1, parts.FindLastIndex(blocks => blocks[0].Start <= offset) + 1);

    private static List<List<Block>> Cut(Document document)
    {
        List<List<Block>> parts = [[]];
        foreach (var block in document.Blocks)
        {
            if (parts[^1] is [var first, ..] && block.End - first.Start > PartLength) parts.Add([]);
            parts[^1].Add(block);
        }
        return parts;
    }

    private static IEnumerable<Stretch> Group(List<Block> blocks)
    {
        List<Block> rows = [];
        foreach (var block in blocks)
        {
            // One line break parts the rows of a table, two part tables.
            if (rows.Count > 0 && (block.Kind != BlockKind.TableRow || block.Start - rows[^1].End > 1))
            {
                yield return new(rows);
                rows = [];
            }
            if (block.Kind == BlockKind.TableRow) rows.Add(block);
            else yield return new([block]);
        }
        if (rows.Count > 0) yield return new(rows);
    }

    private static List<Taken> FindTaken(Document document, Plan? plan, IReadOnlyList<StoredSignal> signals)
    {
        List<Taken> found = [];
        if (plan is not null)
        {
            var items = plan.Sections.SelectMany(section => section.Items).ToList();
            foreach (var (index, evidence) in plan.Evidence.Index().Where(one => one.Item.Evidence.DocumentId == document.Id && one.Item.Evidence.HoldsIn(document.Text)))
                found.Add(new(evidence.Evidence.Start, evidence.Evidence.End, evidence.Evidence.Quote, index + 1, [.. items.Where(item => item.Citations.Contains(index + 1) || item.Fields.Any(field => field.Citations.Contains(index + 1)))]));
        }
        found.AddRange(signals.Where(row => row.Document == document.Id).Select(row => row.ToSignal().Evidence).Where(one => one.HoldsIn(document.Text)).Select(one => new Taken(one.Start, one.End, one.Quote, null, [])));
        return [.. found.OrderBy(one => one.Start).ThenBy(one => one.End)];
    }
}
