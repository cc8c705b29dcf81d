using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>All that a document says about people: both readings share one pass over its sentences.</summary>
public static class LeadershipReader
{
    public static (IReadOnlyList<LeadershipChange> Changes, IReadOnlyList<Officer> Officers) Read(Document document)
    {
        var reading = new DocumentReading(document);
        return (LeadershipChangeDetector.Detect(document, reading), OfficerReader.Read(document, reading));
    }
}
