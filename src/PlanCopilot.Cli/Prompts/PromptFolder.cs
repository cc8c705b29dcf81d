using System.CommandLine;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Cli.Prompts;

/// <summary>Where prompt files that replace built-in ones are: --folder, else PLANCOPILOT_PROMPTS, else nowhere.</summary>
internal static class PromptFolder
{
    public static Option<string?> Option() => new("--folder")
    {
        Description = $"Folder whose prompt files replace built-in ones of the same name; else {PromptLibrary.FolderVariable}",
        HelpName = "DIR",
    };

    /// <exception cref="InvalidPromptException">A file can't be used as it is.</exception>
    public static PromptLibrary Load(string? given, Terminal terminal)
    {
        var named = string.IsNullOrEmpty(given) ? terminal.Environment(PromptLibrary.FolderVariable) : given;
        if (string.IsNullOrEmpty(named)) return PromptLibrary.Load(null);
        var folder = terminal.PathOf(named);
        return Directory.Exists(folder) ? PromptLibrary.Load(folder) : throw new InputException($"There is no folder '{folder}'. Check the path.");
    }

    public static PromptTemplate Find(PromptLibrary library, string name) => library.Find(name)
        ?? throw new InputException($"There is no prompt '{name}'. There are: {string.Join(", ", library.Templates.Select(template => template.Name))}.");
}
