using System.CommandLine;

namespace PlanCopilot.Cli;

/// <summary>Where accounts and plans are kept: --data, else PLANCOPILOT_DATA, else the platform's folder for local data.</summary>
internal static class DataFolder
{
    public const string Variable = "PLANCOPILOT_DATA";
    public const string DatabaseName = "plancopilot.db";

    public static Option<string?> Option() => new("--data")
    {
        Description = "Folder that holds the database", HelpName = "PATH",
    };

    /// <returns>The full path; the folder needn't exist yet.</returns>
    public static string Locate(string? given, Terminal terminal) =>
        !string.IsNullOrEmpty(given) ? terminal.PathOf(given)
        : terminal.Environment(Variable) is { Length: > 0 } configured ? terminal.PathOf(configured)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plancopilot");
}
