using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans;

/// <summary>Who said it: how a line begins that could be said to somebody at the account.</summary>
internal static partial class Attribution
{
    /// <returns>Such as "Your 10-K says".</returns>
    public static string Of(Document? document) => document?.Kind switch
    {
        null or DocumentKind.Other or DocumentKind.Note => "You are quoted as saying",
        DocumentKind.Transcript => "On your call it was said",
        DocumentKind.News => "The news says",
        { } kind => $"Your {kind.Label()} says",
    };

    /// <returns>What was said, without who said it: that is our own wording, and in no quotation.</returns>
    public static string Without(string text) => Beginning.Replace(text, "");

    [GeneratedRegex(@"\A(?:You are quoted as saying|On your call it was said|The news says|Your (?:10-K|10-Q|8-K|20-F|6-K|DEF 14A|earnings release|press release) says)(?: that |: )", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }
}
