using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Tests;

/// <summary>The documents of the sample account, from the checkout that the tests were built in.</summary>
internal static class SampleAccount
{
    public const string Ticker = "NVCW";

    public static string Folder { get; } = Path.Combine(Checkout(), "eval", "samples", "norvane");

    public static IReadOnlyList<SourceFile> Files() => FolderSource.List(Folder);

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PlanCopilot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from within a checkout of the project.");
    }
}
