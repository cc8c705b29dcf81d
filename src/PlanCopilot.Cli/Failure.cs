using PlanCopilot.Core.Crm.Import;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli;

/// <summary>The one place that turns an exception into words and an exit code.</summary>
internal static class Failure
{
    private const int DiskFullOnUnix = 28; // ENOSPC
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static (int ExitCode, string Message) Describe(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCode.Interrupted,
            "Interrupted. What was finished is kept; run the same command again to do the rest."),
        InputException or DocumentFormatException or ResearchRefusedException
            or PlanEditException or StalePlanException or UnknownCompanyException or InvalidPromptException or PromptValueException or ModelSettingsException
            or CrmMappingException or PlanTemplateException => (ExitCode.InputWrong, exception.Message),
        StorageException or ModelCallException or SourceException => (ExitCode.Failed, exception.Message),
        FileNotFoundException { FileName: { } file } => (ExitCode.InputWrong, $"There is no file '{file}'. Check the path."),
        DirectoryNotFoundException => (ExitCode.InputWrong, $"{exception.Message} Check the path."),
        UnauthorizedAccessException => (ExitCode.InputWrong, $"{exception.Message} Check the permissions, or choose another place."),
        IOException { HResult: DiskFullOnUnix or DiskFullOnWindows } => (ExitCode.Failed,
            "The disk is full. Free some space and run the same command again; nothing was half-written."),
        IOException => (ExitCode.Failed, $"Reading or writing failed: {exception.Message}"),
        _ => (ExitCode.Failed,
            $"The program failed: {exception.Message} ({exception.GetType().Name}). Run it again with --verbose to see where."),
    };
}
