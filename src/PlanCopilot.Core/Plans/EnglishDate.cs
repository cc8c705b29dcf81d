using System.Globalization;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Plans;

/// <summary>Dates and documents as a plan names them.</summary>
internal static class EnglishDate
{
    /// <returns>Such as "March 5, 2025".</returns>
    public static string Long(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <returns>Such as "10-K of March 5, 2025".</returns>
    public static string Name(this Document document) =>
        document.Published is { } day ? $"{document.Kind.Label()} of {Long(day)}" : $"{document.Kind.Label()} without a date";
}
