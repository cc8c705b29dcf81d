using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Collects the blocks that begin like an item's heading.</summary>
internal static class ItemCandidates
{
    /// <summary>More than any form has even with a reference on every page; a hostile document ends here.</summary>
    private const int MaxCount = 2000;

    public static List<ItemCandidate> Find(ParsedText parsed, int first, int end, DocumentKind kind)
    {
        var candidates = new List<ItemCandidate>();
        string? part = null;
        for (var i = first; i < end && candidates.Count < MaxCount; i++)
        {
            var block = parsed.Blocks[i];
            var text = parsed.Text.AsSpan(block.Start, block.End - block.Start);
            var at = 0;
            if (text.Length < 100 && ItemHeading.ReadPart(text, ref at) is { } printed) part = printed;
            if (ItemHeading.TryRead(text, kind == DocumentKind.Form8K) is not { } heading) continue;
            if (!FormItems.Has(kind, heading.Items[0]) || IsReference(text, heading, block.Kind)) continue;
            candidates.Add(ToCandidate(parsed, i, heading, heading.Part ?? part, kind));
        }
        return WithReach(parsed, candidates, end > first ? parsed.Blocks[end - 1].End : 0);
    }

    public static bool IsPartHeading(ParsedText parsed, int index)
    {
        var block = parsed.Blocks[index];
        var at = 0;
        return block.End - block.Start < 100 && ItemHeading.ReadPart(parsed.Text.AsSpan(block.Start, block.End - block.Start), ref at) is not null;
    }

    private static ItemCandidate ToCandidate(ParsedText parsed, int index, ItemHeading heading, string? part, DocumentKind kind)
    {
        var block = parsed.Blocks[index];
        var text = parsed.Text.AsSpan(block.Start, block.End - block.Start);
        var name = text[heading.Rest..];
        if (name.IsEmpty && index + 1 < parsed.Blocks.Count) name = parsed.Text.AsSpan(parsed.Blocks[index + 1].Start, parsed.Blocks[index + 1].End - parsed.Blocks[index + 1].Start);
        var item = heading.Items[0];
        if (kind == DocumentKind.Form10Q) part = FormItems.PartOf10Q(item, name, part);
        if (kind == DocumentKind.Form10K && part is not null) part = FormItems.PartOf10K(item, name);
        var look = parsed.Looks[index];
        return new ItemCandidate
        {
            BlockIndex = index,
            Start = block.Start + heading.Start,
            Heading = heading,
            Part = kind is DocumentKind.Form10K or DocumentKind.Form10Q ? part : null,
            Rank = FormItems.Rank(kind == DocumentKind.Form10Q ? part : null, item),
            IsNamed = FormItems.IsNamed(kind, part, item, name),
            IsContents = look.Has(BlockTraits.Link) || EndsWithPage(text[heading.Rest..]),
            LooksLikeHeading = block.Kind == BlockKind.Heading || look.LeadLength > 4 || look.HeadingLevel > 0
                || (look.Traits & (BlockTraits.Bold | BlockTraits.Underlined | BlockTraits.AllCaps | BlockTraits.Centered)) != 0,
        };
    }

    /// <summary>"Item 1A of this report …", "Item 7, “Management’s …": a sentence that begins with an item's number.</summary>
    private static bool IsReference(ReadOnlySpan<char> text, ItemHeading heading, BlockKind kind)
    {
        if (heading.Rest >= text.Length) return false;
        var next = text[heading.Rest];
        if (char.IsLower(next) && !heading.Separated) return true;
        if (next is ',' or ';') return kind != BlockKind.Heading || text.Length > 150;
        return next is '“' or '"' && text.Length > 200;
    }

    /// <summary>"Business 4", "Business ..... 4", "Business | F-12".</summary>
    private static bool EndsWithPage(ReadOnlySpan<char> name)
    {
        var digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1])) digits--;
        if (digits == name.Length || name.Length - digits > 3 || digits == 0) return false;
        if (name[digits - 1] == '-' && digits > 1 && name[digits - 2] is 'F' or 'S') digits -= 2;
        return digits > 0 && name[digits - 1] is ' ' or '.';
    }

    private static List<ItemCandidate> WithReach(ParsedText parsed, List<ItemCandidate> candidates, int end)
    {
        var reaching = new List<ItemCandidate>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var next = i + 1;
            while (next < candidates.Count && candidates[next].Rank == candidates[i].Rank) next++;
            reaching.Add(candidates[i] with
            {
                Reach = (next < candidates.Count ? candidates[next].Start : end) - candidates[i].Start,
                TextLength = (i + 1 < candidates.Count ? candidates[i + 1].Start : end) - parsed.Blocks[candidates[i].BlockIndex].End,
            });
        }
        return reaching;
    }
}
