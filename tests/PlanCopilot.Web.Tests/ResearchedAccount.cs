using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests;

/// <summary>An account with a document, a plan that quotes it, and a signal.</summary>
internal static class ResearchedAccount
{
    public const string Goal = "Harrow aims to lift its operating margin to 18% by 2028.";
    public const string Move = "Harrow named Ines Okoro as its chief executive, effective March 9, 2026.";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes($"""
        <html><head><title>Harrow report</title></head><body>
        <h1>Harrow report</h1>
        <h2>Strategy</h2>
        <p>{Goal} A consolidation of 9 plants is under way &lt;script&gt;alert('printed')&lt;/script&gt;.</p>
        <script>window.hurt = 1; document.title = 'hurt'</script>
        <img src="https://attacker.example/pixel.png" onerror="window.hurt = 2">
        <p onclick="window.hurt = 3">Skilled labour is scarce: <a href="javascript:window.hurt=4">read &quot;&gt;&lt;img src=x onerror=alert(1)&gt; more</a>.</p>
        <iframe src="https://attacker.example/"></iframe><style>body {"{"} display: none {"}"}</style>
        <h2>Leadership</h2>
        <p>{Move}</p>
        <table><tr><td>Revenue</td><td>120</td><td>100</td></tr><tr><td>Cost &lt;b&gt;</td><td>80</td><td>75</td></tr></table>
        </body></html>
        """);

    public static Document Document { get; } = DocumentParser.Parse(Bytes, "harrow-report.htm");

    public static Evidence Quote(string text) => new(Document.Id, Document.Text.IndexOf(text, StringComparison.Ordinal), text);

    public static string Address(Evidence evidence) => $"/accounts/harrow/documents/{Document.Id}?at={evidence.Start}&length={evidence.Quote.Length}";

    public static async Task KeepResearchAsync(this PlanCopilotApp app, string owner)
    {
        var account = new Account("harrow", "Harrow & Pike <i>Instruments</i>, Inc.") { Ticker = "HPK" };
        await using var db = await app.OpenAsync();
        await db.SaveAccountAsync(account, default);
        var goal = Item("G1", "goal", "Operating margin", "Harrow aims to lift its operating margin to 18% by 2028.", 1);
        var initiative = Item("I1", "initiative", "Plant consolidation of nine sites in two regions", "Harrow consolidates 9 plants.", 1) with { Links = [new InsightLink("I1", InsightRelation.Serves, "G1", "both name margin")] };
        var obstacle = Item("O1", "obstacle", "Skilled labour", "Skilled labour is scarce.", 1) with { Links = [new InsightLink("O1", InsightRelation.Blocks, "I1", "both name plants")] };
        var revenue = Item("snapshot-year-revenue", "year", "Revenue", "$120 million", 1) with { Fields = [new PlanField("Year before", "$100 million", PlanItemStatus.Drafted, [1]), new PlanField("Change, calculated", "up 20.0%", PlanItemStatus.OurRead, [1])] };
        PlanSection[] sections =
        [
            new("snapshot", "Snapshot", [revenue], null) { Groups = [new PlanGroup("year", "", "Fiscal year ended January 31, 2026")] },
            new("insights", "Insight map", [goal, initiative, obstacle], null),
            new("leadership", "Leadership", [Item("leadership-1", "person", "Ines Okoro", "appointed chief executive, effective March 9, 2026", 2)], null),
        ];
        PlanEvidence[] evidence = [Cited(Goal), Cited(Move)];
        await db.SaveDraftAsync("harrow", new Plan { Account = account, Sources = [new PlanSource("D1", Document.Id, Document.Kind, Document.Title, Document.Published, SourceUse.Read, null)], Sections = sections, Evidence = evidence }, TimeProvider.System, default);
        await db.AddDocumentAsync("harrow", new Reading(Document, Bytes, "harrow-report.htm")
        {
            Signals = [new Signal("s1", SignalKind.ExecutiveChange, SignalSeverity.High, new DateOnly(2026, 3, 2), Quote(Move))],
        }, TimeProvider.System, default);
        await db.ShareAccountAsync("harrow", owner, AccessLevel.Owner, default);
    }

    private static PlanItem Item(string id, string group, string label, string text, int citation) =>
        new() { Id = id, Group = group, Label = label, Text = text, Status = PlanItemStatus.Drafted, Citations = [citation] };

    private static PlanEvidence Cited(string text) => new(Quote(text), "D1", "Strategy", Quote(text).Start, text);
}
