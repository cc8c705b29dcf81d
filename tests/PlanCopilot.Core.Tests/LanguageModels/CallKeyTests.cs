using System.Text.Json;
using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Tests.LanguageModels;

public sealed class CallKeyTests
{
    private static readonly ModelOptions Model = new() { Provider = ModelProvider.OpenAI, Url = new Uri("https://models.example/v1"), Model = "test-model" };

    private static readonly ChatMessage[] Messages = [new(ChatRole.System, "Quote."), new(ChatRole.User, "Fuel rose.")];

    private static readonly string Key = CallKey.Of(Model, Messages, null);

    [Fact]
    public void All_that_decides_on_the_answer_has_part_in_it()
    {
        var schema = JsonElement.Parse("""{"type":"object"}""");
        string[] keys =
        [
            Key,
            CallKey.Of(Model with { Provider = ModelProvider.Azure }, Messages, null),
            CallKey.Of(Model with { Url = new Uri("https://other.example/v1") }, Messages, null),
            CallKey.Of(Model with { Model = "other-model" }, Messages, null),
            CallKey.Of(Model, [Messages[0]], null),
            CallKey.Of(Model, [Messages[1], Messages[0]], null),
            CallKey.Of(Model, [new(ChatRole.User, "Quote."), Messages[1]], null),
            CallKey.Of(Model, [new(ChatRole.System, "Quote.\nFuel rose.")], null),
            CallKey.Of(Model, Messages, new() { Instructions = "Be brief." }),
            CallKey.Of(Model, Messages, new() { Temperature = 0 }),
            CallKey.Of(Model, Messages, new() { TopP = 0 }),
            CallKey.Of(Model, Messages, new() { Seed = 0 }),
            CallKey.Of(Model, Messages, new() { MaxOutputTokens = 10 }),
            CallKey.Of(Model, Messages, new() { StopSequences = ["END"] }),
            CallKey.Of(Model, Messages, new() { ResponseFormat = ChatResponseFormat.Json }),
            CallKey.Of(Model, Messages, new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) }),
        ];

        keys.Distinct().Count().ShouldBe(keys.Length);
    }

    [Fact]
    public void The_key_and_the_name_of_the_prompt_have_no_part_in_it()
    {
        var options = new ChatOptions { ModelId = "test-model", MaxOutputTokens = 4096, AdditionalProperties = new() { [CallProperties.Prompt] = "extract" } };

        CallKey.Of(Model with { Key = new ModelKey("sk-other"), Limits = new() { Tokens = 1 } }, Messages, options).ShouldBe(Key);
    }

    /// <summary>A key that another version of the program made otherwise would let everything be paid for again.</summary>
    [Fact]
    public void It_stays_as_it_is() =>
        Key.ShouldBe("6cd0e330a2aecf122e3abe1d79e00d3f5282ab553c5c46964f085f7c7bffc811");
}
