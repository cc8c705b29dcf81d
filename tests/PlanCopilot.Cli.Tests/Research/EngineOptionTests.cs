namespace PlanCopilot.Cli.Tests.Research;

public sealed class EngineOptionTests
{
    [Fact]
    public async Task A_model_that_is_asked_for_must_be_configured()
    {
        using var session = new CliSession();

        var outcome = await session.RunAsync("research", "--sample", "--engine", "model");

        outcome.ExitCode.ShouldBe(ExitCode.InputWrong);
        outcome.Error.ShouldBe("No language model is configured. Set PLANCOPILOT_MODEL_PROVIDER and PLANCOPILOT_MODEL_NAME; the README says how.\n");
    }

    [Fact]
    public async Task A_model_and_none_is_a_contradiction()
    {
        using var session = new CliSession();

        var outcome = await session.RunAsync("research", "--sample", "--engine", "model", "--no-model");

        outcome.ExitCode.ShouldBe(ExitCode.InputWrong);
        outcome.Error.ShouldStartWith("Give --engine model or --no-model, not both.");
    }
}
