using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Research;

public sealed class ResearchPipelineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-research").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_sample_account_is_researched_and_its_namesake_refused()
    {
        await using var db = await OpenAsync("a");

        var result = await new ResearchPipeline(db, _time).RunAsync(Order(SampleAccount.Files()), null, default);

        result.Account.Name.ShouldBe("Norvane Coldworks, Inc.");
        result.Account.Key.ShouldBe("nvcw");
        result.NewDocuments.ShouldBe(4);
        result.Revision.ShouldBe(1);
        result.Refused.ShouldHaveSingleItem().Name.ShouldBe("2026-01-29-norvane-biologics-financing.md");
        (await db.LoadRunsAsync("nvcw", default)).ShouldHaveSingleItem().State.ShouldBe(RunState.Done);
        result.Plan.Sources.Count(source => source.Use == SourceUse.Refused).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_run_over_the_same_files_changes_nothing()
    {
        await using var db = await OpenAsync("a");
        var first = await new ResearchPipeline(db, _time).RunAsync(Order(SampleAccount.Files()), null, default);
        _time.Advance(TimeSpan.FromDays(3));

        var second = await new ResearchPipeline(db, _time).RunAsync(Order(SampleAccount.Files()), null, default);

        second.NewDocuments.ShouldBe(0);
        second.Revision.ShouldBe(1);
        second.PlanChanged.ShouldBeFalse();
        JsonExport.Write(second.Plan).ShouldBe(JsonExport.Write(first.Plan));
    }

    [Fact]
    public async Task Two_runs_at_once_end_in_one_plan()
    {
        await using var db = await OpenAsync("a");
        await using var other = await OpenAsync("a");
        var meanwhile = new Lazy<Task<ResearchResult>>(() => new ResearchPipeline(other, _time).RunAsync(Order(SampleAccount.Files()), null, default));
        var slow = SampleAccount.Files().Select(file => file with
        {
            ReadAsync = async cancellationToken =>
            {
                await meanwhile.Value;
                return await file.ReadAsync(cancellationToken);
            },
        }).ToList();

        var result = await new ResearchPipeline(db, _time).RunAsync(Order(slow), null, default);

        result.Documents.ShouldBe(4);
        result.NewDocuments.ShouldBe(0);
        result.PlanChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task The_order_of_the_files_doesnt_change_the_plan()
    {
        await using var one = await OpenAsync("a");
        await using var other = await OpenAsync("b");

        var first = await new ResearchPipeline(one, _time).RunAsync(Order(SampleAccount.Files()), null, default);
        var second = await new ResearchPipeline(other, _time).RunAsync(Order([.. SampleAccount.Files().Reverse()]), null, default);

        JsonExport.Write(second.Plan).ShouldBe(JsonExport.Write(first.Plan));
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_finished_by_running_it_again()
    {
        await using var whole = await OpenAsync("whole");
        var expected = await new ResearchPipeline(whole, _time).RunAsync(Order(SampleAccount.Files()), null, default);
        await using var db = await OpenAsync("stopped");
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => new ResearchPipeline(db, _time)
            .RunAsync(Order(SampleAccount.Files()), new StopAt(ResearchStage.Storing, stop), stop.Token));
        var documentsKept = await db.Documents.CountAsync();
        var resumed = await new ResearchPipeline(db, _time).RunAsync(Order(SampleAccount.Files()), null, default);

        documentsKept.ShouldBe(1);
        (await db.LoadRunsAsync("nvcw", default)).Select(run => run.State).ShouldBe([RunState.Done, RunState.Interrupted]);
        JsonExport.Write(resumed.Plan).ShouldBe(JsonExport.Write(expected.Plan));
    }

    [Fact]
    public async Task A_file_that_cant_be_read_is_reported_and_the_rest_goes_on()
    {
        await using var db = await OpenAsync("a");
        var broken = new SourceFile("broken.html", _ => throw new IOException("no permission"));
        var empty = new SourceFile("empty.html", _ => Task.FromResult(ReadOnlyMemory<byte>.Empty));

        var result = await new ResearchPipeline(db, _time).RunAsync(Order([broken, empty, .. SampleAccount.Files()]), null, default);

        result.NewDocuments.ShouldBe(4);
        result.Refused.Select(file => file.Name).ShouldBe(["2026-01-29-norvane-biologics-financing.md", "broken.html", "empty.html"]);
        result.Refused[1].Why.ShouldBe("it can't be opened (no permission)");
    }

    [Fact]
    public async Task An_unknown_company_is_refused_with_the_companies_there_are()
    {
        await using var db = await OpenAsync("a");

        var refused = await Should.ThrowAsync<ResearchRefusedException>(() => new ResearchPipeline(db, _time)
            .RunAsync(new ResearchRequest("acme", SampleAccount.Files(), "norvane"), null, default));

        refused.Message.ShouldBe("No document in 'norvane' is by 'acme'. Found: Norvane Coldworks, Inc. (ticker NVCW, CIK 9000417). Ask for one of these by name, ticker or CIK, or name another folder.");
        (await db.Accounts.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_folder_is_refused()
    {
        await using var db = await OpenAsync("a");

        var refused = await Should.ThrowAsync<ResearchRefusedException>(() => new ResearchPipeline(db, _time)
            .RunAsync(new ResearchRequest("acme", [], "acme"), null, default));

        refused.Message.ShouldBe("There is no file to read in 'acme'. Put the account's filings there, or name another folder.");
    }

    [Fact]
    public async Task Every_quotation_of_the_plan_stands_where_it_says()
    {
        await using var db = await OpenAsync("a");

        var result = await new ResearchPipeline(db, _time).RunAsync(Order(SampleAccount.Files()), null, default);

        result.Plan.Evidence.Count.ShouldBeGreaterThan(30);
        foreach (var cited in result.Plan.Evidence)
        {
            var document = (await db.FindDocumentAsync("nvcw", cited.Evidence.DocumentId, default)).ShouldNotBeNull();
            cited.Evidence.HoldsIn(document.Text).ShouldBeTrue(cited.Evidence.Quote);
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ResearchRequest Order(IReadOnlyList<SourceFile> files) => new(SampleAccount.Ticker, files, "norvane");

    private async Task<PlanCopilotDbContext> OpenAsync(string name)
    {
        var db = PlanCopilotDatabase.Open(Path.Combine(_folder, name + ".db"));
        await db.UpgradeAsync(default);
        return db;
    }

    private sealed class StopAt(ResearchStage stage, CancellationTokenSource stop) : IProgress<ResearchProgress>
    {
        public void Report(ResearchProgress value)
        {
            if (value.Stage == stage) stop.Cancel();
        }
    }
}
