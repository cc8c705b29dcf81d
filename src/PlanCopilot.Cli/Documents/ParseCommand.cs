using System.CommandLine;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Cli.Documents;

/// <summary><c>parse FILE</c>: one document as the parser sees it, to find out why something was read or wasn't.</summary>
internal sealed class ParseCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "A filing, release, transcript or article" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };
    private readonly Option<bool> _text = new("--text") { Description = "Print the normalised text that all offsets point into" };

    public ParseCommand(Terminal terminal) : base("parse", "Show one document as the parser sees it")
    {
        Add(_file);
        Add(_json);
        Add(_text);
        Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_text)) result.AddError("Give --json or --text, not both.");
        });
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(terminal.PathOf(result.GetRequiredValue(_file)), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, ParsedDocument.Of(document));
        else if (result.GetValue(_text)) await terminal.Out.WriteAsync(terminal.IsOutWatched ? Terminal.Harmless(document.Text) : document.Text);
        else DocumentSummary.Write(document, terminal);
        return ExitCode.Done;
    }

    private static async Task<Document> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw new InputException($"'{path}' is a folder. Name one file in it.");
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        try
        {
            return DocumentParser.Parse(bytes, Path.GetFileName(path));
        }
        catch (DocumentFormatException failure)
        {
            throw new InputException($"'{path}' can't be read: {failure.Message}", failure);
        }
    }
}
