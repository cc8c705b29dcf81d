using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Evaluation;

/// <summary>One measured number.</summary>
/// <param name="Value">Null when it could not be measured, which is not zero.</param>
/// <param name="Low">Lower end of the 95 % bootstrap interval, clustered by account; null where fewer than two accounts have cases.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Cases">How many cases it was measured on.</param>
public sealed record Metric(string Name, double? Value, double? Low, double? High, int Cases)
{
    /// <summary>It counts what should not be, such as false events.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LowerIsBetter { get; init; }

    /// <summary>It breaks another figure down: shown to those who ask for all, and no ground on its own to call a run worse.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDetail { get; init; }
}
