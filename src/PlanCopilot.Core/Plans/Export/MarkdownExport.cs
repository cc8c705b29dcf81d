using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>A plan as Markdown: for a wiki, a repository or a mail; the evidence list at its end makes it stand alone.</summary>
public static class MarkdownExport
{
    public static string Write(Plan plan)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Escaped(PlanWording.Title(plan))}\n\n**{PlanWording.AsOf(plan)}.** {Read(plan)}\n\n");
        if (PlanWording.Worded(plan) is { } worded) page.Append(CultureInfo.InvariantCulture, $"{Escaped(worded)}\n\n");
        foreach (var note in plan.Notes) page.Append(CultureInfo.InvariantCulture, $"**Note:** {Escaped(note)}\n\n");
        foreach (var line in PlanWording.SetAside(plan)) page.Append(CultureInfo.InvariantCulture, $"- {Escaped(line)}\n");
        if (PlanWording.SetAside(plan).Any()) page.Append('\n');
        page.Append(CultureInfo.InvariantCulture, $"{PlanWording.Checked(plan)} {PlanWording.Legend(plan)}\n");
        foreach (var section in plan.Sections) Section(page, section);
        Evidence(page, plan);
        return page.ToString();
    }

    private static string Read(Plan plan)
    {
        var read = plan.Sources.Where(source => source.Use == SourceUse.Read)
            .Select(source => (source.Label is { } label ? $"**{label}** " : "") + Escaped(PlanWording.Source(source))).ToList();
        return read.Count == 0 ? "No document was read." : $"Read: {string.Join("; ", read)}.";
    }

    private static void Section(StringBuilder page, PlanSection section)
    {
        var isOurRead = PlanWording.IsOurRead(section);
        page.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(section.Title)}{(isOurRead ? " (our read)" : "")}\n");
        if (section.Note is { } note) page.Append(CultureInfo.InvariantCulture, $"{Escaped(note)}\n");
        if (PlanWording.Draft(section) is { } draft) page.Append(CultureInfo.InvariantCulture, $"\n*{Escaped(draft)}*\n");
        if (section.Layout == PlanLayout.Grid) page.Append("\n| | |\n|---|---|\n");
        foreach (var group in section.Groups)
        {
            var items = PlanWording.Of(section, group);
            switch (section.Layout)
            {
                case PlanLayout.Lines: page.Append(CultureInfo.InvariantCulture, $"- **{Escaped(group.Title)}:** {Together(items, isOurRead)}\n"); break;
                case PlanLayout.Grid: page.Append(CultureInfo.InvariantCulture, $"| **{Escaped(group.Title)}** | {Together(items, isOurRead)} |\n"); break;
                case PlanLayout.Questions: Questions(page, items); break;
                default: Table(page, group, items, isOurRead); break;
            }
        }
    }

    private static string Together(IReadOnlyList<PlanItem> items, bool isOurRead) =>
        items.Count == 0 ? "none found in what was read" : string.Join(' ', items.Select(item => $"{Named(item)}{Text(item, isOurRead)}"));

    private static string Named(PlanItem item) => item.Label.Length == 0 ? "" : $"*{Escaped(item.Label)}:* ";

    private static void Questions(StringBuilder page, IReadOnlyList<PlanItem> items)
    {
        for (var i = 0; i < items.Count; i++) page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Text(items[i], false)}\n");
    }

    private static void Table(StringBuilder page, PlanGroup group, IReadOnlyList<PlanItem> items, bool isOurRead)
    {
        var columns = PlanWording.Columns(items);
        var hasLinks = items.Any(item => item.Links.Count > 0);
        IEnumerable<string> heads = [group.Title, group.TextTitle, .. columns, .. hasLinks ? ["Links"] : Array.Empty<string>()];
        page.Append('\n').Append(Row(heads.Select(Escaped))).Append(Row(heads.Select(_ => "---")));
        foreach (var item in items)
        {
            var fields = columns.Select(name => item.Fields.FirstOrDefault(field => field.Name == name)).Select(field => Field(field, isOurRead));
            page.Append(Row([Head(item), Text(item, isOurRead), .. fields, .. hasLinks ? [Links(item)] : Array.Empty<string>()]));
        }
        if (items.Count == 0) page.Append(Row(["", "none found in what was read"]));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n".Replace("|  |", "| |", StringComparison.Ordinal);

    /// <summary>The id is printed where other lines refer to it: "G1", "R2".</summary>
    private static string Head(PlanItem item) =>
        PlanWording.IsReferredTo(item) ? $"**{Escaped(item.Id)}** {Escaped(item.Label == item.Id ? "" : item.Label)}".TrimEnd() : Escaped(item.Label);

    private static string Field(PlanField? field, bool isOurRead)
    {
        if (field is null) return "";
        if (field.Text.Length == 0) return field.Status == PlanItemStatus.AsksRep ? $"`{Asks.Shown}`" : "";
        return Escaped(field.Text) + Cited(field.Citations) + Mark(field.Status, isOurRead);
    }

    private static string Text(PlanItem item, bool isOurRead)
    {
        if (item.Text.Length == 0) return PlanWording.Asked(item) is { } asked ? $"`{asked}`" : "";
        var about = PlanWording.About(item) is { Count: > 0 } ids ? $" ({Escaped(string.Join(", ", ids))})" : "";
        return Escaped(item.Text) + Cited(item.Citations) + about + Mark(item.Status, isOurRead);
    }

    private static string Mark(PlanItemStatus status, bool isOurRead) =>
        PlanWording.Mark(status) is { } mark && !(isOurRead && status == PlanItemStatus.OurRead) ? $" *{mark}*" : "";

    private static string Cited(IReadOnlyList<int> citations) =>
        citations.Count == 0 ? "" : " " + string.Concat(citations.Select(number => $"[{number.ToString(CultureInfo.InvariantCulture)}]"));

    private static string Links(PlanItem item) => string.Join("; ", PlanWording.Links(item)
        .Select(link => $"{link.Words} {Escaped(string.Join(", ", link.Others.Select(other => other.Id)))}"));

    private static void Evidence(StringBuilder page, Plan plan)
    {
        page.Append("\n## Evidence\n");
        if (plan.Evidence.Count == 0) page.Append("Nothing is cited.\n");
        for (var i = 0; i < plan.Evidence.Count; i++)
        {
            var evidence = plan.Evidence[i];
            var day = PlanWording.SourceOf(plan, evidence)?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
            page.Append(CultureInfo.InvariantCulture,
                $"- [{i + 1}] {evidence.Source}, {day}, {Escaped(evidence.Section)}: \"{Escaped(evidence.Evidence.Quote)}\"\n");
        }
    }

    /// <summary>Text of documents is data: nothing in it may become markup, a link, a picture or a cell border.</summary>
    internal static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~') safe.Append('\\').Append(c);
            else if (c == '<') safe.Append("&lt;");
            else if (c == '>') safe.Append("&gt;");
            else if (c == '&' && IsEntity(text.AsSpan(i + 1))) safe.Append("&amp;");
            else safe.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        return safe.ToString();
    }

    /// <summary>"R&amp;D" can stay as it is printed; what a reader would decode can't.</summary>
    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 40)].IndexOf(';');
        if (end <= 0) return false;
        foreach (var c in rest[..end])
            if (!char.IsAsciiLetterOrDigit(c) && c != '#') return false;
        return true;
    }
}
