using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>A plan as plain lines for a terminal: Markdown's tables are wider than one.</summary>
public static class TextExport
{
    /// <param name="withIds">Whether each line is shown with its id, and each section with its key.</param>
    public static string Write(Plan plan, bool withIds = false)
    {
        plan = TeamCopy.Of(plan);
        var page = new StringBuilder();
        Head(page, plan);
        foreach (var section in plan.Sections) Section(page, section, withIds);
        page.Append("\nEVIDENCE\n");
        for (var i = 0; i < plan.Evidence.Count; i++)
            page.AppendWrapped(2, string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {plan.Evidence[i].Source}, {plan.Evidence[i].Section}: \"{plan.Evidence[i].Evidence.Quote}\""));
        return page.ToString();
    }

    /// <summary>The head and the first section: what a rep wants to see at once.</summary>
    public static string WriteBeginning(Plan plan)
    {
        var page = new StringBuilder();
        Head(page, plan);
        foreach (var section in plan.Sections.Take(1)) Section(page, section, withIds: false);
        return page.ToString();
    }

    private static void Head(StringBuilder page, Plan plan)
    {
        page.AppendWrapped(0, PlanWording.Title(plan));
        page.AppendWrapped(0, $"{PlanWording.AsOf(plan)}. {PlanWording.Checked(plan)}");
        foreach (var note in plan.Notes) page.AppendWrapped(0, $"Note: {note}");
        if (PlanWording.Worded(plan) is { } worded) page.AppendWrapped(0, worded);
        foreach (var source in plan.Sources.Where(source => source.Use == SourceUse.Read)) page.AppendWrapped(0, $"{source.Label ?? "--"} {PlanWording.Source(source)}");
        foreach (var line in PlanWording.SetAside(plan)) page.AppendWrapped(0, line);
    }

    private static void Section(StringBuilder page, PlanSection section, bool withIds)
    {
        var isOurRead = PlanWording.IsOurRead(section);
        page.Append('\n').Append(TextLines.Plain(section.Title.ToUpperInvariant())).Append(isOurRead ? " (our read)" : "").Append(withIds ? $"  <{section.Key}>\n" : "\n");
        if (section.Note is { } note) page.AppendWrapped(2, note);
        if (PlanWording.Draft(section) is { } draft) page.AppendWrapped(2, draft);
        foreach (var group in section.Groups)
        {
            var title = string.Join(": ", ((string[])[group.Title, group.TextTitle]).Where(part => part.Length > 0));
            if (title.Length > 0) page.AppendWrapped(2, title);
            var items = PlanWording.Of(section, group);
            for (var i = 0; i < items.Count; i++)
                Item(page, items[i], section.Layout == PlanLayout.Questions ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : null, isOurRead, withIds);
            if (items.Count == 0) page.AppendWrapped(4, "none found in what was read");
        }
    }

    private static void Item(StringBuilder page, PlanItem item, string? number, bool isOurRead, bool withIds)
    {
        if (withIds) page.AppendWrapped(4, $"<{item.Id}>");
        var head = number ?? string.Join(' ', ((string[])[PlanWording.IsReferredTo(item) ? item.Id : "", item.Label == item.Id ? "" : item.Label]).Where(part => part.Length > 0)) + ":";
        var about = PlanWording.About(item) is { Count: > 0 } ids ? $" ({string.Join(", ", ids)})" : "";
        page.AppendWrapped(4, $"{(head == ":" ? "-" : head)} {(item.Text.Length == 0 ? PlanWording.Asked(item) : item.Text)}{Cited(item.Citations)}{about}{Mark(item.Status, isOurRead)}");
        foreach (var field in item.Fields.Where(field => field.Text.Length > 0))
            page.AppendWrapped(8, $"{field.Name}: {field.Text}{Cited(field.Citations)}{Mark(field.Status, isOurRead)}");
        var asked = item.Fields.Where(field => field.Text.Length == 0).Select(field => field.Name).ToList();
        if (asked.Count > 0) page.AppendWrapped(8, $"{Asks.Shown}: {string.Join(", ", asked)}");
        foreach (var (words, others) in PlanWording.Links(item)) page.AppendWrapped(8, $"{words} {string.Join(", ", others.Select(other => other.Id))}");
    }

    private static string Mark(PlanItemStatus status, bool isOurRead) =>
        PlanWording.Mark(status) is { } mark && !(isOurRead && status == PlanItemStatus.OurRead) ? $" ({mark})" : "";

    private static string Cited(IReadOnlyList<int> citations) => citations.Count == 0 ? ""
        : " " + string.Concat(citations.Select(number => $"[{number.ToString(CultureInfo.InvariantCulture)}]"));
}
