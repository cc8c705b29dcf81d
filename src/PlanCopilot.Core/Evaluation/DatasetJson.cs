using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Evaluation;

/// <summary>How lines of a data set are read: unknown fields are ignored, missing ones are an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DatasetDocument))]
internal sealed partial class DatasetJson : JsonSerializerContext;
