using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Tests.Insights.Extraction;

public sealed class PassagePickerTests
{
    private const string Boilerplate = "The accompanying notes are an integral part of these consolidated financial statements.";

    [Fact]
    public void Sentences_that_promise_something_are_sent_and_gaps_are_marked()
    {
        var document = TestDocuments.Make(DocumentKind.Form10K, $"{Tamarind.Goal} {Boilerplate} {Tamarind.Obstacle}");

        var picked = PassagePicker.Pick([document], PromptRoom.Of(128_000));

        picked.Sent.Select(passage => passage.Text).ShouldBe([$"{Tamarind.Goal} […] {Tamarind.Obstacle}"]);
        picked.LeftOut.ShouldBeEmpty();
        picked.DocumentTokens.ShouldBe(TokenEstimate.Of(document.Text));
    }

    [Fact]
    public void Of_a_long_document_at_most_the_share_is_sent_and_the_rest_is_listed()
    {
        var document = TestDocuments.Make(DocumentKind.Form10K,
            [.. Enumerable.Range(1, 2_000).Select(n => $"In fiscal 2025 we launched program {n} in Harbour {n} to cut the costs of {n} ferries by ${n} million.")]);
        var room = PromptRoom.Of(128_000);

        var picked = PassagePicker.Pick([document], room);
        var calls = room.Deal(picked.Sent);

        var sent = calls.Sum(call => room.Instructions + call.Sum(PromptRoom.TokensOf));
        ((double)sent / picked.DocumentTokens).ShouldBeInRange(0.13, PassagePicker.MostOfDocuments);
        var sentSentences = picked.Sent.Sum(passage => passage.Sentences.Count);
        picked.LeftOut.ShouldHaveSingleItem().ShouldBe(new LeftOut("10-K", "10-K", 2_000 - sentSentences, picked.LeftOut[0].Tokens));
    }

    [Fact]
    public void Passages_are_dealt_out_whole_and_in_order_within_the_room_of_a_call()
    {
        var document = TestDocuments.Make(DocumentKind.Form10K,
            [.. Enumerable.Range(1, 300).Select(n => $"In fiscal 2025 we launched program {n} in Harbour {n} to cut the costs of {n} ferries by ${n} million.")]);
        var sent = PassagePicker.Pick([document], PromptRoom.Of(128_000)).Sent;
        var room = new PromptRoom(1_800, 1_500);

        var calls = room.Deal(sent);

        calls.SelectMany(call => call).ShouldBe(sent);
        calls.ShouldAllBe(call => call.Sum(PromptRoom.TokensOf) <= 1_500);
        var fewest = (sent.Sum(PromptRoom.TokensOf) + 1_499) / 1_500;
        calls.Count.ShouldBeInRange(fewest, fewest + 1);
    }

    [Fact]
    public void A_context_without_room_for_a_passage_gets_none()
    {
        var room = PromptRoom.Of(2_048);

        room.Capacity.ShouldBe(0);
        room.Deal(PassagePicker.Pick([Tamarind.Report], PromptRoom.Of(128_000)).Sent).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ModelInsightExtractor.Prompt, PromptRoom.InsightInstructions, PromptRoom.InsightAnswer)]
    public void The_room_for_instructions_and_answer_is_what_the_prompt_takes(string name, int instructions, int answer)
    {
        var template = PromptLibrary.Load(null)[name];
        var values = new Dictionary<string, string> { ["account"] = PromptData.Text(Tamarind.Account.Name), ["passages"] = "[]" };

        var tokens = template.Render(values).Messages.Sum(message => TokenEstimate.Of(message.Text)) + TokenEstimate.Of(template.Answer.Schema.GetRawText());

        tokens.ShouldBeInRange(instructions * 8 / 10, instructions);
        template.Settings.MaxTokens.ShouldBe(answer);
    }
}
