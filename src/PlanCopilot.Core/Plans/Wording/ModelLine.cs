using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>
/// What a prompt of a section or of a repair answers; its shape is checked, nothing else. Each prompt has some of the
/// properties; the JSON reader sets the others to null, whatever they begin with.
/// </summary>
internal sealed record ModelLine
{
    public string Text { get => field ?? ""; init; }
    public IReadOnlyList<string> Evidence { get => field ?? []; init; }
    public IReadOnlyList<string> About { get => field ?? []; init; }
    public string? Insight { get; init; }
    public string Group { get => field ?? ""; init; }
    public string? Handle { get; init; }
    public IReadOnlyList<string> Leads { get => field ?? []; init; }
    public string? Person { get; init; }
    public string? Persona { get; init; }
    public string Signal { get => field ?? ""; init; }
    public string Mitigation { get => field ?? ""; init; }

    /// <summary>Ids of the insights that it is about, whatever the prompt calls them.</summary>
    public IReadOnlyList<string> Insights => Insight is { } only ? [only] : About;
}

internal sealed record ModelLines(IReadOnlyList<ModelLine> Lines);

/// <summary>An insight as a model is given it.</summary>
internal sealed record GivenInsight(string Id, string Kind, string Handle, string Statement, IReadOnlyList<GivenQuotation> Evidence);

/// <param name="Id">By which the answer cites it; unique within the call.</param>
internal sealed record GivenQuotation(string Id, string Document, string Section, string Quotation);

internal sealed record GivenLink(string From, string Relation, string To);

/// <param name="Effective">Such as "2025-05-09"; empty when no document says.</param>
internal sealed record GivenPerson(string Person, string Role, string Change, string Effective, IReadOnlyList<GivenQuotation> Evidence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelLine))]
[JsonSerializable(typeof(ModelLines))]
[JsonSerializable(typeof(IReadOnlyList<GivenInsight>))]
[JsonSerializable(typeof(IReadOnlyList<GivenQuotation>))]
[JsonSerializable(typeof(IReadOnlyList<GivenLink>))]
[JsonSerializable(typeof(IReadOnlyList<GivenPerson>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class WordingJson : JsonSerializerContext
{
    // Letters beyond ASCII are written as they are: escapes would cost tokens, and the template's markup is safe from them.
    public static WordingJson Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <returns>Quotations as a prompt is given them.</returns>
    public static string Quotations(IEnumerable<GivenQuotation> quotations) => JsonSerializer.Serialize([.. quotations], Plain.IReadOnlyListGivenQuotation);
}
