namespace PlanCopilot.Core.Evaluation;

/// <summary>One measured number.</summary>
/// <param name="Value">Null when it could not be measured, which is not zero.</param>
/// <param name="Low">Lower end of the 95 % bootstrap interval, clustered by account; null where fewer than two accounts have cases.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Cases">How many cases it was measured on.</param>
public sealed record Metric(string Name, double? Value, double? Low, double? High, int Cases);
