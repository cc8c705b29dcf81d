using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Recognises where a filing is signed: the last item ends there.</summary>
internal static class Signatures
{
    private static readonly string[] Following =
        ["index", "exhibit", "report of", "consolidated", "notes to", "financial statement", "schedule", "annex", "appendix"];

    public static bool BeginAt(ParsedText parsed, int index)
    {
        var block = parsed.Blocks[index];
        var text = parsed.Text.AsSpan(block.Start, block.End - block.Start).TrimStart("|* ");
        if (text.StartsWith("signature", StringComparison.OrdinalIgnoreCase)) return text.Length <= 40 && !char.IsAsciiDigit(text[^1]);
        return text.StartsWith("pursuant to the requirement", StringComparison.OrdinalIgnoreCase)
            && text[..Math.Min(text.Length, 200)].Contains("Securities", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>The block behind the signatures that begin at <paramref name="index"/>: an index or financial statements may follow them.</returns>
    public static int EndFrom(ParsedText parsed, int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            if (parsed.Blocks[i].Kind != BlockKind.Heading) continue;
            foreach (var word in Following)
            {
                if (parsed.TextOf(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }
        return end;
    }
}
