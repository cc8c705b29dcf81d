using System.Text.Json;
using Microsoft.Extensions.AI;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Tests.Prompts;

public sealed class PromptRunnerTests
{
    private const string Answer = """{"sentences": [{"text": "By 2030.", "passages": ["p1"]}]}""";
    private readonly PromptLibrary _library = PromptLibrary.Load(null);

    [Fact]
    public async Task The_messages_settings_and_schema_of_the_template_are_sent()
    {
        using var client = new FakeChatClient(Answer);

        await RunAsync(client);

        var template = _library["answer"];
        var (messages, options) = client.Calls.ShouldHaveSingleItem();
        messages.Select(message => (message.Role, message.Text))
            .ShouldBe(template.Render(PromptFiles.Samples(template)).Messages.Select(message => (message.Role, message.Text)));
        options.ShouldNotBeNull();
        options.Temperature.ShouldBe(0);
        options.MaxOutputTokens.ShouldBe(1500);
        options.AdditionalProperties.ShouldNotBeNull()[PromptRunner.TagKey].ShouldBe($"answer@{template.Version}");
        var format = options.ResponseFormat.ShouldBeOfType<ChatResponseFormatJson>();
        (format.SchemaName, format.SchemaDescription).ShouldBe(("answer", "The answer, sentence by sentence"));
        JsonElement.DeepEquals(format.Schema.GetValueOrDefault(), template.Answer.Schema).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Answer)]
    [InlineData("```json\n" + Answer + "\n```\n")]
    public async Task The_answer_comes_with_its_usage_model_and_version(string text)
    {
        using var client = new FakeChatClient(new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = "small-1",
            Usage = new UsageDetails { InputTokenCount = 400, OutputTokenCount = 20 },
        });

        var answer = await RunAsync(client);

        answer.Text.ShouldBe(text);
        answer.Json.GetProperty("sentences")[0].GetProperty("passages")[0].GetString().ShouldBe("p1");
        (answer.Usage?.InputTokenCount, answer.Usage?.OutputTokenCount, answer.Model).ShouldBe((400, 20, "small-1"));
        answer.Template.ShouldBe(_library["answer"]);
    }

    [Theory]
    [InlineData("", "the answer is empty")]
    [InlineData(" \n", "the answer is empty")]
    [InlineData("I'm sorry, but", "the answer isn't JSON: malformed at line 1, position 1")]
    [InlineData("{\"sentences\": [", "the answer isn't JSON: malformed at line 1, position 16")]
    [InlineData("{\"sentences\": []} Done.", "the answer isn't JSON: malformed at line 1, position 19")]
    [InlineData("{\"sentences\": [], \"sentences\": []}", "the answer isn't JSON: a property stands twice in it")]
    [InlineData("[]", "the answer isn't of the demanded shape: it must be of type object")]
    [InlineData("{}", "the answer isn't of the demanded shape: sentences is missing")]
    [InlineData("{\"sentences\": [], \"links\": []}", "the answer isn't of the demanded shape: it has a property too many")]
    [InlineData("{\"sentences\": [{\"text\": \"By 2030.\", \"passages\": \"p1\"}]}", "the answer isn't of the demanded shape: sentences[0].passages must be of type array")]
    [InlineData("{\"sentences\": [{\"text\": null, \"passages\": []}]}", "the answer isn't of the demanded shape: sentences[0].text must be of type string")]
    public async Task An_unusable_answer_is_refused_with_the_reason(string answer, string reason)
    {
        using var client = new FakeChatClient(answer);

        var refused = await Should.ThrowAsync<ModelOutputException>(() => RunAsync(client));

        refused.Reason.ShouldBe(reason);
        refused.Prompt.ShouldBe(_library["answer"].Tag);
    }

    [Fact]
    public async Task Half_an_answer_is_none_even_if_it_parses()
    {
        using var client = new FakeChatClient(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer)) { FinishReason = ChatFinishReason.Length });

        var refused = await Should.ThrowAsync<ModelOutputException>(() => RunAsync(client));

        refused.Reason.ShouldBe("the answer was cut off: it may have at most 1500 tokens");
    }

    [Fact]
    public async Task A_refusal_is_called_one()
    {
        using var client = new FakeChatClient(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("I can't.")])));

        var refused = await Should.ThrowAsync<ModelOutputException>(() => RunAsync(client));

        refused.Reason.ShouldBe("the model refused to answer");
    }

    [Fact]
    public async Task Nothing_is_sent_with_a_value_missing()
    {
        using var client = new FakeChatClient(Answer);

        await Should.ThrowAsync<PromptValueException>(() =>
            new PromptRunner(_library, client).RunAsync("answer", PromptFiles.Values(("question", "\"When?\"")), CancellationToken.None));

        client.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancellation_is_passed_on()
    {
        using var client = new FakeChatClient(Answer);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new PromptRunner(_library, client).RunAsync("answer", PromptFiles.Samples(_library["answer"]), new CancellationToken(canceled: true)));
    }

    private Task<PromptAnswer> RunAsync(IChatClient client) =>
        new PromptRunner(_library, client).RunAsync("answer", PromptFiles.Samples(_library["answer"]), CancellationToken.None);
}
