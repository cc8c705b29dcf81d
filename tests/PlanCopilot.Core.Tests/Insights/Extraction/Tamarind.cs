using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Insights.Extraction;

/// <summary>A made-up operator of ferries with one short annual report: all of it fits one passage.</summary>
internal static class Tamarind
{
    public const string Goal = "We aim to run all 14 of our ferries on shore power by 2030.";
    public const string Initiative = "In fiscal 2025 we launched the Harbourline program to replace nine engines at a cost of $48 million.";
    public const string Obstacle = "Delays at the yard in Port Ellery may hold up the first two conversions of our fleet.";
    public const string Pressure = "We face intense competition from low-cost carriers such as Osprey Lines on our routes to Gdynia.";
    public const string Change = "On June 10, 2025, Harriet Olsen notified the Company of her decision to retire as Chief Financial Officer, effective August 31, 2025.";

    public static Account Account { get; } = new("tamarind", "Tamarind Ferries, Inc.") { Cik = Cik.TryParse("9999077") };

    public static Document Report { get; } = With();

    /// <param name="planted">Further paragraphs, between the report's own.</param>
    public static Document With(params string[] planted) => TestDocuments.Filing(DocumentKind.Form10K, Account.Name, "9999077", "2025-07-01", null,
        [Goal, Initiative, .. planted, Obstacle, Pressure, Change]);
}
