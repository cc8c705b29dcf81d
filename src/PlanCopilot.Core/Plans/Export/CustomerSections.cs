namespace PlanCopilot.Core.Plans.Export;

/// <summary>What of a section may leave the house. What isn't named stays: a new section, group or field is internal until it is listed.</summary>
/// <param name="Title">As the customer reads it; ours may speak of drafts.</param>
/// <param name="Groups">Those that may go, with the headings that the customer reads; null for all of them under their own.</param>
/// <param name="Fields">Names of the further columns that may go.</param>
/// <param name="HasPeoplesWords">Whether what people wrote may go too; else only what cites public documents.</param>
/// <param name="WhenEmpty">What stands there when nothing of it may go; null to leave the section out then.</param>
internal sealed record CustomerSection(
    string Key, string Title, IReadOnlyList<PlanGroup>? Groups, IReadOnlyList<string> Fields, bool HasPeoplesWords, string? WhenEmpty);

/// <summary>The one list of what a customer may be given.</summary>
internal static class CustomerSections
{
    private const string Open = "To be agreed together.";

    public static IReadOnlyList<CustomerSection> All { get; } =
    [
        new("summary", "Summary", [new("wants", "What you aim for", ""), new("does", "What you are doing", "")], [], true, null),
        new("snapshot", "Snapshot", null, ["Year before", "Change, calculated"], false, null),
        new("objectives", "Objectives", [new("objective", "", "Objective")], ["Owner", "Deadline", "Measure"], true, Open),
        new("actions", "Mutual action plan", [new("action", "", "Step")], ["Owner there", "Owner here", "Owner", "Date"], true, Open),
        new("review", "Review cadence", [new("review", "", "")], ["Answer", "Date"], true, Open),
    ];
}
