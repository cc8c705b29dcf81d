using System.Globalization;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Layout;

/// <summary>How pages say what programs name.</summary>
internal static class Words
{
    public static string Of(Role role) => role == Role.RevOps ? "RevOps" : role.ToString().ToLowerInvariant();

    public static string Of(AccessLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>"MergerOrDivestiture" as "Merger or divestiture".</summary>
    public static string Of(Enum name) => string.Concat(name.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    public static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>To the minute, in UTC: the server can't know where its reader is.</summary>
    public static string Minute(DateTimeOffset instant) => instant.UtcDateTime.ToString("MMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"1 document", "5 documents".</summary>
    public static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");
}
