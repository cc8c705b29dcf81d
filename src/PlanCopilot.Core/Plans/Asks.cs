namespace PlanCopilot.Core.Plans;

/// <summary>Fields that only people can fill: empty, never guessed. Exports show them as "rep to set".</summary>
internal static class Asks
{
    /// <summary>What an export prints in an empty field.</summary>
    public const string Shown = "rep to set";

    public static PlanField Field(string name) => new(name, "", PlanItemStatus.AsksRep, []);

    public static IReadOnlyList<PlanField> Fields(params IEnumerable<string> names) => names.Select(Field).ToList();

    public static PlanItem Line(string id, string group, string label, string question = "") =>
        new() { Id = id, Group = group, Label = label, Text = question, Status = PlanItemStatus.AsksRep };

    public static PlanItem Read(string id, string group, string label, string text) =>
        new() { Id = id, Group = group, Label = label, Text = text, Status = PlanItemStatus.OurRead };
}
