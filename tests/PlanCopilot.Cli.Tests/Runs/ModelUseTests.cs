using System.Text.Json;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Tests.Runs;

public sealed class ModelUseTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Fact]
    public async Task A_run_shows_where_time_and_money_went()
    {
        var store = new ModelCallStorage(() => PlanCopilotDatabase.Open(Path.Combine(sample.Session.Folder, "data", "plancopilot.db")));
        var call = new ModelCall
        {
            Run = 1,
            Prompt = "extract_insights",
            PromptVersion = "0a1b",
            Provider = ModelProvider.OpenAI,
            Model = "test-model",
            InputHash = "1",
            Outcome = CallOutcome.Answered,
            Output = "{}",
            InputTokens = 12_000,
            OutputTokens = 800,
            Cost = 0.032m,
            StartedAt = DateTimeOffset.UnixEpoch,
            Milliseconds = 4200,
        };
        await store.AddAsync(call, default);
        await store.AddAsync(call with { Outcome = CallOutcome.Replayed, InputTokens = null, OutputTokens = null, Cost = null, Milliseconds = 0 }, default);
        await store.AddAsync(call with { Prompt = "draft_section", Cost = null, Milliseconds = 1000 }, default);

        var text = await sample.Session.RunAsync("runs", "show", "1");
        var json = await sample.Session.RunAsync("runs", "show", "1", "--json");

        text.Lines.SkipWhile(line => !line.Contains("Prompt")).ShouldBe(
        [
            "  Prompt            Calls  Stored  Failed      In    Out         Cost  Seconds",
            "  extract_insights      2       1       0  12,000    800      $0.0320      4.2",
            "  draft_section         1       0       0  12,000    800            ?      1.0",
            "  all                   3       1       0  24,000  1,600  $0.0320 + ?      5.2",
            "  ?: calls of models without a price in PLANCOPILOT_MODEL_PRICES",
            "",
        ]);
        var use = JsonDocument.Parse(json.Out).RootElement.GetProperty("modelUse").EnumerateArray().ToList();
        use.Select(prompt => prompt.GetProperty("prompt").GetString()).ShouldBe(["extract_insights", "draft_section"]);
        (use[0].GetProperty("calls").GetInt32(), use[0].GetProperty("replayed").GetInt32(), use[0].GetProperty("cost").GetDecimal(), use[0].GetProperty("seconds").GetDouble())
            .ShouldBe((2, 1, 0.032m, 4.2));
        (use[1].GetProperty("unknownCosts").GetInt32(), use[1].GetProperty("model").GetString()).ShouldBe((1, "test-model"));
    }
}
