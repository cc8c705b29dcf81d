namespace PlanCopilot.Core.Sources;

/// <summary>The documents that lie in one folder. Sub-folders belong to other accounts and are not entered.</summary>
public static class FolderSource
{
    /// <returns>One entry a file, by name, so that the order doesn't depend on the file system. Hidden files are left out.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<SourceFile> List(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => !file.Name.StartsWith('.') && !file.Attributes.HasFlag(FileAttributes.Hidden))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Name, async cancellationToken =>
                await File.ReadAllBytesAsync(file.FullName, cancellationToken))),
    ];
}
