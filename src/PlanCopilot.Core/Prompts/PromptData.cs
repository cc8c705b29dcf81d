using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Prompts;

/// <summary>A passage as a model sees it.</summary>
/// <param name="Id">What the answer cites it by.</param>
/// <param name="Document">What it is from, such as "10-K of 2025-11-20".</param>
/// <param name="Section">Where it stands there, such as "Item 1A, Competition".</param>
public sealed record PromptPassage(string Id, string Document, string Section, string Text);

/// <summary>
/// Untrusted text as values of variables that hold data. In a JSON string it can't end the string, whatever it holds; any
/// delimiter of our own could be written by a document too.
/// </summary>
public static class PromptData
{
    // Letters beyond ASCII and < are written as they are: escapes would cost tokens, and the template's markup is safe from them.
    private static readonly PromptDataJson Json =
        new(new JsonSerializerOptions(PromptDataJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <returns>A list of {id, document, section, text}.</returns>
    public static string Passages(IEnumerable<PromptPassage> passages) => JsonSerializer.Serialize([.. passages.Select(Clean)], Json.PromptPassageArray);

    /// <returns>A single {id, document, section, text}.</returns>
    public static string Passage(PromptPassage passage) => JsonSerializer.Serialize(Clean(passage), Json.PromptPassage);

    public static string Text(string text) => JsonSerializer.Serialize(Clean(text), Json.String);

    private static PromptPassage Clean(PromptPassage passage) =>
        new(Clean(passage.Id), Clean(passage.Document), Clean(passage.Section), Clean(passage.Text));

    private static string Clean(string text) => Placeholders.WithoutForbidden(text);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PromptPassage))]
[JsonSerializable(typeof(PromptPassage[]))]
[JsonSerializable(typeof(string))]
internal sealed partial class PromptDataJson : JsonSerializerContext;
