using System.Security.Cryptography;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Research;

/// <summary>One file as far as it could be read.</summary>
/// <param name="Id">Hash of its bytes, or null when not even those could be had.</param>
/// <param name="Findings">Null when it couldn't be read.</param>
/// <param name="Why">Why it couldn't be read, in words; else null.</param>
internal sealed record FileReading(SourceFile File, string? Id, ReadOnlyMemory<byte> Bytes, DocumentFindings? Findings, string? Why)
{
    public string Name => File.Name;

    /// <summary>It came by itself, and would come again and again if it were forgotten that it can't be read.</summary>
    public bool IsFetched => File.IsArticle || File.Filed is not null;

    public Document? Document => Findings?.Document;

    /// <summary>Reads all files at once on all cores. The result is in the files' order, whoever was first.</summary>
    public static async Task<IReadOnlyList<FileReading>> ReadAllAsync(
        IReadOnlyList<SourceFile> files, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var readings = new FileReading[files.Count];
        var done = 0;
        await Parallel.ForAsync(0, files.Count, cancellationToken, async (index, cancelled) =>
        {
            readings[index] = await ReadAsync(files[index], cancelled);
            progress?.Report(new(ResearchStage.Reading, Interlocked.Increment(ref done), files.Count, files[index].Name));
        });
        return [.. readings.DistinctBy(reading => reading.Id ?? reading.Name)];
    }

    private static async Task<FileReading> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await file.ReadAsync(cancellationToken);
            var id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            return Read(file, id, bytes);
        }
        catch (DocumentFormatException unreadable)
        {
            return new(file, null, default, null, unreadable.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SourceException)
        {
            return new(file, null, default, null, $"it can't be opened ({failure.Message})");
        }
    }

    private static FileReading Read(SourceFile file, string id, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var document = file.IsArticle ? DocumentParser.ParseArticle(bytes, file.Name) : DocumentParser.Parse(bytes, file.Name);
            return new(file, id, bytes, DocumentFindings.Of(FiledDocument.Apply(document, file)), null);
        }
        catch (DocumentFormatException unreadable)
        {
            return new(file, id, bytes, null, unreadable.Message);
        }
    }
}
