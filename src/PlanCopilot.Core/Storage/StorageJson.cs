using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Tiering;

namespace PlanCopilot.Core.Storage;

/// <summary>The JSON that stands in the database. Numbers for enums would change meaning when one is added, so names.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(CikJson)])]
[JsonSerializable(typeof(DocumentStructure))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(OrderReport))]
[JsonSerializable(typeof(IReadOnlyList<RunStage>))]
[JsonSerializable(typeof(TierScore))]
internal sealed partial class StorageJson : JsonSerializerContext;

internal sealed class CikJson : JsonConverter<Cik>
{
    public override Cik? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Cik.TryParse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Cik value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
