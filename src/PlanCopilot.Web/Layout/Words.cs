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

    /// <summary>"Firefox on Linux" for what a browser calls itself, which no person reads.</summary>
    public static string Browser(string? agent)
    {
        // Each pretends to be those after it.
        var program = Find(("Firefox", "Firefox"), ("Edg", "Edge"), ("Chrome", "Chrome"), ("Safari", "Safari"));
        var system = Find(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return program is null ? "an unknown browser" : system is null ? program : $"{program} on {system}";

        string? Find(params (string Mark, string Name)[] known) => known.FirstOrDefault(one => agent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
    }

    /// <summary>"1 document", "5 documents".</summary>
    public static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");
}
