using System.Globalization;
using System.Text;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Cli.Evaluation;

/// <summary>The figures of a run for people, suite by suite, each figure on one line.</summary>
internal static class EvalScreen
{
    /// <summary>The longest name of a figure has 51 characters and stands two further in.</summary>
    private const int NameWidth = 53;

    /// <param name="all">Whether to show the figures that break others down.</param>
    public static void Write(EvalRun run, bool all, Terminal terminal)
    {
        var page = new StringBuilder();
        foreach (var suite in run.Suites) Append(page, suite, all);
        var left = all ? 0 : run.Suites.Sum(suite => suite.Metrics.Count(metric => metric.IsDetail));
        if (left > 0) page.Append(CultureInfo.InvariantCulture, $"\n{left} more figures with --all.\n");
        terminal.Out.Write(page.ToString());
    }

    private static void Append(StringBuilder page, SuiteResult suite, bool all)
    {
        if (page.Length > 0) page.Append('\n');
        if (suite.Cases.Count == 0)
        {
            page.Append(suite.Name).Append(": no cases\n");
            return;
        }
        AppendLine(page, suite.Name, "value", "95 % interval", "cases");
        foreach (var metric in suite.Metrics.Where(metric => all || !metric.IsDetail))
            AppendLine(page, "  " + metric.Name, EvalReport.Number(metric.Value), EvalReport.Interval(metric), metric.Cases.ToString(CultureInfo.InvariantCulture));
    }

    private static void AppendLine(StringBuilder page, string name, string value, string interval, string cases) =>
        page.Append(CultureInfo.InvariantCulture, $"{name.PadRight(NameWidth)} {value,5} {interval,14} {cases,5}\n");
}
