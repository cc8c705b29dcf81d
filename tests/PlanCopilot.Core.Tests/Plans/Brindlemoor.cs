using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans;
using static PlanCopilot.Core.Tests.Plans.FilingBuilder;

namespace PlanCopilot.Core.Tests.Plans;

/// <summary>A made-up maker of cold-chain equipment with one annual report and one Form 8-K, small enough to read whole.</summary>
internal static class Brindlemoor
{
    private const string Year = "2024-02-01/2025-01-31";
    private const string YearBefore = "2023-02-01/2024-01-31";

    public static Document AnnualReport { get; } = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 3, 14), new(2025, 1, 31))
        .Item("1", "Item 1. Business")
        .Heading("Human Capital")
        .Paragraph("As of January 31, 2025, we had approximately 4,150 employees worldwide. Of these, 1,200 employees were represented by unions.")
        .Heading("Executive Officers")
        .Paragraph("Ada Quill has been Chief Operating Officer since March 2021.")
        .Item("1A", "Item 1A. Risk Factors")
        .Heading("Operations")
        .Paragraph("We depend on one supplier in Gdansk for compressors, and a disruption there may delay the Northgate program.")
        .Paragraph("New rules on refrigerants that apply from 2026 may raise our costs.")
        .Item("7", "Item 7. Management's Discussion and Analysis")
        .Heading("Overview")
        .Paragraph("We aim to raise operating margin to 12% by fiscal 2027. We launched the Northgate program in fiscal 2025 to move assembly into two sites.")
        .Item("8", "Item 8. Financial Statements")
        .Row("(in millions)", ("2025", null), ("2024", null))
        .Row("Total revenues", ("$ 1,954", Tagged("us-gaap:Revenues", 1_954_000_000m, Year)), ("$ 1,812", Tagged("us-gaap:Revenues", 1_812_000_000m, YearBefore)))
        .Row("Net loss", ("(41)", Tagged("us-gaap:NetIncomeLoss", -41_000_000m, Year)), ("37", Tagged("us-gaap:NetIncomeLoss", 37_000_000m, YearBefore)))
        .Build("10k");

    public static Document Report { get; } = new FilingBuilder(DocumentKind.Form8K, "Form 8-K", new(2025, 4, 2), new(2025, 4, 1))
        .Item("5.02", "Item 5.02. Departure of Directors or Certain Officers")
        .Paragraph("Maren Oldgate will leave as Chief Financial Officer, effective May 9, 2025.")
        .Build("8k");

    public static Findings Findings { get; } = new()
    {
        Account = new Account("brindlemoor", "Brindlemoor Cold Chain, Inc.") { Ticker = "BRCC", Cik = Cik.TryParse("9999001") },
        Documents = [Report, AnnualReport],
        SetAside = [new SetAside("old", DocumentKind.Transcript, "Second quarter 2023 call", new(2022, 9, 1), SourceUse.Superseded, "older than 18 months")],
        Insights =
        [
            Insight("G1", InsightKind.Goal, "Operating margin", "Brindlemoor aims to raise operating margin to 12% by fiscal 2027.", "We aim to raise operating margin to 12% by fiscal 2027."),
            Insight("I1", InsightKind.Initiative, "Northgate program", "Brindlemoor launched the Northgate program in fiscal 2025 to move assembly into two sites.", "We launched the Northgate program in fiscal 2025 to move assembly into two sites."),
            Insight("O1", InsightKind.Obstacle, "Compressor supply", "Brindlemoor depends on one supplier in Gdansk for compressors.", "We depend on one supplier in Gdansk for compressors"),
            Insight("P1", InsightKind.Pressure, "Refrigerant rules", "New rules on refrigerants that apply from 2026 may raise costs.", "New rules on refrigerants that apply from 2026 may raise our costs."),
        ],
        Links =
        [
            new InsightLink("I1", InsightRelation.Serves, "G1", "both speak of cost"),
            new InsightLink("O1", InsightRelation.Blocks, "I1", "the same paragraph names the Northgate program"),
            new InsightLink("P1", InsightRelation.Presses, "G1", "both speak of cost"),
        ],
        LeadershipChanges =
        [
            new LeadershipChange("Maren Oldgate", "Chief Financial Officer", LeadershipChangeKind.Departed, new(2025, 5, 9),
                [Quote(Report, "Maren Oldgate will leave as Chief Financial Officer, effective May 9, 2025.")]),
        ],
        Officers = [],
    };

    private static Insight Insight(string id, InsightKind kind, string handle, string statement, string quote) => new()
    {
        Id = id,
        Kind = kind,
        Handle = handle,
        Statement = statement,
        Salience = 0.9,
        Confidence = 0.9,
        Evidence = [Quote(AnnualReport, quote)],
    };
}
