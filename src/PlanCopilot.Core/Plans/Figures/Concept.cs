namespace PlanCopilot.Core.Plans.Figures;

/// <summary>A figure of the snapshot and the tags under which filers report it, preferred one first (US GAAP and IFRS taxonomies).</summary>
/// <param name="RowWords">Words of which the label of a row that shows it has one: tells the statement's row from a bare total.</param>
internal sealed record Concept(string Key, string Name, bool IsInstant, IReadOnlyList<string> Tags, IReadOnlyList<string> RowWords)
{
    public static Concept Revenue { get; } = new("revenue", "Revenue", false,
    [
        "us-gaap:Revenues",
        "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax",
        "us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax",
        "us-gaap:SalesRevenueNet",
        "us-gaap:RevenuesNetOfInterestExpense",
        "us-gaap:RegulatedAndUnregulatedOperatingRevenue",
        "us-gaap:SalesRevenueGoodsNet",
        "us-gaap:SalesRevenueServicesNet",
        "ifrs-full:Revenue",
        "ifrs-full:RevenueFromContractsWithCustomers",
    ], ["revenue", "sales"]);

    public static IReadOnlyList<Concept> All { get; } =
    [
        Revenue,
        new("operating-income", "Operating income", false,
            ["us-gaap:OperatingIncomeLoss", "ifrs-full:ProfitLossFromOperatingActivities"], ["operati"]),
        new("net-income", "Net income", false,
            ["us-gaap:NetIncomeLoss", "us-gaap:ProfitLoss", "us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic",
             "ifrs-full:ProfitLossAttributableToOwnersOfParent", "ifrs-full:ProfitLoss"],
            ["net", "profit", "earnings", "income", "loss"]),
        new("operating-cash-flow", "Cash provided by operations", false,
            ["us-gaap:NetCashProvidedByUsedInOperatingActivities",
             "us-gaap:NetCashProvidedByUsedInOperatingActivitiesContinuingOperations",
             "ifrs-full:CashFlowsFromUsedInOperatingActivities"], ["operati"]),
        new("performance-obligation", "Remaining performance obligation", true,
            ["us-gaap:RevenueRemainingPerformanceObligation"], ["obligation", "total"]),
    ];
}
