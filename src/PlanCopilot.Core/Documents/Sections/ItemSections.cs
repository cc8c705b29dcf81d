using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>An item's section, one more for each further number of its heading, and the blocks behind its heading.</summary>
internal sealed record ItemSection(int FirstBlock, IReadOnlyList<Section> Sections, Range Body);

/// <summary>Finds the items of a form by their real headings, and where their text ends.</summary>
internal static class ItemSections
{
    public static List<ItemSection> Find(ParsedText parsed, Range range, DocumentKind kind)
    {
        var (first, count) = range.GetOffsetAndLength(parsed.Blocks.Count);
        var candidates = ItemCandidates.Find(parsed, first, first + count, kind);
        var chosen = kind == DocumentKind.Form8K ? ChooseOfReport(candidates) : ChooseInOrder(candidates);
        var sections = new List<ItemSection>(chosen.Count);
        for (var i = 0; i < chosen.Count; i++)
        {
            var limit = i + 1 < chosen.Count ? chosen[i + 1].BlockIndex : first + count;
            sections.Add(ToSection(parsed, chosen[i], EndOf(parsed, chosen[i].BlockIndex, limit, isLast: i + 1 == chosen.Count)));
        }
        return sections;
    }

    /// <summary>Form 8-K: an item may come in any place, its first heading outside the table of contents counts.</summary>
    private static List<ItemCandidate> ChooseOfReport(List<ItemCandidate> candidates)
    {
        var dotted = candidates.Exists(candidate => candidate.Item.Contains('.', StringComparison.Ordinal));
        var chosen = new Dictionary<string, ItemCandidate>();
        foreach (var candidate in candidates.Skip(ContentsRows(candidates)))
        {
            if (dotted != candidate.Item.Contains('.', StringComparison.Ordinal)) continue;
            if (!chosen.TryGetValue(candidate.Item, out var earlier) || earlier.IsContents && !candidate.IsContents) chosen[candidate.Item] = candidate;
        }
        return [.. chosen.Values.OrderBy(candidate => candidate.BlockIndex)];
    }

    /// <summary>Where the first item comes again soon, what stands before is the table of contents.</summary>
    private static int ContentsRows(List<ItemCandidate> candidates)
    {
        const int mostPerRow = 300;
        if (candidates.Count < 2) return 0;
        var again = candidates.FindIndex(1, candidate => candidate.Item == candidates[0].Item);
        return again > 0 && candidates[again].Start - candidates[0].Start < mostPerRow * (again + 1) ? again : 0;
    }

    /// <summary>
    /// Annual and quarterly forms keep their items' order: of all rising sequences the one of greatest weight. It leaves
    /// out the table of contents, an index at the end, and references in between.
    /// </summary>
    private static List<ItemCandidate> ChooseInOrder(List<ItemCandidate> candidates)
    {
        var best = new double[candidates.Count];
        var before = new int[candidates.Count];
        var last = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            before[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (candidates[j].Rank < candidates[i].Rank && best[j] > (before[i] < 0 ? 0 : best[before[i]])) before[i] = j;
            }
            best[i] = candidates[i].Weight + (before[i] < 0 ? 0 : best[before[i]]);
            if (last < 0 || best[i] > best[last]) last = i;
        }
        var chosen = new List<ItemCandidate>();
        for (var i = last; i >= 0; i = before[i]) chosen.Add(candidates[i]);
        chosen.Reverse();
        return chosen;
    }

    /// <summary>The block before which an item's text ends: the next item's, its part's heading, or the signatures.</summary>
    private static int EndOf(ParsedText parsed, int heading, int limit, bool isLast)
    {
        for (var i = heading + 1; isLast && i < limit; i++)
        {
            if (Signatures.BeginAt(parsed, i)) return i;
        }
        var end = limit;
        while (!isLast && end > heading + 1 && ItemCandidates.IsPartHeading(parsed, end - 1)) end--;
        return end;
    }

    private static ItemSection ToSection(ParsedText parsed, ItemCandidate candidate, int endBlock)
    {
        var end = parsed.Blocks[endBlock - 1].End;
        var (title, body) = ItemTitle.Read(parsed, candidate, endBlock);
        var sections = candidate.Heading.Items
            .Select((item, i) => new Section(candidate.Part, item, title, i == 0 ? 1 : 2, candidate.Start, end))
            .ToList();
        return new ItemSection(candidate.BlockIndex, sections, body..endBlock);
    }
}
