using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans;

/// <summary>How people call a registrant.</summary>
internal static partial class AccountName
{
    /// <returns>"Salesforce" for "Salesforce, Inc."; the name itself where nothing would be left.</returns>
    public static string Short(string name)
    {
        var rest = name.Trim();
        while (LegalForm.Match(rest) is { Success: true, Index: > 0 } form) rest = rest[..form.Index];
        if (rest.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && rest.Length > 8) rest = rest[4..];
        return rest;
    }

    [GeneratedRegex(@"[\s,]+(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|l\.?l\.?c|l\.?p|plc|n\.?v|s\.?a|se|ag|holdings?|group|trust|/[a-z]{2,3}/?)\.?\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LegalForm { get; }
}
