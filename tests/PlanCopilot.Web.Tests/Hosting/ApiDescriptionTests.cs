using System.Text.Json.Nodes;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Hosting;

/// <summary>
/// What was once promised in openapi.json stays: a path, a parameter, a property or a value that is gone, and a new duty, break
/// callers. To promise more, run this test with PLANCOPILOT_WRITE_OPENAPI set to the path of that file.
/// </summary>
public sealed class ApiDescriptionTests
{
    private static readonly string[] Prose = ["summary", "description", "title", "info"];

    [Fact]
    public async Task Nothing_that_was_promised_is_gone()
    {
        await using var app = new PlanCopilotApp();
        var now = await (await app.AskAsync(Role.Rep)).GetStringAsync("/api/openapi.json");
        if (Environment.GetEnvironmentVariable("PLANCOPILOT_WRITE_OPENAPI") is { Length: > 0 } path) await File.WriteAllTextAsync(path, now.ReplaceLineEndings("\n").TrimEnd() + "\n");
        var promised = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "openapi.json")));

        var broken = Compare(promised, JsonNode.Parse(now), "").ToList();

        promised?["paths"]?.AsObject().Count.ShouldBeGreaterThan(20);
        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"paths":{"/a":{"get":{}}}}""", """{"paths":{}}""", "/paths//a is gone")]
    [InlineData("""{"required":["x"]}""", """{"required":["x","y"]}""", "/required asks for y")]
    [InlineData("""{"enum":["A","B"]}""", """{"enum":["A"]}""", "/enum lacks \"B\"")]
    [InlineData("""{"type":"string"}""", """{"type":"integer"}""", "/type was \"string\", is \"integer\"")]
    [InlineData("""{"enum":["A"],"summary":"old"}""", """{"enum":["A","C"],"summary":"new","more":1}""", null)]
    public void A_break_is_told_from_an_addition(string before, string after, string? broken) =>
        Compare(JsonNode.Parse(before), JsonNode.Parse(after), "").ShouldBe(broken is null ? [] : [broken]);

    private static IEnumerable<string> Compare(JsonNode? before, JsonNode? after, string at) => (before, after) switch
    {
        (_, null) when before is not null => [$"{at} is gone"],
        (JsonObject then, JsonObject now) => then.Where(property => !Prose.Contains(property.Key)).SelectMany(property => Compare(property.Value, now[property.Key], $"{at}/{property.Key}"))
            .Concat(then.ContainsKey("required") || !now.ContainsKey("required") || now["required"] is not JsonArray duties ? [] : duties.Select(duty => $"{at}/required asks for {duty}")),
        (JsonArray then, JsonArray now) => then.Where(one => !now.Any(other => JsonNode.DeepEquals(Bare(one), Bare(other)))).Select(one => $"{at} lacks {one?.ToJsonString()}")
            .Concat(at.EndsWith("/required", StringComparison.Ordinal) ? now.Where(duty => !then.Any(known => JsonNode.DeepEquals(known, duty))).Select(duty => $"{at} asks for {duty}") : []),
        _ when JsonNode.DeepEquals(before, after) => [],
        _ => [$"{at} was {before?.ToJsonString()}, is {after?.ToJsonString()}"],
    };

    /// <summary>The same without prose, which may change.</summary>
    private static JsonNode? Bare(JsonNode? node)
    {
        if (node is not JsonObject described) return node;
        var copy = described.DeepClone().AsObject();
        foreach (var prose in Prose) copy.Remove(prose);
        return copy;
    }
}
