namespace PlanCopilot.Core.Sources;

/// <summary>Something that can be read into a document: where it comes from and how to get its bytes.</summary>
/// <param name="Name">The file's name without its folder, or the address: what messages call it.</param>
public sealed record SourceFile(string Name, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> ReadAsync);
