using PlanCopilot.Core.Http;

namespace PlanCopilot.Cli.Sources;

/// <summary>What the user set for sources.</summary>
internal static class SourceSettings
{
    /// <exception cref="InputException">A setting can't be read.</exception>
    public static GuardOptions Guard(Terminal terminal)
    {
        try
        {
            return GuardOptions.Read(terminal.Setting);
        }
        catch (FormatException wrong)
        {
            throw new InputException(wrong.Message, wrong);
        }
    }
}
