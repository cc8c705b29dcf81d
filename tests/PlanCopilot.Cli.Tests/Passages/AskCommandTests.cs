using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Passages;

public sealed class AskCommandTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Fact]
    public async Task A_question_is_answered_with_the_passage_and_where_it_stands()
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", "second maker of scroll compressors supply agreement", "--top", "3", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var passages = JsonDocument.Parse(outcome.Out).RootElement.GetProperty("passages").EnumerateArray().ToList();
        passages.Count.ShouldBeInRange(1, 3);
        passages[0].GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("second maker");
        passages[0].GetProperty("documentId").GetString().ShouldNotBeNull().Length.ShouldBe(64);
    }

    [Fact]
    public async Task What_nothing_answers_is_said_to_be_unanswered()
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", "zebra crossings in Lisbon");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Lines[0].ShouldBe("Nothing that was read answers this. Try other words, or research more documents.");
    }

    [Theory]
    [InlineData("How many penguins live in Antarctica?")]
    [InlineData("What is the capital of Mongolia?")]
    public async Task A_name_or_a_rare_word_that_stands_nowhere_has_no_answer(string question)
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", question, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        JsonDocument.Parse(outcome.Out).RootElement.GetProperty("passages").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_is_a_citation_and_a_sentence_within_80_columns()
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", "When does production in Wichita Falls end?", "--top", "1");

        var lines = outcome.Out.TrimEnd('\n').Split('\n');
        lines[0].ShouldStartWith("1. ");
        lines.ShouldAllBe(line => line.Length <= 80 && !line.EndsWith(' '));
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("   "));
        string.Join(' ', lines.Select(line => line.Trim())).ShouldContain("Wichita Falls");
    }

    [Fact]
    public async Task The_namesakes_article_is_never_found()
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", "antibody trial ulcerative colitis Leeds", "--json");

        outcome.Out.ShouldNotContain("Norvane Biologics");
    }

    [Fact]
    public async Task An_unknown_account_is_answered_with_those_there_are()
    {
        var outcome = await sample.Session.RunAsync("ask", "nope", "What are its goals?");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe("There is no account 'nope'. There are: norvane.\n");
    }

    [Fact]
    public async Task None_is_no_number_of_passages()
    {
        var outcome = await sample.Session.RunAsync("ask", "norvane", "goals", "--top", "0");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldStartWith("--top takes a number from 1 to 100.");
    }
}
