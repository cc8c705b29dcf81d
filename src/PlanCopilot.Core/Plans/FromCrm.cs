namespace PlanCopilot.Core.Plans;

/// <summary>Values that the CRM holds, each with its record.</summary>
internal static class FromCrm
{
    /// <param name="record">Such as "contact 003A1".</param>
    /// <returns>A field that asks where the CRM has nothing.</returns>
    public static PlanField Field(string name, string? text, string record) =>
        string.IsNullOrEmpty(text) ? Asks.Field(name) : new PlanField(name, text, PlanItemStatus.FromCrm, []) { Record = record };
}
