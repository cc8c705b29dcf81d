using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Cli.Plans;

/// <summary>Which template plans follow: the file that PLANCOPILOT_TEMPLATE names, else the one in the data folder, else the built-in one.</summary>
internal static class TemplateFile
{
    /// <exception cref="PlanTemplateException">Something in it is wrong; each error with file and line.</exception>
    public static PlanTemplate Load(DataFolder data, Terminal terminal)
    {
        if (terminal.Setting(PlanTemplate.Variable) is { } named) return PlanTemplate.Load(terminal.PathOf(named));
        var own = Path.Combine(data.Path, PlanTemplate.FileName);
        return PlanTemplate.Load(File.Exists(own) ? own : null);
    }
}
