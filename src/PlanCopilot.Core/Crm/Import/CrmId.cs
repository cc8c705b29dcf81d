using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>Numbers of records. Salesforce's reports print 15 characters of what its other exports print as 18.</summary>
internal static partial class CrmId
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <returns>A Salesforce number of 15 characters with the three that say which of them are capitals; anything else as it is.</returns>
    public static string Full(string id)
    {
        if (!Salesforce.IsMatch(id)) return id;
        var ends = Enumerable.Range(0, 3).Select(part => Digits[Enumerable.Range(0, 5).Sum(index => char.IsAsciiLetterUpper(id[(part * 5) + index]) ? 1 << index : 0)]);
        return id + string.Concat(ends);
    }

    /// <summary>By the first three characters an account, contact, user, opportunity, product, asset, order, or a record of the team's own kinds.</summary>
    [GeneratedRegex(@"\A(?:00[1356]|01t|02i|80[12]|a0[0-9A-Za-z])[0-9A-Za-z]{12}\z")]
    private static partial Regex Salesforce { get; }
}
