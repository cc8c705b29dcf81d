using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>A plan as JSON, for other programs and for storing a revision: what is written reads back as the same plan.</summary>
public static class JsonExport
{
    public static string Write(Plan plan) => JsonSerializer.Serialize(plan, PlanJsonContext.Default.Plan) + "\n";

    /// <exception cref="JsonException">The text isn't a plan.</exception>
    public static Plan Read(string json) =>
        JsonSerializer.Deserialize(json, PlanJsonContext.Default.Plan) ?? throw new JsonException("The text is not a plan: it is null.");
}

/// <summary>Properties stand in the order of their declaration, line breaks are the same on every machine.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CikJsonConverter)])]
[JsonSerializable(typeof(Plan))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;

/// <summary>A CIK is checked again when it is read back.</summary>
internal sealed class CikJsonConverter : JsonConverter<Cik>
{
    public override Cik Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Cik.TryParse(reader.GetString()) ?? throw new JsonException("The account's CIK is not one.");

    public override void Write(Utf8JsonWriter writer, Cik value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
