using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>fetch --check-only URL...|-</c>: may these URLs be asked? One JSON line each, in order; nothing is connected to.</summary>
internal sealed class FetchCommand : Command
{
    /// <summary>Names are looked up side by side: an unknown one takes seconds.</summary>
    private const int Parallel = 16;

    private readonly Argument<string[]> _urls = new("URL") { Description = "Addresses, or - to read them from stdin, one a line", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _checkOnly = new("--check-only") { Description = "Say whether each may be asked, and why not; connect to none", Required = true };

    public FetchCommand(Terminal terminal) : base("fetch", "Check whether addresses may be asked")
    {
        Add(_urls);
        Add(_checkOnly);
        SetAction((result, cancellationToken) => RunAsync(result.GetValue(_urls) ?? [], terminal, cancellationToken));
    }

    private static async Task<int> RunAsync(string[] urls, Terminal terminal, CancellationToken cancellationToken)
    {
        var guard = new RequestGuard(SourceSettings.Guard(terminal));
        foreach (var some in (urls is ["-"] ? Lines(terminal.In) : urls).Chunk(Parallel))
            foreach (var verdict in await Task.WhenAll(some.Select(url => guard.CheckAsync(url, cancellationToken))))
                terminal.Out.Write(JsonSerializer.Serialize(verdict, VerdictLine) + "\n");
        return ExitCode.Done;
    }

    /// <summary>Lines as they are, since blanks are one of the things that are checked; empty ones hold no URL.</summary>
    private static IEnumerable<string> Lines(TextReader input)
    {
        var line = new System.Text.StringBuilder();
        for (var letter = input.Read(); letter >= 0; letter = input.Read())
        {
            if (letter != '\n') line.Append((char)letter);
            else if (Take() is { Length: > 0 } url) yield return url;
        }
        if (Take() is { Length: > 0 } last) yield return last;

        string Take()
        {
            var text = line.ToString();
            line.Clear();
            return text.EndsWith('\r') ? text[..^1] : text;
        }
    }

    private static readonly System.Text.Json.Serialization.Metadata.JsonTypeInfo<UrlVerdict> VerdictLine =
        new FetchJson(new JsonSerializerOptions(FetchJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).UrlVerdict;
}

/// <summary>Compact, unlike the documents of --json: one line a URL.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UrlVerdict))]
internal sealed partial class FetchJson : JsonSerializerContext;
