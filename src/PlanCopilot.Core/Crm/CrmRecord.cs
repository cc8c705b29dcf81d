using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Crm;

/// <summary>One record as it was imported.</summary>
/// <param name="Id">The CRM's number of it; unique within its kind.</param>
/// <param name="Account">Key of the account that it belongs to; null for solutions and users.</param>
/// <param name="Data">Its values as one JSON object, in the order of the kind's fields.</param>
/// <param name="File">Name of the file that it last stood in.</param>
/// <param name="Line">Where it begins there, from 1.</param>
public sealed record CrmRecord(CrmKind Kind, string Id, string? Account, string Data, string File, int Line)
{
    /// <summary>When an import last read it, changed or not.</summary>
    public DateTimeOffset ImportedAt { get; init; }

    /// <returns>It as <typeparamref name="T"/>, which must be the type of its kind.</returns>
    public T As<T>() where T : class =>
        JsonSerializer.Deserialize(Data, typeof(T), CrmJson.Default) as T ?? throw new JsonException($"{Kind} {Id} holds nothing.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CrmAccount))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Opportunity))]
[JsonSerializable(typeof(Solution))]
[JsonSerializable(typeof(Asset))]
[JsonSerializable(typeof(BusinessUnit))]
[JsonSerializable(typeof(User))]
internal sealed partial class CrmJson : JsonSerializerContext;
