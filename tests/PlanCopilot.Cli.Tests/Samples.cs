using PlanCopilot.Core.Research;

namespace PlanCopilot.Cli.Tests;

/// <summary>The sample's documents as the program carries them.</summary>
internal static class Samples
{
    public static string Read(string name)
    {
        using var stream = typeof(SampleDocuments).Assembly.GetManifestResourceStream($"sample/{name}")
            ?? throw new FileNotFoundException("The program carries no such sample.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
