using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Research;

/// <summary>The fictional account of eval/samples, carried inside the program.</summary>
public static class SampleDocuments
{
    public const string Account = "norvane";
    private const string Prefix = "sample/";

    public static IReadOnlyList<SourceFile> List() =>
    [
        .. typeof(SampleDocuments).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new SourceFile(name[Prefix.Length..], cancellationToken => ReadAsync(name, cancellationToken))),
    ];

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = typeof(SampleDocuments).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The program carries no such sample.", name);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
