using System.Globalization;
using System.Text;
using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Cli.Evaluation;

/// <summary>What got better and worse, for people: figures that moved, cases that changed, and the verdict last.</summary>
internal static class ComparisonScreen
{
    private const double Visible = 0.0005;
    private const int MostCases = 10;
    private const int LongestReason = 150;
    private const int NameWidth = 53;

    /// <param name="all">Whether to show all that differs, however much it is.</param>
    public static void Write(EvalComparison comparison, bool all, Terminal terminal)
    {
        var page = new StringBuilder();
        foreach (var suite in comparison.Suites.Where(Differs)) Append(page, suite, all);
        var worse = comparison.Suites.Where(suite => suite.WhyWorse.Count > 0).ToList();
        foreach (var suite in worse)
            foreach (var why in suite.WhyWorse) page.AppendWrapped(0, $"WORSE: {suite.Name}: {why}.");
        if (worse.Count == 0) page.Append("Nothing is worse beyond noise.\n");
        terminal.Out.Write(page.ToString());
    }

    private static bool Differs(SuiteComparison suite) =>
        suite.Cases.Count > 0 || suite.NewCases > 0 || suite.WhyWorse.Count > 0 || suite.Metrics.Any(HasMoved);

    private static bool HasMoved(MetricChange metric) =>
        (metric.Before, metric.After) is not (null, null) && !(Math.Abs((metric.Before - metric.After) ?? 1) < Visible);

    private static void Append(StringBuilder page, SuiteComparison suite, bool all)
    {
        AppendLine(page, suite.Name, "before", "after", "change");
        foreach (var metric in suite.Metrics.Where(metric => HasMoved(metric) && (all || !metric.IsDetail)))
            AppendLine(page, "  " + metric.Name, EvalReport.Number(metric.Before), EvalReport.Number(metric.After),
                string.Create(CultureInfo.InvariantCulture, $"{metric.After - metric.Before:+0.000;-0.000}"));
        Append(page, "worse", [.. suite.Cases.Where(change => change.IsWorse)], all);
        Append(page, "better", [.. suite.Cases.Where(change => change.IsBetter).Reverse()], all);
        if (suite.NewCases > 0) page.Append("  ").Append(Number.Of(suite.NewCases, "case")).Append(" that the first run doesn't have\n");
        page.Append('\n');
    }

    private static void Append(StringBuilder page, string word, List<CaseChange> changes, bool all)
    {
        if (changes.Count == 0) return;
        page.Append("  ").Append(Number.Of(changes.Count, "case")).Append(' ').Append(word).Append(":\n");
        foreach (var change in changes.Take(all ? changes.Count : MostCases))
            page.AppendWrapped(4, $"{change.Id}: {Cut(change.Why, all)}");
        if (!all && changes.Count > MostCases) page.Append("    and ").Append(changes.Count - MostCases).Append(" more with --all\n");
    }

    private static string Cut(string text, bool all) => all || text.Length <= LongestReason ? text : text[..LongestReason] + "…";

    private static void AppendLine(StringBuilder page, string name, string before, string after, string change) =>
        page.Append(CultureInfo.InvariantCulture, $"{name.PadRight(NameWidth)} {before,8} {after,8} {change,8}\n");
}
