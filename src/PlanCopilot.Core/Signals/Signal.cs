using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Signals;

public enum SignalKind
{
    ExecutiveChange, Earnings, GuidanceChange, MergerOrDivestiture, Restructuring, FundingOrDebt, ProductLaunch, LitigationOrRegulation, CyberIncident, AuditorOrAccounting,
    /// <summary>Somebody leaves whom the team's CRM knows as a contact.</summary>
    ContactLeft,
}

public enum SignalSeverity { Low, Medium, High }

/// <summary>Something that happened that should make a plan be reviewed.</summary>
/// <param name="Id">Made from the kind and the event, so that a release about what an 8-K reported is the same signal.</param>
/// <param name="Date">The day it was made known.</param>
public sealed record Signal(string Id, SignalKind Kind, SignalSeverity Severity, DateOnly Date, Evidence Evidence)
{
    /// <summary>Keys of the plan's sections that it touches.</summary>
    public IReadOnlyList<string> Sections => SectionsOf(Kind);

    private static IReadOnlyList<string> SectionsOf(SignalKind kind) => kind switch
    {
        SignalKind.ExecutiveChange or SignalKind.ContactLeft => ["leadership", "objectives", "risks"],
        SignalKind.Earnings or SignalKind.GuidanceChange => ["snapshot", "insights", "swot", "targets"],
        SignalKind.MergerOrDivestiture => ["snapshot", "insights", "objectives", "risks"],
        SignalKind.Restructuring => ["insights", "objectives", "risks"],
        SignalKind.FundingOrDebt => ["snapshot", "risks"],
        SignalKind.ProductLaunch => ["insights", "swot"],
        _ => ["swot", "risks"],
    };
}
