using System.Globalization;
using PlanCopilot.Core.Crm.Import;

namespace PlanCopilot.Cli.Crm;

/// <summary>An import in the terminal.</summary>
internal static class CrmImportScreen
{
    /// <summary>Longer lists stand in full in --json.</summary>
    private const int MostLines = 20;

    public static void Write(CrmImportReport report, Terminal terminal)
    {
        foreach (var file in report.Files) Write(file, report.DryRun, Line);
        Some(report.Changes.SelectMany(change => change.Values.Select(value =>
            $"  {change.Kind} {change.Id} ({change.Name}): {value.Field} {value.Old ?? "empty"} → {value.New ?? "empty"}")), "Changed values", Line);
        Some(report.Duplicates.Select(one => $"  {one.File}:{one.Line}: {one.Name} ({one.Id}) and {one.OtherName} ({one.OtherId}), {one.Why}"),
            "May be the same person; nothing is merged", Line);
        foreach (var plan in report.Plans) Line(string.Create(CultureInfo.InvariantCulture, $"Plan      {plan.Account}, revision {plan.Revision}{(plan.Changed ? "" : ", unchanged")}"));
        if (report.DryRun) Line("A dry run: nothing was stored.");

        void Line(string text) => terminal.Out.Write(Terminal.Harmless(text) + "\n");
    }

    private static void Write(CrmFileReport file, bool isDryRun, Action<string> line)
    {
        if (file.Why is not null)
        {
            foreach (var part in $"{file.Name}: can't be read: {file.Why}".Split('\n')) line(part);
            return;
        }
        line(string.Create(CultureInfo.InvariantCulture,
            $"{file.Name}: {file.Noun}: {file.Added:N0}{(isDryRun ? " would be" : "")} added, {file.Changed:N0} changed, {file.Unchanged:N0} unchanged; {Number.Of(file.BadRows.Count, "bad row")}"));
        if (file.Assumed.Count > 0) line($"  read with {string.Join(", ", file.Assumed)}");
        Some(file.BadRows.Select(row => string.Create(CultureInfo.InvariantCulture, $"  {file.Name}:{row.Line}: {row.Why}")), null, line);
        Some(file.Elsewhere.Select(one => string.Create(CultureInfo.InvariantCulture, $"  {file.Name}:{one.Line}: there is no such account: {one.Name} ({Number.Of(one.Rows, "row")})")), null, line);
    }

    private static void Some(IEnumerable<string> lines, string? title, Action<string> line)
    {
        var all = lines.ToList();
        if (title is not null && all.Count > 0) line($"{title}:");
        foreach (var one in all.Take(MostLines)) line(one);
        if (all.Count > MostLines) line($"  and {all.Count - MostLines:N0} more; all with --json");
    }
}
