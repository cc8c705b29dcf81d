using System.Text.Json;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Leadership.Extraction;
using PlanCopilot.Core.Tests.Insights.Extraction;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Leadership.Extraction;

public sealed class ModelChangeExtractorTests
{
    private static readonly LeadershipChange Retires = LeadershipReader.Read(Tamarind.Report).Changes.Single();

    [Fact]
    public async Task What_both_report_is_one_change_and_says_what_each_takes_it_for()
    {
        await using var desk = (await ModelDesk.OpenAsync()).Says("extract_changes", Changes(Change("Harriet Olsen", "Chief Financial Officer", "departed", "2025-08-31")));

        var (changes, report) = await ExtractAsync(desk);

        changes.ShouldBe([Retires with { Engines = new ChangeEngines(LeadershipChangeKind.Retired, LeadershipChangeKind.Departed) }]);
        (report.Proposed, report.Kept).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_the_model_alone_reports_stands_when_its_passage_holds_it()
    {
        await using var desk = (await ModelDesk.OpenAsync()).Says("extract_changes", Changes(Change("Harriet Olsen", "Chief Financial Officer", "left-board", "2025-08-31")));

        var (changes, _) = await ExtractAsync(desk);

        changes.Select(change => (change.Kind, change.Engines)).ShouldBe(
        [
            (LeadershipChangeKind.Retired, new ChangeEngines(LeadershipChangeKind.Retired, null)),
            (LeadershipChangeKind.LeftBoard, new ChangeEngines(null, LeadershipChangeKind.LeftBoard)),
        ]);
    }

    [Theory]
    [InlineData("Gustav Mahler", "Chief Financial Officer", "retired", "2025-08-31")]
    [InlineData("Harriet Olsen", "Chief Technology Officer", "retired", "2025-08-31")]
    [InlineData("Harriet Olsen", "Chief Financial Officer", "appointed", "2025-08-31")]
    [InlineData("Harriet Olsen", "Chief Financial Officer", "died", "2025-08-31")]
    [InlineData("Harriet Olsen", "Chief Financial Officer", "retired", "2025-09-30")]
    [InlineData("Harriet Olsen", "Chief Financial Officer", "retired", "next Tuesday")]
    [InlineData("", "Chief Financial Officer", "retired", "")]
    [InlineData("Harriet Olsen", "", "retired", "")]
    public async Task What_its_passage_does_not_hold_is_dropped(string person, string role, string change, string effective)
    {
        await using var desk = (await ModelDesk.OpenAsync()).Says("extract_changes", Changes(Change(person, role, change, effective)));

        var (changes, report) = await ExtractAsync(desk);

        changes.ShouldBe([Retires with { Engines = new ChangeEngines(LeadershipChangeKind.Retired, null) }]);
        report.Dropped.ShouldBe([new DropCount(Drop.Value, 1)]);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_grammars_changes_as_they_are()
    {
        await using var desk = (await ModelDesk.OpenAsync()).Says("extract_changes", ModelReply.Status(503));

        var (changes, report) = await ExtractAsync(desk);

        changes.ShouldBe([Retires]);
        report.Unanswered.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_in_which_nobody_comes_or_goes_is_not_sent()
    {
        var document = TestDocuments.Make(Core.Documents.DocumentKind.Form10K, Tamarind.Goal, Tamarind.Pressure);
        await using var desk = await ModelDesk.OpenAsync();

        var (changes, report) = await new ModelChangeExtractor(desk.Engine, Tamarind.Account.Name).ExtractAsync([(document, [])], default);

        changes.ShouldHaveSingleItem().ShouldBeEmpty();
        (report.Passages, report.Calls, desk.AllRequests.Count).ShouldBe((0, 0, 0));
    }

    private static async Task<(IReadOnlyList<LeadershipChange> Changes, ExtractionReport Report)> ExtractAsync(ModelDesk desk)
    {
        var (changes, report) = await new ModelChangeExtractor(desk.Engine, Tamarind.Account.Name).ExtractAsync([(Tamarind.Report, [Retires])], default);
        return (changes[0], report);
    }

    private static Completion Changes(params string[] changes) => ModelReply.Answer($$"""{"changes": [{{string.Join(", ", changes)}}]}""");

    private static string Change(string person, string role, string change, string effective) =>
        JsonSerializer.Serialize(new { passage = "p1", quotations = new[] { Tamarind.Change }, person, role, change, effective, confidence = "high" });
}
