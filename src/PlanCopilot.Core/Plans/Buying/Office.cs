using System.Text.RegularExpressions;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>Offices, however their titles are written: "EVP and CFO" is an Executive Vice President and Chief Financial Officer.</summary>
internal static partial class Office
{
    /// <summary>From this rank on an office is one of the top: chiefs and presidents.</summary>
    private const int Top = 6;

    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("CEO", "Chief Executive Officer"), ("CFO", "Chief Financial Officer"), ("COO", "Chief Operating Officer"), ("CIO", "Chief Information Officer"),
        ("CTO", "Chief Technology Officer"), ("CISO", "Chief Information Security Officer"), ("CRO", "Chief Revenue Officer"), ("CMO", "Chief Marketing Officer"),
        ("CHRO", "Chief Human Resources Officer"), ("CDO", "Chief Digital Officer"), ("CPO", "Chief Procurement Officer"),
        ("SEVP", "Senior Executive Vice President"), ("EVP", "Executive Vice President"), ("SVP", "Senior Vice President"), ("VP", "Vice President"), ("GM", "General Manager"),
    ];

    /// <summary>Words that tell a rank and not what for.</summary>
    private static readonly HashSet<string> Ranks = ["EXECUTIVE", "SENIOR", "VICE", "PRESIDENT", "DIRECTOR", "MANAGER", "HEAD", "OFFICER", "CHIEF", "INTERIM"];
    private static readonly HashSet<string> Linking = ["AND", "OF", "THE", "FOR", "OUR", "ITS"];

    public static string Written(string title) => Word.Replace(title.Replace("&", "and", StringComparison.Ordinal),
        word => Abbreviations.FirstOrDefault(one => one.Short == word.Value) is { Long: not null } known ? known.Long : word.Value);

    public static bool IsTop(string title) => RoleRank.Of(Written(title)) >= Top;

    public static bool IsChief(string title) => Written(title).Contains("Chief ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both titles are of one office: all words of the shorter one stand in the other, one that tells what for among them.</summary>
    public static bool Same(string? one, string? other)
    {
        var (first, second) = (Words(one), Words(other));
        var shared = first.Intersect(second).ToList();
        if (shared.Count == 0 || shared.Count < Math.Min(first.Count, second.Count)) return false;
        return shared.Exists(word => !Ranks.Contains(word)) || shared.Count(Ranks.Contains) >= 3 || first.SetEquals(second);
    }

    private static HashSet<string> Words(string? title) =>
        [.. Word.Matches(Written(title ?? "")).Select(match => match.Value.ToUpperInvariant()).Where(word => !Linking.Contains(word))];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word { get; }
}
