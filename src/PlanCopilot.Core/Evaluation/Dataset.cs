using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Evaluation;

/// <summary>A folder of labelled cases, one file of JSON lines for each suite, with the documents they are about.</summary>
public sealed class Dataset
{
    private readonly Lazy<IReadOnlyDictionary<string, DatasetDocument>> _documents;
    private readonly ConcurrentDictionary<string, Lazy<Document>> _parsed = new(StringComparer.Ordinal);

    public Dataset(string folder)
    {
        Folder = folder;
        _documents = new(ReadDocuments);
    }

    public string Folder { get; }

    /// <summary>By id, as documents.jsonl lists them.</summary>
    /// <exception cref="FormatException">The file is missing or malformed.</exception>
    public IReadOnlyDictionary<string, DatasetDocument> Documents => _documents.Value;

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Parsed once, whatever suites ask for it.</summary>
    /// <exception cref="FormatException">There is no such document, or it can't be read.</exception>
    public Document Parse(string id) => _parsed.GetOrAdd(id, key => new Lazy<Document>(() => Load(key))).Value;

    /// <returns>The file's lines with their numbers, from 1; null when there is no such file.</returns>
    /// <exception cref="FormatException">A line is malformed; the message names file and line.</exception>
    public IReadOnlyList<T>? Read<T>(string file, JsonTypeInfo<T> type)
    {
        if (!File.Exists(PathOf(file))) return null;
        var items = new List<T>();
        foreach (var (index, line) in File.ReadLines(PathOf(file)).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                items.Add(JsonSerializer.Deserialize(line, type) ?? throw new JsonException("it is null"));
            }
            catch (JsonException problem)
            {
                throw new FormatException($"{PathOf(file)}, line {index + 1}: {problem.Message}", problem);
            }
        }
        return items;
    }

    private Dictionary<string, DatasetDocument> ReadDocuments()
    {
        var documents = Read("documents.jsonl", DatasetJson.Default.DatasetDocument)
            ?? throw new FormatException($"{PathOf("documents.jsonl")}: there is no such file, and other files of the data set name documents.");
        var repeated = documents.GroupBy(document => document.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null) throw new FormatException($"{PathOf("documents.jsonl")}: '{repeated.Key}' is listed more than once.");
        return documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    }

    private Document Load(string id)
    {
        if (!Documents.TryGetValue(id, out var entry)) throw new FormatException($"{PathOf("documents.jsonl")}: there is no document '{id}'.");
        try
        {
            var path = Path.GetFullPath(entry.Path, Path.GetFullPath(Folder));
            var document = DocumentParser.Parse(File.ReadAllBytes(path), Path.GetFileName(path));
            return document with { Published = document.Published ?? entry.Day, Company = document.Company ?? entry.Company };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or DocumentFormatException)
        {
            throw new FormatException($"{PathOf("documents.jsonl")}: document '{id}' can't be read: {failure.Message}", failure);
        }
    }
}

/// <param name="Path">Of the original bytes, relative to the data set's folder.</param>
public sealed record DatasetDocument(string Id, string Account, string Company, string Path, string? Kind = null, string? Cik = null, string? Ticker = null, string? Published = null)
{
    /// <summary>When it was published, for documents that don't say so themselves.</summary>
    internal DateOnly? Day => DateOnly.TryParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
