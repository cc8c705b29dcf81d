using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using Spectre.Console;

namespace PlanCopilot.Cli.Plans;

/// <summary>A plan in a terminal: wrapped lines rather than wide tables, each with the numbers of its quotations.</summary>
internal sealed class PlanScreen
{
    private readonly IAnsiConsole _screen;

    private PlanScreen(Terminal terminal) => _screen = terminal.Screen();

    public static void Write(Plan plan, Terminal terminal)
    {
        var screen = new PlanScreen(terminal);
        screen.WriteHead(plan);
        foreach (var section in plan.Sections) screen.WriteSection(section);
        screen.WriteEvidence(plan);
    }

    /// <summary>The head and the first section: what a rep wants to see at once.</summary>
    public static void WriteBeginning(Plan plan, Terminal terminal)
    {
        var screen = new PlanScreen(terminal);
        screen.WriteHead(plan);
        foreach (var section in plan.Sections.Take(1)) screen.WriteSection(section);
    }

    private void WriteHead(Plan plan)
    {
        WriteLine(0, PlanWording.Title(plan), new Style(decoration: Decoration.Bold));
        WriteLine(0, $"{PlanWording.AsOf(plan)}. {PlanWording.Checked(plan)}");
        foreach (var source in plan.Sources.Where(source => source.Label is not null)) WriteLine(0, $"{source.Label}  {PlanWording.Source(source)}");
        foreach (var aside in PlanWording.SetAside(plan)) WriteLine(0, aside);
    }

    private void WriteSection(PlanSection section)
    {
        _screen.WriteLine();
        var mark = PlanWording.IsOurRead(section) ? " (our read)" : "";
        WriteLine(0, section.Title + mark, new Style(decoration: Decoration.Bold));
        if (section.Note is { } note) WriteLine(2, note, new Style(decoration: Decoration.Dim));
        foreach (var group in section.Groups)
        {
            if (group.Title.Length > 0 && section.Layout != PlanLayout.Lines) WriteLine(2, group.Title, new Style(decoration: Decoration.Underline));
            foreach (var item in PlanWording.Of(section, group)) WriteItem(item, section);
        }
        foreach (var item in section.Items.Where(item => section.Groups.All(group => group.Key != item.Group))) WriteItem(item, section);
    }

    private void WriteItem(PlanItem item, PlanSection section)
    {
        var id = PlanWording.IsReferredTo(item) ? $"{item.Id} " : "";
        var label = item.Label.Length == 0 ? "" : $"{item.Label}: ";
        var mark = PlanWording.IsOurRead(section) ? null : PlanWording.Mark(item.Status);
        WriteLine(2, $"{id}{label}{Filled(item.Text)}{Citations(item.Citations)}{(mark is null ? "" : $" ({mark})")}");
        foreach (var (words, others) in PlanWording.Links(item)) WriteLine(6, $"{words} {string.Join(", ", others.Select(other => other.Id))}");
        foreach (var field in item.Fields.Where(field => field.Text.Length > 0)) WriteLine(6, $"{field.Name}: {field.Text}{Citations(field.Citations)}");
        var asked = item.Fields.Where(field => field.Text.Length == 0).Select(field => field.Name).ToList();
        if (asked.Count > 0) WriteLine(6, $"rep to set: {string.Join(", ", asked)}");
    }

    private void WriteEvidence(Plan plan)
    {
        if (plan.Evidence.Count == 0) return;
        _screen.WriteLine();
        WriteLine(0, "Evidence", new Style(decoration: Decoration.Bold));
        foreach (var (index, evidence) in plan.Evidence.Index())
            WriteLine(2, $"[{index + 1}] {evidence.Source}, {evidence.Section}: \u201c{evidence.Evidence.Quote}\u201d");
    }

    private static string Filled(string text) => text.Length == 0 ? "rep to set" : text;

    private static string Citations(IReadOnlyList<int> numbers) => numbers.Count == 0 ? "" : " " + string.Concat(numbers.Select(number => $"[{number}]"));

    private void WriteLine(int indent, string text, Style? style = null) =>
        _screen.Write(new Padder(new Text(Terminal.Harmless(text), style), new Padding(indent, 0, 0, 0)));
}
