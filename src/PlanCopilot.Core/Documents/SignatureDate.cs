namespace PlanCopilot.Core.Documents;

/// <summary>The day on which a filing was signed, which is at most some days before the day on which it was filed.</summary>
internal static class SignatureDate
{
    private const int BlocksBehind = 40;
    private const int LongestLine = 700;

    public static DateOnly? Find(ParsedText parsed)
    {
        for (var i = parsed.Blocks.Count - 1; i >= 0; i--)
        {
            if (Signatures.BeginAt(parsed, i) && Behind(parsed, i) is { } date) return date;
        }
        return null;
    }

    /// <summary>A line that says "Date" counts more than any other date.</summary>
    private static DateOnly? Behind(ParsedText parsed, int index)
    {
        DateOnly? other = null;
        for (var i = index; i < Math.Min(parsed.Blocks.Count, index + BlocksBehind); i++)
        {
            var text = parsed.TextOf(i);
            if (text.Length > LongestLine) text = text[^LongestLine..];
            var label = text.IndexOf("date", StringComparison.OrdinalIgnoreCase);
            if (label >= 0 && DateText.First(text[label..]) is { } date) return date;
            if (label >= 0 && text.Length < 12 && i + 1 < parsed.Blocks.Count && DateText.First(parsed.TextOf(i + 1)) is { } next) return next;
            other ??= text.Contains("day of", StringComparison.OrdinalIgnoreCase) || text.Length < 60 ? DateText.First(text) : null;
        }
        return other;
    }
}
