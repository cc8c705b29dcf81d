using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans;

/// <summary>What a seller's CRM knows of Brindlemoor, whose chief financial officer leaves.</summary>
internal static class BrindlemoorCrm
{
    public static CrmFacts Facts { get; } = new()
    {
        AsOf = new DateOnly(2025, 4, 10),
        Contacts =
        [
            new Contact("C1", "Maren Oldgate") { Title = "EVP & CFO", Role = "Economic Buyer", Relationship = "Trusts us", Owner = "U1", LastActivity = new DateOnly(2025, 4, 1) },
            new Contact("C2", "Tobin Rask") { Title = "Plant Manager", Role = "CHAMPION", Influence = "High", Relationship = "Advocates", Owner = "U1", BusinessUnit = "B1", LastActivity = new DateOnly(2025, 4, 8) },
            new Contact("C3", "Ines Farrow") { Title = "Chief Information Officer", ReportsTo = "C1", LastActivity = new DateOnly(2025, 2, 1) },
            new Contact("C4", "M. Oldgate") { Title = "CFO" },
        ],
        Opportunities =
        [
            new Opportunity("D1", "Compressor watch") { Stage = "Proposal", Amount = 120_000, Currency = "USD", CloseDate = new DateOnly(2025, 9, 30), Type = "Expansion", Solution = "S1", BusinessUnit = "B1", NextStep = "Site visit" },
            new Opportunity("D2", "Renewal 2025") { Stage = "Negotiation", Amount = 40_000, Currency = "USD", CloseDate = new DateOnly(2025, 3, 31), Type = "Renewal", Solution = "S1" },
            new Opportunity("D3", "First sites") { Stage = "Closed Won", Amount = 40_000, Currency = "USD", CloseDate = new DateOnly(2025, 4, 3), Solution = "S1" },
        ],
        Solutions =
        [
            new Solution("S1", "Supplyguard") { Description = "Warns of suppliers whose compressors are late" },
            new Solution("S2", "Paylane") { Description = "Pays invoices" },
        ],
        Assets =
        [
            new Asset("A1", "Supplyguard, two sites") { Solution = "S1", BusinessUnit = "B1", Price = 40_000, Currency = "USD", EndDate = new DateOnly(2025, 6, 30) },
            new Asset("A2", "Ledgerly") { Solution = "Paylane", BusinessUnit = "B1", Price = 60_000, Currency = "USD", EndDate = new DateOnly(2026, 12, 31), IsCompetitor = true, Competitor = "Ledgerly" },
        ],
        BusinessUnits = [new BusinessUnit("B1", "Assembly") { Spend = 200_000, Currency = "USD" }],
        Users = [new User("U1", "Wil Tarn") { Title = "Account Manager" }],
    };

    public static Findings Findings { get; } = Brindlemoor.Findings with { Crm = Facts };

    public static Plan Plan { get; } = PlanDrafter.Draft(Findings);

    public static PlanItem Item(Plan plan, string id) => plan.Sections.SelectMany(section => section.Items).Single(item => item.Id == id);

    public static string Field(this PlanItem item, string name) => item.Fields.Single(field => field.Name == name).Text;

    /// <summary>The plan with one field as a person would fill it in.</summary>
    public static Plan With(Plan plan, string id, string field, string text) => plan with
    {
        Sections = [.. plan.Sections.Select(section => section with
        {
            Items = [.. section.Items.Select(item => item.Id != id ? item : item with
            {
                Fields = [.. item.Fields.Select(one => one.Name == field ? one with { Text = text, Status = PlanItemStatus.Written } : one)],
            })],
        })],
    };
}
