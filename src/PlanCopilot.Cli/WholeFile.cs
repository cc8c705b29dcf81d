namespace PlanCopilot.Cli;

/// <summary>Writes a file whole or not at all: a full disk or Ctrl-C leaves what was there before.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw new InputException($"'{path}' is a folder. Name the file to write.");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new InputException($"There is no folder '{Path.GetDirectoryName(path)}'. Make it first, or name another file.");
        var partial = path + ".partial";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
