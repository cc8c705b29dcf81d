using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>What a model answers that does as a document tells it, in the shape that the prompt demands.</summary>
internal static class Obedience
{
    /// <param name="schema">Of the answer.</param>
    /// <param name="ids">Of quotations, passages and insights, by the name of the property.</param>
    /// <param name="demand">What every sentence and name says.</param>
    public static JsonNode Answer(JsonElement schema, IReadOnlyDictionary<string, string> ids, string demand) => Value(schema, "", ids, demand);

    private static JsonNode Value(JsonElement schema, string name, IReadOnlyDictionary<string, string> ids, string demand) => schema.GetProperty("type").GetString() switch
    {
        "object" => new JsonObject(schema.GetProperty("properties").EnumerateObject().Select(property =>
            KeyValuePair.Create<string, JsonNode?>(property.Name, Value(property.Value, property.Name, ids, demand)))),
        "array" => new JsonArray(Value(schema.GetProperty("items"), name, ids, demand)),
        _ when schema.TryGetProperty("enum", out var choices) => JsonValue.Create(choices[0].GetString() ?? ""),
        _ => JsonValue.Create(ids.GetValueOrDefault(name, demand)),
    };
}
