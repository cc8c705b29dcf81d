using System.Text.Json;

namespace PlanCopilot.Core.Prompts;

/// <summary>
/// What a JSON value must look like, in the part of JSON Schema that every provider's strict mode takes: type, description,
/// enum (of strings), properties (all of them required, no others allowed) and items. Lengths and counts belong into the
/// description, and into the code that reads the answer.
/// </summary>
public sealed class JsonShape
{
    private static readonly Dictionary<string, string[]> Keywords = new()
    {
        ["object"] = ["type", "description", "properties", "required", "additionalProperties"],
        ["array"] = ["type", "description", "items"],
        ["string"] = ["type", "description", "enum"],
        ["integer"] = ["type", "description"],
        ["number"] = ["type", "description"],
        ["boolean"] = ["type", "description"],
    };

    private JsonShape(JsonElement schema) => Schema = schema;

    /// <summary>The schema as it is sent.</summary>
    public JsonElement Schema { get; }

    /// <exception cref="JsonException">It isn't JSON.</exception>
    /// <exception cref="FormatException">It is no schema of the supported kind.</exception>
    public static JsonShape Parse(string schema)
    {
        var parsed = JsonElement.Parse(schema, Strict);
        Check(parsed, "the schema");
        return new JsonShape(parsed);
    }

    /// <returns>Where and why a value isn't of this shape, without repeating anything of the value; null when it is.</returns>
    public string? WhyNot(JsonElement value) => WhyNot(Schema, value, "");

    /// <summary>A property that stands twice would be read by two programs in two ways.</summary>
    internal static JsonDocumentOptions Strict => new() { AllowDuplicateProperties = false };

    /// <summary>The place of a syntax error, in words; the exception's own message repeats characters of the text.</summary>
    internal static string Where(JsonException malformed) => malformed.LineNumber is { } line
        ? $"malformed at line {line + 1}, position {malformed.BytePositionInLine + 1}"
        : "a property stands twice in it"; // the only error without a place

    private static void Check(JsonElement schema, string path)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
            || !Keywords.TryGetValue(type.GetString() ?? "", out var known))
            throw new FormatException($"{path} needs a \"type\" that is one of {string.Join(", ", Keywords.Keys)}");
        if (schema.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new FormatException($"{path}: \"{unknown}\" can't be used with type {type}; {string.Join(", ", known)} can");
        if (type.ValueEquals("object")) CheckObject(schema, path);
        else if (type.ValueEquals("array"))
            Check(schema.TryGetProperty("items", out var items) ? items : throw new FormatException($"{path} needs \"items\""), $"{path}[]");
        else if (schema.TryGetProperty("enum", out var values) && Strings(values) is not { Count: > 0 })
            throw new FormatException($"{path}: \"enum\" must be a list of strings");
    }

    private static void CheckObject(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{path} needs \"properties\"");
        var names = properties.EnumerateObject().Select(property => property.Name).ToList();
        if (!schema.TryGetProperty("required", out var required) || Strings(required) is not { } listed || !names.Order().SequenceEqual(listed.Order()))
            throw new FormatException($"{path}: \"required\" must list every property");
        if (!schema.TryGetProperty("additionalProperties", out var additional) || additional.ValueKind != JsonValueKind.False)
            throw new FormatException($"{path} needs \"additionalProperties\": false");
        foreach (var property in properties.EnumerateObject()) Check(property.Value, $"{path}.{property.Name}");
    }

    private static List<string>? Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : null;

    private static string? WhyNot(JsonElement schema, JsonElement value, string path)
    {
        var type = schema.GetProperty("type").GetString();
        var fits = type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            _ => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        };
        if (!fits) return $"{Named(path)} must be of type {type}";
        return type switch
        {
            "object" => WhyNotObject(schema, value, path),
            "array" => value.EnumerateArray().Select((item, index) => WhyNot(schema.GetProperty("items"), item, $"{path}[{index}]")).FirstOrDefault(why => why is not null),
            "string" when schema.TryGetProperty("enum", out var values) && Strings(values) is { } allowed && !allowed.Contains(value.GetString() ?? "") =>
                $"{Named(path)} must be one of {string.Join(", ", allowed)}",
            _ => null,
        };
    }

    private static string? WhyNotObject(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.GetProperty("properties");
        if (value.EnumerateObject().Any(property => !properties.TryGetProperty(property.Name, out _))) return $"{Named(path)} has a property too many";
        foreach (var property in properties.EnumerateObject())
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var why = value.TryGetProperty(property.Name, out var found) ? WhyNot(property.Value, found, inner) : $"{Named(inner)} is missing";
            if (why is not null) return why;
        }
        return null;
    }

    private static string Named(string path) => path.Length == 0 ? "it" : path;
}
