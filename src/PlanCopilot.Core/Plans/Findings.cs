using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Plans;

/// <summary>All that a plan is drafted from.</summary>
public sealed record Findings
{
    public required Account Account { get; init; }
    /// <summary>The documents that count, newest first.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }
    /// <summary>Documents read but set aside or refused, with the reason.</summary>
    public required IReadOnlyList<SetAside> SetAside { get; init; }
    /// <summary>Ranked, best first.</summary>
    public required IReadOnlyList<Insight> Insights { get; init; }
    public required IReadOnlyList<InsightLink> Links { get; init; }
    public required IReadOnlyList<LeadershipChange> LeadershipChanges { get; init; }
    public required IReadOnlyList<Officer> Officers { get; init; }
    /// <summary>What a language model was sent, and what became of its answers; empty when none was asked.</summary>
    public IReadOnlyList<ExtractionReport> Extraction { get; init; } = [];
    /// <summary>What the team's CRM knows of the account; null when nothing was imported.</summary>
    public CrmFacts? Crm { get; init; }
    /// <summary>What happened since the plan was last reviewed; null when it never was drafted.</summary>
    public ReviewFacts? Since { get; init; }
    /// <summary>What the plan consists of.</summary>
    public PlanTemplate Template { get; init; } = PlanTemplate.Default;
    /// <summary>What a reader must know of how they were found, such as that the language model failed; empty when all is well.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Reviewed">The day of the last review; of the first draft where there was none.</param>
/// <param name="Signals">Those raised since that nobody dismissed.</param>
public sealed record ReviewFacts(DateOnly Reviewed, IReadOnlyList<Signal> Signals);

public sealed record SetAside(string DocumentId, DocumentKind Kind, string Title, DateOnly? Published, SourceUse Use, string Why);
