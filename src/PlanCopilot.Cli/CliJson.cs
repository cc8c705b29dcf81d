using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PlanCopilot.Cli.Crm;
using PlanCopilot.Cli.Doctor;
using PlanCopilot.Cli.Documents;
using PlanCopilot.Cli.Passages;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Cli.Prompts;
using PlanCopilot.Cli.Research;
using PlanCopilot.Cli.Review;
using PlanCopilot.Cli.Runs;
using PlanCopilot.Cli.Sources;
using PlanCopilot.Cli.Tiering;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Cli;

/// <summary>The documents that --json prints. Names in camel case; what isn't known is null, never left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ParsedDocument))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(ResearchReport))]
[JsonSerializable(typeof(RefreshReport))]
[JsonSerializable(typeof(CrmImportReport))]
[JsonSerializable(typeof(TierReport))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SignalReport))]
[JsonSerializable(typeof(LintReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(HistoryReport))]
[JsonSerializable(typeof(ProposalReport))]
[JsonSerializable(typeof(FoundReport))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(PromptList))]
[JsonSerializable(typeof(PromptSummary))]
[JsonSerializable(typeof(RenderedPrompt))]
[JsonSerializable(typeof(PromptLint))]
[JsonSerializable(typeof(ReviewList))]
[JsonSerializable(typeof(EvalRun))]
[JsonSerializable(typeof(EvalComparison))]
internal sealed partial class CliJson : JsonSerializerContext
{
    public static void Write<T>(Terminal terminal, T value) => terminal.Out.Write(Text(value));

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>()) + "\n";

    /// <exception cref="JsonException">The bytes aren't such a document.</exception>
    public static ValueTask<T?> ReadAsync<T>(Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.DeserializeAsync(stream, TypeInfo<T>(), cancellationToken);

    // Letters beyond ASCII are printed as they are: the output goes to a terminal or a file, never into a page.
    private static JsonTypeInfo<T> TypeInfo<T>()
    {
        var options = new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        return (JsonTypeInfo<T>)new CliJson(options).Options.GetTypeInfo(typeof(T));
    }
}
