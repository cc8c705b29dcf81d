using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans;

/// <summary>Which line of the plan a line of a new draft is about: the engine numbers its lines anew each time.</summary>
internal static partial class LineMatching
{
    // Of two lines in one group. Text that is the same outweighs a quotation, a quotation outweighs a name.
    private const double SameText = 8;
    private const double SameQuotation = 4;
    private const double SameLabel = 2;
    /// <summary>From so large a share of common words on, two sentences say the same.</summary>
    private const double AlikeWords = 0.6;

    /// <param name="lines">Of the plan: each with how it was last drafted, or as it stands where a person wrote it.</param>
    /// <returns>For each line of the draft the index in <paramref name="lines"/>, or null where the plan has none like it. No index twice.</returns>
    public static IReadOnlyList<int?> Pair(IReadOnlyList<MatchedLine> lines, IReadOnlyList<MatchedLine> drafted)
    {
        var found = new int?[drafted.Count];
        var taken = new HashSet<int>();
        var scored = drafted.SelectMany((one, at) => lines.Select((line, index) => (At: at, Index: index, Score: Score(line, one))));
        foreach (var (at, index, _) in scored.Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).ThenBy(pair => pair.At))
            if (found[at] is null && taken.Add(index)) found[at] = index;
        return found;
    }

    /// <summary>"Objective 2", "R1", "3": a place in a list, not a name.</summary>
    public static bool IsPlace(string label) => Place.IsMatch(label);

    /// <returns>The text without the ids of insights, which mean other lines in another draft.</returns>
    public static string WithoutIds(string text) => Ids.Replace(text, "");

    private static double Score(MatchedLine line, MatchedLine drafted)
    {
        var isSameText = line.Draft.Text.Length > 0 && WithoutIds(line.Draft.Text) == WithoutIds(drafted.Draft.Text);
        var isSameLabel = line.Draft.Label.Length > 0 && line.Draft.Label == drafted.Draft.Label && !IsPlace(line.Draft.Label);
        var isSameQuotation = line.Quotations.Overlaps(drafted.Quotations);
        var alike = line.Words.Count == 0 ? 0 : (double)line.Words.Intersect(drafted.Words).Count() / line.Words.Union(drafted.Words).Count();
        // Lines with a name of their own, such as persons, are about one another only by name or by what they say.
        if (line.Group != drafted.Group) return isSameText && isSameLabel ? SameText : 0;
        // Judgments and questions share their wording: what they are about is their evidence.
        if ((line.IsJudgment || drafted.IsJudgment) && line.Quotations.Count > 0 && drafted.Quotations.Count > 0 && !isSameText && !isSameQuotation) return 0;
        if (!isSameText && !isSameLabel && !(isSameQuotation && alike > 0) && alike < AlikeWords) return 0;
        return (isSameText ? SameText : 0) + (isSameQuotation ? SameQuotation : 0) + (isSameLabel ? SameLabel : 0) + alike;
    }

    [GeneratedRegex(@"^(?:\p{L}+ ?)?\d+$")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@" ?\((?:[GPIOR]\d+(?:, )?)+\)")]
    private static partial Regex Ids { get; }
}

/// <summary>A line as matching sees it.</summary>
internal sealed partial class MatchedLine(string group, ItemDraft draft, bool isJudgment)
{
    /// <summary>Whether the engine drafts it as its read, or as a question.</summary>
    public bool IsJudgment { get; } = isJudgment;
    /// <summary>What its group is called: a table of another year is another group, though it has the same key.</summary>
    public string Group { get; } = group;
    public ItemDraft Draft { get; } = draft;
    public IReadOnlySet<string> Quotations { get; } = draft.Evidence.Select(evidence => Normalised(evidence.Quote)).ToHashSet();
    public IReadOnlySet<string> Words { get; } = Word.Matches(LineMatching.WithoutIds(draft.Text)).Select(match => match.Value.ToUpperInvariant()).ToHashSet();

    public static MatchedLine Of(PlanSection section, CitedItem line) => new(GroupOf(section, line.Item.Group), line.Drafted ?? ItemDraft.Of(line),
        line.Item.Status is PlanItemStatus.OurRead or PlanItemStatus.AsksRep);

    public static string GroupOf(PlanSection section, string key) =>
        section.Groups.FirstOrDefault(group => group.Key == key) is { } group && (group.Title.Length > 0 || group.TextTitle.Length > 0) ? $"{group.Title}|{group.TextTitle}" : key;

    /// <returns>The quotation with each run of white space as one blank.</returns>
    public static string Normalised(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,][\p{N}]+)*")]
    private static partial Regex Word { get; }
}
