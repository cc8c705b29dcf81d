using DiffPlex;

namespace PlanCopilot.Core.Plans;

public enum LineDifferenceKind { Added, Removed, Changed }

/// <summary>What became of one line between two revisions.</summary>
/// <param name="Section"><see cref="PlanSection.Key"/>.</param>
/// <param name="Item">The line's id.</param>
/// <param name="Before">Null when it was added.</param>
/// <param name="After">Null when it was removed.</param>
/// <param name="Parts">What reads otherwise: "label", "text", or a field by its name; empty when only its evidence or its origin differ.</param>
public sealed record LineDifference(string Section, string Item, LineDifferenceKind Kind, CitedItem? Before, CitedItem? After, IReadOnlyList<PartDifference> Parts);

/// <summary>A text before and after, and word by word.</summary>
public sealed record PartDifference(string Part, string Before, string After, IReadOnlyList<WordDifference> Words);

public enum WordChange { Same, Inserted, Deleted }

/// <summary>Words in a row, with the blanks between them.</summary>
public sealed record WordDifference(WordChange Change, string Text);

/// <summary>Two revisions of a plan, compared line by line.</summary>
public static class PlanDiff
{
    private static readonly char[] Between = [' '];

    /// <returns>In the order of the later plan, a section's removed lines after its others; empty when they read the same.</returns>
    public static IReadOnlyList<LineDifference> Compare(Plan before, Plan after)
    {
        var (then, now) = (Lines(before), Lines(after));
        var known = then.ToDictionary(line => line.Line.Item.Id);
        var kept = now.Select(line => line.Line.Item.Id).ToHashSet();
        var standing = now.Select(line => Of(known.TryGetValue(line.Line.Item.Id, out var was) ? was.Line : null, line)).OfType<LineDifference>();
        var removed = then.Where(line => !kept.Contains(line.Line.Item.Id)).Select(line => new LineDifference(line.Section, line.Line.Item.Id, LineDifferenceKind.Removed, line.Line, null, []));
        var order = after.Sections.Concat(before.Sections).Select(section => section.Key).Distinct().ToList();
        return [.. standing.Concat(removed).OrderBy(line => order.IndexOf(line.Section))];
    }

    private static LineDifference? Of(CitedItem? was, (string Section, CitedItem Line) after)
    {
        var (section, line) = after;
        if (was is null) return new LineDifference(section, line.Item.Id, LineDifferenceKind.Added, null, line, []);
        var names = was.Item.Fields.Concat(line.Item.Fields).Select(field => field.Name).Distinct();
        PartDifference[] parts =
        [
            .. ((IEnumerable<PartDifference?>)[Part("label", was.Item.Label, line.Item.Label), Part("text", was.Item.Text, line.Item.Text), .. names.Select(name => Part(name, Field(was, name), Field(line, name)))]).OfType<PartDifference>(),
        ];
        var isSame = parts.Length == 0 && was.Item.Origin == line.Item.Origin && was.Evidence.Select(cited => cited.Evidence).SequenceEqual(line.Evidence.Select(cited => cited.Evidence));
        return isSame ? null : new LineDifference(section, line.Item.Id, LineDifferenceKind.Changed, was, line, parts);
    }

    private static PartDifference? Part(string name, string before, string after) => before == after ? null : new PartDifference(name, before, after, Words(before, after));

    private static List<WordDifference> Words(string before, string after)
    {
        var words = new List<WordDifference>();
        var diff = Differ.Instance.CreateWordDiffs(before, after, ignoreWhitespace: false, Between);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChange.Same, diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at));
            Add(WordChange.Deleted, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(WordChange.Inserted, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(WordChange.Same, diff.PiecesOld.Skip(at));
        return words;

        void Add(WordChange change, IEnumerable<string> pieces)
        {
            if (string.Concat(pieces) is { Length: > 0 } text) words.Add(new WordDifference(change, text));
        }
    }

    private static string Field(CitedItem line, string name) => line.Item.Fields.FirstOrDefault(field => field.Name == name)?.Text ?? "";

    private static List<(string Section, CitedItem Line)> Lines(Plan plan) => [.. plan.Sections.SelectMany(section => section.Items.Select(item => (section.Key, OpenPlan.Lift(plan, item))))];
}
