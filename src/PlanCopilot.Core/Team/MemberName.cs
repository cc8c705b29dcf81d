using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Team;

/// <summary>What members sign in with: small letters, digits and a few marks, so that two names never look the same.</summary>
public static partial class MemberName
{
    public const string Rule = "1 to 40 small letters, digits, dots, dashes, underscores or an @, beginning with a letter or digit";

    /// <returns>The name in small letters, or null when it isn't one.</returns>
    public static string? TryParse(string? text) =>
        text?.Trim().ToLowerInvariant() is { } name && Pattern.IsMatch(name) ? name : null;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@-]{0,39}\z")]
    private static partial Regex Pattern { get; }
}
