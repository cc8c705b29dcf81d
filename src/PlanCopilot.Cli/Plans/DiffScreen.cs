using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Cli.Plans;

/// <summary>What <c>plan diff --json</c> and the commands that save print.</summary>
internal sealed record DiffReport(string Account, int From, int To, IReadOnlyList<DiffLine> Lines);

internal sealed record DiffLine(string Section, string Item, LineDifferenceKind Kind, PlanItemOrigin? Origin, IReadOnlyList<PartDifference> Parts)
{
    public static DiffLine Of(LineDifference line) => new(line.Section, line.Item, line.Kind, line.After?.Item.Origin, line.Parts);
}

/// <summary>Differences of two revisions for people.</summary>
internal static class DiffScreen
{
    public static string Lines(IReadOnlyList<LineDifference> differences)
    {
        var page = new StringBuilder();
        foreach (var line in differences) Line(page, line);
        return page.ToString();
    }

    private static void Line(StringBuilder page, LineDifference line)
    {
        page.AppendWrapped(0, $"{line.Item} {InWords(line)} ({line.Section})");
        if (line.Kind != LineDifferenceKind.Changed && (line.After ?? line.Before) is { } whole) page.AppendWrapped(2, $"{(line.After is null ? "-" : "+")} {Said(whole.Item)}");
        foreach (var part in line.Parts)
        {
            if (part.Before.Length > 0) page.AppendWrapped(2, $"- {Named(part)}{part.Before}");
            page.AppendWrapped(2, $"+ {Named(part)}{(part.After.Length == 0 ? "(empty)" : part.After)}");
        }
    }

    private static string InWords(LineDifference line) => line switch
    {
        { Kind: LineDifferenceKind.Added } => "added",
        { Kind: LineDifferenceKind.Removed } => "removed",
        { Parts.Count: > 0 } => "changed",
        { After.Item.Origin: PlanItemOrigin.Confirmed } => "confirmed",
        _ => "has other evidence",
    };

    private static string Named(PartDifference part) => part.Part == "text" ? "" : $"{part.Part}: ";

    private static string Said(PlanItem item) => item.Label.Length == 0 ? item.Text : item.Text.Length == 0 ? item.Label : $"{item.Label}: {item.Text}";
}
