using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>What a configured model turned out to do.</summary>
/// <param name="Seconds">Until the whole answer was there.</param>
/// <param name="Cost">US dollars; null when unknown.</param>
/// <param name="KeepsSchema">Whether it takes a JSON schema and answers in it.</param>
/// <param name="IsStreaming">Whether it takes a request for a stream.</param>
public sealed record ModelAbilities(double Seconds, long? InputTokens, long? OutputTokens, decimal? Cost, bool KeepsSchema, bool IsStreaming);

/// <summary>Tries the configured model with one tiny call, outside of any run.</summary>
public static class ModelProbe
{
    /// <summary>Room for models that think before they answer; the answer itself takes five tokens.</summary>
    private const int OutputTokens = 512;

    private static readonly ChatMessage[] Question = [new(ChatRole.User, "This tests a connection. Answer with this JSON: {\"ready\": true}")];

    private static readonly JsonElement Schema = JsonElement.Parse(
        """{"type":"object","properties":{"ready":{"type":"boolean"}},"required":["ready"],"additionalProperties":false}""");

    /// <summary>Asks for a stream in a schema; where the server refuses that, without the stream; then without the schema. Only the call that is answered costs.</summary>
    /// <exception cref="ModelCallException">It doesn't answer.</exception>
    public static async Task<ModelAbilities> TryAsync(LanguageModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var (withSchema, withStream) in ((bool, bool)[])[(true, true), (true, false)])
        {
            try
            {
                return await AskAsync(model, withSchema, withStream, time, cancellationToken);
            }
            catch (ModelCallException refused) when (refused.Failure == ModelFailure.Rejected)
            {
            }
        }
        return await AskAsync(model, withSchema: false, withStream: false, time, cancellationToken);
    }

    /// <returns>How many numbers a vector of the embedding model has; null when none is configured.</returns>
    /// <exception cref="ModelCallException">It doesn't answer.</exception>
    public static async Task<int?> MeasureEmbeddingAsync(LanguageModel model, CancellationToken cancellationToken) => model.Embeddings is null
        ? null
        : (await model.Embeddings.GenerateAsync(["ready"], cancellationToken: cancellationToken))[0].Vector.Length;

    private static async Task<ModelAbilities> AskAsync(
        LanguageModel model, bool withSchema, bool withStream, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = OutputTokens,
            ResponseFormat = withSchema ? ChatResponseFormat.ForJsonSchema(Schema, "ready") : null,
        };
        var start = time.GetTimestamp();
        var response = withStream
            ? await model.Chat.GetStreamingResponseAsync(Question, options, cancellationToken).ToChatResponseAsync(cancellationToken)
            : await model.Chat.GetResponseAsync(Question, options, cancellationToken);
        var (input, output) = (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        return new ModelAbilities(time.GetElapsedTime(start).TotalSeconds, input, output,
            model.Options.Prices.Cost(model.Options.Model, input, output), withSchema && IsReady(response.Text), withStream);
    }

    private static bool IsReady(string answer)
    {
        try
        {
            var json = JsonElement.Parse(answer);
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("ready", out var ready) && ready.ValueKind is JsonValueKind.True or JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
