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
