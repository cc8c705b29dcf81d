using System.Globalization;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>What stands in one place: words, what bears them out, and what marks them.</summary>
/// <param name="About">Ids of what the line builds on, as they are printed behind it; empty when there are none.</param>
/// <param name="Mark">"our read", "unverified" or "rep to set"; null when there is nothing to mark.</param>
internal sealed record PlanCell(string Text, IReadOnlyList<int> Citations, string About, string? Mark)
{
    /// <summary>A name in the first column.</summary>
    public bool IsHead { get; init; }

    public static PlanCell Head(PlanItem item) => Plain(!PlanWording.IsReferredTo(item) ? item.Label
        : item.Label == item.Id ? item.Id : $"{item.Id} {item.Label}") with
    { IsHead = true };

    public static PlanCell Of(PlanItem item, bool isOurRead)
    {
        if (item.Text.Length == 0) return new("", [], "", PlanWording.Asked(item));
        var about = PlanWording.About(item) is { Count: > 0 } ids ? $"({string.Join(", ", ids)})" : "";
        return new(item.Text, item.Citations, about, MarkOf(item.Status, isOurRead));
    }

    public static PlanCell Of(PlanField? field, bool isOurRead)
    {
        if (field is null) return Plain("");
        if (field.Text.Length == 0) return new("", [], "", field.Status == PlanItemStatus.AsksRep ? Asks.Shown : null);
        return new(field.Text, field.Citations, "", MarkOf(field.Status, isOurRead));
    }

    public static PlanCell Plain(string text) => new(text, [], "", null);

    private static string? MarkOf(PlanItemStatus status, bool isOurRead) => isOurRead && status == PlanItemStatus.OurRead ? null : PlanWording.Mark(status);
}

/// <summary>A group of a section as a table: the same columns wherever it is shown.</summary>
internal sealed record PlanTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<PlanCell>> Rows)
{
    public const string NothingFound = "None found in what was read.";

    public static PlanTable Of(PlanGroup group, IReadOnlyList<PlanItem> items, bool isOurRead)
    {
        var columns = PlanWording.Columns(items);
        var hasLinks = items.Any(item => item.Links.Count > 0);
        var hasText = group.TextTitle.Length > 0 || items.Any(item => item.Text.Length > 0);
        return new(
            [group.Title, .. hasText ? [group.TextTitle] : Array.Empty<string>(), .. columns, .. hasLinks ? ["Links"] : Array.Empty<string>()],
            [.. items.Select(item => Row(item, columns, hasText, hasLinks, isOurRead))]);
    }

    private static IReadOnlyList<PlanCell> Row(PlanItem item, IReadOnlyList<string> columns, bool hasText, bool hasLinks, bool isOurRead) =>
    [
        PlanCell.Head(item),
        .. hasText ? [PlanCell.Of(item, isOurRead)] : Array.Empty<PlanCell>(),
        .. columns.Select(name => PlanCell.Of(item.Fields.FirstOrDefault(field => field.Name == name), isOurRead)),
        .. hasLinks ? [PlanCell.Plain(Links(item))] : Array.Empty<PlanCell>(),
    ];

    private static string Links(PlanItem item) => string.Join("; ", PlanWording.Links(item)
        .Select(link => $"{link.Words} {string.Join(", ", link.Others.Select(other => other.Id))}"));

    /// <returns>Such as "[3][7]"; empty when nothing is cited.</returns>
    public static string Numbers(IReadOnlyList<int> citations) => string.Concat(citations.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
}
