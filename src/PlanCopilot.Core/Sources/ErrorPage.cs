using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Sources;

/// <summary>Tells pages that servers, and the machines in front of them, send as success in place of what was asked for.</summary>
internal static partial class ErrorPage
{
    /// <summary>Bytes; they are short, and a long page may well speak of errors.</summary>
    private const int Longest = 50_000;

    /// <returns>What was sent in place of <paramref name="wanted"/>; null when nothing tells that it isn't that.</returns>
    public static string? Why(ReadOnlyMemory<byte> body, string wanted)
    {
        if (body.IsEmpty) return "nothing";
        return body.Length <= Longest && Marks.IsMatch(Encoding.UTF8.GetString(body.Span)) ? $"an error page in place of the {wanted}" : null;
    }

    [GeneratedRegex(@"Request Rate Threshold Exceeded|Undeclared Automated Tool|<(?:title|h1)[^<>]{0,200}>[^<]{0,60}\b(?:error|not found|unavailable|access denied|forbidden|maintenance|just a moment|are you (?:a robot|human)|something went wrong|attention required|verify you are human|security check)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks { get; }
}
