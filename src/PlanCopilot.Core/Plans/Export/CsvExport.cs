using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>
/// A plan as one table for a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8): a row for each line of the plan,
/// to be filtered by section, with a column for each field that any line has.
/// </summary>
internal static class CsvExport
{
    /// <summary>By these a spreadsheet takes a cell for a formula, also in their wide forms.</summary>
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static byte[] Write(Plan plan)
    {
        var rows = plan.Sections.SelectMany(section => section.Items.Select(item => (Section: section, Item: item))).ToList();
        var fields = PlanWording.Columns([.. rows.Select(row => row.Item)]);
        var hasStatus = !PlanWording.IsForCustomer(plan);
        var table = new StringBuilder();
        Line(table, ["Account", "As of", "Section", "Group", "Id", "Line", "Text", .. hasStatus ? ["Status"] : Array.Empty<string>(), "Sources", .. fields]);
        foreach (var (section, item) in rows)
            Line(table,
            [
                plan.Account.Name, plan.AsOf is { } day ? Day(day) : "", section.Title, Group(section, item), item.Id, item.Label, item.Text,
                .. hasStatus ? [Status(item.Status)] : Array.Empty<string>(), Sources(plan, item.Citations),
                .. fields.Select(name => Field(item.Fields.FirstOrDefault(field => field.Name == name))),
            ]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static string Group(PlanSection section, PlanItem item) =>
        section.Groups.FirstOrDefault(group => group.Key == item.Group) is { } group && group.Title.Length + group.TextTitle.Length > 0
            ? group.Title.Length > 0 ? group.Title : group.TextTitle : item.Group;

    private static string Status(PlanItemStatus status) => PlanWording.Mark(status) ?? status switch
    {
        PlanItemStatus.AsksRep => Asks.Shown,
        PlanItemStatus.FromCrm => "from CRM",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Field(PlanField? field) => field is null ? "" : PlanWording.Mark(field.Status) is { } mark && field.Text.Length > 0 ? $"{field.Text} ({mark})" : field.Text;

    private static string Sources(Plan plan, IReadOnlyList<int> citations) => string.Join("; ", citations.Where(number => number >= 1 && number <= plan.Evidence.Count).Select(number =>
    {
        var evidence = plan.Evidence[number - 1];
        var day = PlanWording.SourceOf(plan, evidence)?.Published is { } published ? Day(published) : "no date";
        return string.Create(CultureInfo.InvariantCulture, $"[{number}] {evidence.Source}, {day}, {evidence.Section}");
    }));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder table, IReadOnlyList<string> cells) => table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>Text of documents is data: a cell that would be computed gets an apostrophe, which spreadsheets take for "this is text".</summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        safe = string.Concat(safe.Select(c => char.IsControl(c) ? ' ' : c));
        return safe.AsSpan().IndexOfAny(',', '"', ';') >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
