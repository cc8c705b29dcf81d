using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents;

/// <summary>The SEC's id of one submission, such as 0000320193-24-000123.</summary>
public sealed partial record AccessionNumber
{
    private AccessionNumber(string value) => Value = value;

    public string Value { get; }

    /// <returns>The id, or null when <paramref name="text"/> isn't one.</returns>
    public static AccessionNumber? TryParse(string? text) => text is not null && Pattern.IsMatch(text) ? new(text) : null;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A\d{10}-\d{2}-\d{6}\z")] // \z, since $ lets a final line break through
    private static partial Regex Pattern { get; }
}
