using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Reads an item's heading as printed, also where it is split over blocks or runs into the first sentence.</summary>
internal static class ItemTitle
{
    private const int MaxLength = 300;

    /// <returns>The heading in one line, and the first block behind it.</returns>
    public static (string Title, int Body) Read(ParsedText parsed, ItemCandidate candidate, int endBlock)
    {
        var index = candidate.BlockIndex;
        var text = TextOf(parsed, index);
        var rest = candidate.Heading.Rest;
        if (rest < text.Length) return (Clean(text[candidate.Heading.Start..EndOfRunIn(text, rest, parsed.Looks[index])]), index + 1);
        var number = text[candidate.Heading.Start..].TrimEnd("| ");
        if (index + 1 >= endBlock) return (Clean(number), index + 1);
        var name = TextOf(parsed, index + 1);
        var isName = name.Length <= MaxLength && (candidate.IsNamed || parsed.Blocks[index + 1].Kind == BlockKind.Heading);
        return isName ? (Clean($"{number} {name}"), index + 2) : (Clean(number), index + 1);
    }

    /// <summary>Where the name ends and the first sentence begins: where the bold print does, else at the first stop.</summary>
    private static int EndOfRunIn(ReadOnlySpan<char> text, int rest, BlockLook look)
    {
        if (look.LeadLength > rest + 3 && look.LeadLength < text.Length) return look.LeadLength;
        if (text.Length <= 160) return text.Length;
        var window = text[rest..Math.Min(text.Length, MaxLength)];
        var stop = window.IndexOf(". ");
        return stop > 0 ? rest + stop + 1 : Math.Min(text.Length, rest + Math.Max(window.LastIndexOf(' '), 0));
    }

    private static string Clean(ReadOnlySpan<char> title) =>
        title.ToString().Replace(" | ", " ", StringComparison.Ordinal).Trim(' ', '|', '*', '_');

    private static ReadOnlySpan<char> TextOf(ParsedText parsed, int index) =>
        parsed.Text.AsSpan(parsed.Blocks[index].Start, parsed.Blocks[index].End - parsed.Blocks[index].Start);
}
