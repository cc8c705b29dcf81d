using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The account in figures, each with the printed row it comes from.</summary>
internal static class SnapshotDrafter
{
    public const string Key = "snapshot";

    public static PlanSection Draft(DraftingContext context)
    {
        var items = new List<PlanItem>();
        var groups = new List<PlanGroup>();
        foreach (var period in context.Periods)
        {
            groups.Add(new PlanGroup(period.Key, "", period.Title));
            items.AddRange(period.Figures.Select(line => Item(context, line, period.Key, $"snapshot-{period.Key}-{line.Key}")));
            if (period.Segments.Count == 0) continue;
            var key = $"{period.Key}-segment";
            groups.Add(new PlanGroup(key, $"Revenue by {period.SegmentsBy}", period.Title));
            items.AddRange(period.Segments.Select((line, index) => Item(context, line, key, $"snapshot-{key}-{index + 1}")));
        }
        groups.Add(new PlanGroup("organisation", "", "Organisation"));
        if (Employees(context) is { } employees) items.Add(employees);
        items.Add(Asks.Line("snapshot-business", "organisation", "Business with us"));
        return new PlanSection(Key, "Snapshot", items, Note(context)) { Layout = PlanLayout.Table, Groups = groups };
    }

    private static PlanItem Item(DraftingContext context, FigureLine line, string group, string id)
    {
        var fields = new List<PlanField>();
        var citations = context.Citations.Cite(line.Now.Evidence);
        if (line.Before is { } before)
        {
            var cited = context.Citations.Cite(before.Evidence);
            fields.Add(new PlanField("Year before", Amount.Say(before.Value, before.Unit), PlanItemStatus.Drafted, cited));
            if (Amount.Change(line.Now.Value, before.Value) is { } change)
                fields.Add(new PlanField("Change, calculated", change, PlanItemStatus.OurRead, citations.Union(cited).Order().ToList()));
        }
        return new PlanItem
        {
            Id = id,
            Group = group,
            Label = line.Name,
            Text = Amount.Say(line.Now.Value, line.Now.Unit),
            Status = PlanItemStatus.Drafted,
            Citations = citations,
            Fields = fields,
        };
    }

    private static PlanItem? Employees(DraftingContext context)
    {
        if (EmployeeCount.Find(context.Findings.Documents) is not { } count) return null;
        var item = new PlanItem
        {
            Id = "snapshot-employees",
            Group = "organisation",
            Label = "Employees",
            Text = count.Text,
            Status = PlanItemStatus.Drafted,
        };
        return context.Checked(item, [count.Evidence]);
    }

    private static string Note(DraftingContext context)
    {
        if (context.Periods.Count > 0)
            return "Amounts are rounded to three significant digits; the quotations hold them as printed.";
        var reports = context.Findings.Documents
            .Where(document => document.Kind is DocumentKind.Form10K or DocumentKind.Form10Q or DocumentKind.Form20F or DocumentKind.Form6K)
            .Select(document => document.Name()).ToList();
        return reports.Count == 0
            ? "Looked for figures in annual and quarterly reports: none was supplied."
            : $"Looked for XBRL facts in {string.Join(", ", reports)}: none in these documents, so no figures are drafted.";
    }
}
