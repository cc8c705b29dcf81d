namespace PlanCopilot.Core.Documents;

/// <summary>Recognises where a filing is signed: the last item ends there.</summary>
internal static class Signatures
{
    public static bool BeginAt(ParsedText parsed, int index)
    {
        var block = parsed.Blocks[index];
        var text = parsed.Text.AsSpan(block.Start, block.End - block.Start).TrimStart("|* ");
        if (text.StartsWith("signature", StringComparison.OrdinalIgnoreCase)) return text.Length <= 40 && !char.IsAsciiDigit(text[^1]);
        return text.StartsWith("pursuant to the requirement", StringComparison.OrdinalIgnoreCase)
            && text[..Math.Min(text.Length, 200)].Contains("Securities", StringComparison.OrdinalIgnoreCase);
    }
}
