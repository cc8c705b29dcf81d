using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Cli.Insights;

/// <summary><c>train --dataset DIR</c>: learns the sentence classifier's weights again and writes them to a file.</summary>
internal sealed class TrainCommand : Command
{
    private const string Resource = "classifier.bin";

    private readonly Option<string> _dataset = new("--dataset")
    {
        Description = "Folder with labelled sentences (sentences.jsonl)",
        HelpName = "DIR",
        Required = true,
    };
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "File to write",
        HelpName = "FILE",
        DefaultValueFactory = _ => Resource,
    };

    public TrainCommand(Terminal terminal) : base("train", "Learn the sentence classifier from labelled sentences")
    {
        Add(_dataset);
        Add(_output);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = terminal.PathOf(result.GetRequiredValue(_dataset));
        if (!Directory.Exists(folder)) throw new InputException($"There is no folder '{folder}'. Check the path.");
        var path = terminal.PathOf(result.GetRequiredValue(_output));
        await terminal.Error.WriteLineAsync("Learning; this takes a minute or so.");
        var weights = await Task.Run(() => Train(folder), cancellationToken).WaitAsync(cancellationToken);
        await WholeFile.WriteAsync(path, weights, cancellationToken);
        var carried = await CarriedAsync(cancellationToken);
        var same = weights.AsSpan().SequenceEqual(carried);
        await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Wrote {path}: {weights.Length:N0} bytes, {(same ? "the same as" : "other than")} those in the program."));
        return ExitCode.Done;
    }

    private static byte[] Train(string folder)
    {
        try
        {
            return ClassifierTrainer.Train(folder);
        }
        catch (FormatException malformed)
        {
            throw new InputException(malformed.Message, malformed);
        }
    }

    private static async Task<byte[]> CarriedAsync(CancellationToken cancellationToken)
    {
        await using var stream = typeof(ClassifierTrainer).Assembly.GetManifestResourceStream(Resource);
        using var bytes = new MemoryStream();
        if (stream is not null) await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
