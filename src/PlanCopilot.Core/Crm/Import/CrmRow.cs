using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>The values of one row by field; a value is null where the cell is empty.</summary>
/// <param name="Why">Why the row can't go in; null when it can.</param>
internal sealed record CrmRow(int Line, IReadOnlyDictionary<string, JsonNode?> Values, string? Why)
{
    public string? Text(string field) => Values.GetValueOrDefault(field)?.GetValue<string>();
}
