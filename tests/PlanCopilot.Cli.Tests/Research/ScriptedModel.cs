using System.Text.Json;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Research;

/// <summary>A scripted server as the configured language model, whose prompts are told apart by what they ask for.</summary>
internal static class ScriptedModel
{
    public const string Insights = "extract_insights", Changes = "extract_changes";

    /// <summary>A sentence of the sample's annual report, and what a model makes of it.</summary>
    public const string Quotation = "We intend to have 250,000 refrigeration units connected to our FrostCare Connect telematics service by the end of fiscal 2027";

    public static IEnumerable<(string Variable, string Value)> Settings(ScriptedModelServer server) =>
    [
        ("PLANCOPILOT_MODEL_PROVIDER", "compatible"), ("PLANCOPILOT_MODEL_NAME", "test-model"), ("PLANCOPILOT_MODEL_URL", $"{server.Url}/v1"),
        ("PLANCOPILOT_MODEL_CONTEXT", "128000"), ("PLANCOPILOT_MODEL_PRICES", "test-model=2/10"),
    ];

    public const string Statement = "Norvane intends to have 250,000 refrigeration units connected to its FrostCare Connect telematics service by the end of fiscal 2027.";

    /// <returns>The prompt's name; null for one that is not of extraction.</returns>
    public static string? PromptOf(ModelRequest request) =>
        request.Find("response_format") is { } format && format.GetProperty("json_schema").GetProperty("name").GetString() is Insights or Changes
            ? request.Find("response_format")?.GetProperty("json_schema").GetProperty("name").GetString() : null;

    /// <summary>One finding of the prompt's kind that holds, on the passage that has the quotation; nothing for other prompts.</summary>
    public static ModelReply Answer(ModelRequest request) => PromptOf(request) switch
    {
        Changes => ModelReply.Answer("""{"changes": []}"""),
        Insights => ModelReply.Answer(JsonSerializer.Serialize(new { insights = Findings(request) }), 2_000, 100),
        _ => ModelReply.Refusal("I'd rather not."),
    };

    private static object[] Findings(ModelRequest request)
    {
        var user = request.Text("user");
        var passages = JsonElement.Parse(user[(user.IndexOf("The passages:\n", StringComparison.Ordinal) + 14)..]);
        return
        [
            .. passages.EnumerateArray().Where(passage => passage.GetProperty("text").GetString()?.Contains(Quotation, StringComparison.Ordinal) == true)
                .Select(passage => new
                {
                    passage = passage.GetProperty("id").GetString(),
                    quotations = new[] { Quotation },
                    kind = "goal",
                    statement = Statement,
                    why = "It matters.",
                    confidence = "high",
                }),
        ];
    }
}
