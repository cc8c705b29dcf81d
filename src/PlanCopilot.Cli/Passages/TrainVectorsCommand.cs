using System.CommandLine;
using System.Globalization;
using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Cli.Passages;

/// <summary><c>train vectors --documents FOLDER</c>: makes again what search and the ranking of insights have learnt from documents.</summary>
internal sealed class TrainVectorsCommand : Command
{
    private static readonly string[] Extensions = [".htm", ".html", ".txt", ".md"];

    private readonly Option<string> _documents = new("--documents")
    {
        Description = "Folder of filings and other documents, with its sub-folders",
        HelpName = "FOLDER",
        Required = true,
    };
    private readonly Option<string> _wordNet = new("--wordnet")
    {
        Description = "Folder of WordNet's files (data.noun and so on; Debian's package wordnet-base)",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "/usr/share/wordnet",
    };
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder to write into",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    public TrainVectorsCommand(Terminal terminal) : base("vectors", "Learn word vectors, synonyms and common phrases from documents")
    {
        Add(_documents);
        Add(_wordNet);
        Add(_output);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var (documents, wordNet) = (FolderOf(result.GetRequiredValue(_documents), terminal), FolderOf(result.GetRequiredValue(_wordNet), terminal));
        var output = FolderOf(result.GetRequiredValue(_output), terminal);
        if (!File.Exists(Path.Combine(wordNet, "data.noun")))
            throw new InputException($"There is no WordNet in '{wordNet}'. Install Debian's wordnet-base, or name another folder with --wordnet.");
        await terminal.Error.WriteLineAsync("Learning; this takes a minute or two.");
        var read = await Task.Run(() => Read(documents, cancellationToken), cancellationToken);
        if (read.Count == 0) throw new InputException($"There is nothing to read in '{documents}'.");
        var (vectors, synonyms) = await Task.Run(() => TrainingTexts.Train(read.SelectMany(one => one.Sentences), wordNet), cancellationToken).WaitAsync(cancellationToken);
        var phrases = CommonPhrases.Build(read.Select(one => (one.Company, string.Join('\n', one.Sentences))));
        foreach (var (name, bytes) in ((string, byte[])[])[("Vectors.bin", vectors), ("synonyms.txt", Encoding.UTF8.GetBytes(synonyms)), ("CommonPhrases.bin", phrases)])
        {
            await WholeFile.WriteAsync(Path.Combine(output, name), bytes, cancellationToken);
            await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {Path.Combine(output, name)}: {bytes.Length:N0} bytes"));
        }
        await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Learnt from {read.Count:N0} documents."));
        return ExitCode.Done;
    }

    private static string FolderOf(string path, Terminal terminal) => Directory.Exists(terminal.PathOf(path)) ? terminal.PathOf(path)
        : throw new InputException($"There is no folder '{terminal.PathOf(path)}'. Check the path.");

    /// <summary>What can't be read, such as data files, is left out; in the order of paths, so that the same folder gives the same bytes.</summary>
    private static List<(string Company, List<string> Sentences)> Read(string folder, CancellationToken cancellationToken)
    {
        var read = new List<(string, List<string>)>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) continue;
            try
            {
                var document = DocumentParser.Parse(File.ReadAllBytes(file), Path.GetFileName(file));
                read.Add((document.Cik?.ToString() ?? document.Company ?? Path.GetDirectoryName(file) ?? "", [.. TrainingTexts.Sentences(document)]));
            }
            catch (DocumentFormatException)
            {
            }
        }
        return read;
    }
}
