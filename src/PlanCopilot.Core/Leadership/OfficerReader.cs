using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>Reads who holds which role now.</summary>
public static class OfficerReader
{
    public static IReadOnlyList<Officer> Read(Document document) => [];
}
