using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Sources;

/// <summary>The documents that lie in one folder. Sub-folders belong to other accounts and are not entered.</summary>
public static class FolderSource
{
    /// <summary>Full submissions with all their exhibits seldom reach half of this.</summary>
    private const long LargestBytes = 200 << 20;

    /// <returns>One entry a file, by name, so that the order doesn't depend on the file system. Hidden files are left out.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<SourceFile> List(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => !file.Name.StartsWith('.') && !file.Attributes.HasFlag(FileAttributes.Hidden))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Name, cancellationToken => ReadAsync(file, cancellationToken))),
    ];

    /// <summary>One file that the user gives for an account; undated, it counts as of the day it was last changed.</summary>
    public static SourceFile One(string path)
    {
        var file = new FileInfo(path);
        return new SourceFile(file.Name, cancellationToken => ReadAsync(file, cancellationToken)) { IsGiven = true, Published = DateOnly.FromDateTime(file.LastWriteTimeUtc) };
    }

    /// <summary>Text that the user gives for an account, such as pasted notes or an e-mail.</summary>
    /// <param name="today">The day it counts from where it says none.</param>
    public static SourceFile Given(ReadOnlyMemory<byte> bytes, DateOnly today) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note of {today:yyyy-MM-dd}"), _ => Task.FromResult(bytes)) { IsGiven = true, Published = today };

    /// <summary>A pipe or a device would be waited for, or read, for ever. Neither has a length, and nor has an empty file.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (target.Length > LargestBytes)
            throw new DocumentFormatException($"The file is larger than {LargestBytes >> 20} MB. Give the document itself, without pictures and exhibits.");
        return target.Length == 0 ? ReadOnlyMemory<byte>.Empty : await File.ReadAllBytesAsync(target.FullName, cancellationToken);
    }
}
