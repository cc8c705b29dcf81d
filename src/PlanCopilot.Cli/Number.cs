using System.Globalization;

namespace PlanCopilot.Cli;

/// <summary>Counts in words.</summary>
internal static class Number
{
    /// <returns>Such as "1 plan" and "1,200 plans".</returns>
    public static string Of(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");
}
