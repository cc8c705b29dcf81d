using PlanCopilot.Core.Documents.Sections;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>The day on which a filing was signed, which is at most some days before the day on which it was filed.</summary>
internal static class SignatureDate
{
    private const int BlocksBehind = 30;
    /// <summary>More signature blocks than a filing with its exhibits has.</summary>
    private const int MostSignatures = 40;

    public static DateOnly? Find(ParsedText parsed)
    {
        DateOnly? other = null;
        var signatures = 0;
        for (var i = 0; i < parsed.Blocks.Count && signatures < MostSignatures; i++)
        {
            if (!Signatures.BeginAt(parsed, i)) continue;
            signatures++;
            if (Behind(parsed, i, ref other) is { } date) return date;
        }
        return other;
    }

    /// <summary>A date behind the word "Date" counts more than <paramref name="other"/>, the first one that stands in the sentence or alone.</summary>
    private static DateOnly? Behind(ParsedText parsed, int index, ref DateOnly? other)
    {
        for (var i = index; i < Math.Min(parsed.Blocks.Count, index + BlocksBehind); i++)
        {
            var text = parsed.TextOf(i);
            if (LabelEnd(text) is >= 0 and var label)
            {
                var isAlone = text.Length - label < 8 && i + 1 < parsed.Blocks.Count;
                if (DateText.First(isAlone ? parsed.TextOf(i + 1) : text[label..]) is { } date) return date;
            }
            if (i == index || text.Length < 60) other ??= DateText.First(text);
        }
        return null;
    }

    /// <returns>Behind "Date", "Dated:" or "DATE -" at the block's start or before a colon; -1 when there is none.</returns>
    private static int LabelEnd(ReadOnlySpan<char> text)
    {
        var label = text.IndexOf("date", StringComparison.OrdinalIgnoreCase);
        if (label < 0) return -1;
        var rest = text[(label + 4)..].TrimStart("dD");
        return label == 0 || rest.TrimStart().StartsWith(":") ? text.Length - rest.Length : -1;
    }
}
