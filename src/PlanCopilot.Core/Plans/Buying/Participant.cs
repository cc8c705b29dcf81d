using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>A line of the buying group as gaps are looked for in it, whoever filled it in.</summary>
internal sealed partial record Participant(string Name, string Office, string Role, string Relationship, string Owner, DateOnly? LastActivity, bool IsLeaving)
{
    public const string RoleField = "Role";
    public const string InfluenceField = "Influence";
    public const string RelationshipField = "Relationship";
    public const string StanceField = "Stance";
    public const string ReportsToField = "Reports to";
    public const string OwnerField = "Our owner";
    public const string ActivityField = "Last activity";
    public static readonly string[] Groups = ["person", "contact"];

    /// <summary>Whether somebody has said more of the relationship than that it is unknown.</summary>
    public bool IsKnown => Relationship.Length > 0 && Relationship != "unknown";

    /// <param name="gone">Records of contacts who are known to leave.</param>
    public static Participant Of(PlanItem item, IReadOnlySet<string> gone)
    {
        return new Participant(item.Label, item.Text, Field(RoleField), Field(RelationshipField), Field(OwnerField),
            LastActivityOf(item),
            Leaves.IsMatch(item.Text) || Succeeded(item) || item.Fields.Any(field => field.Record is { } record && gone.Contains(record)));

        string Field(string name) => Participant.Field(item, name);
    }

    /// <returns>Null when nobody says.</returns>
    public static DateOnly? LastActivityOf(PlanItem item) =>
        DateOnly.TryParseExact(Field(item, ActivityField), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Field(PlanItem item, string name) => item.Fields.FirstOrDefault(field => field.Name == name)?.Text ?? "";

    /// <summary>A quotation stands in for the sentence where that isn't borne out: "succeeding Ada Quist".</summary>
    private static bool Succeeded(PlanItem item) =>
        item.Text.Contains($"succeeding {item.Label}", StringComparison.Ordinal) || item.Text.Contains($"succeeded {item.Label}", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:leaves|retires) as\b|\bdied\b")]
    private static partial Regex Leaves { get; }
}
