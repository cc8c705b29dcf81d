using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class PlanStorageTests
{
    private const string Key = "harborline";

    [Theory, OnSqlite, OnPostgres]
    public async Task Until_a_person_saves_new_research_is_the_plan_and_afterwards_only_a_proposal(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);
        (await db.SaveDraftAsync(Key, Plan("$1,310 million"), StoredSamples.Time, default)).ShouldBe(2);

        var saved = await db.SavePlanAsync(Key, new(2, [new PlanEdit.SetText("snapshot-2", "9,100 trucks")], "ada", "asked the fleet office"), StoredSamples.Time, default);
        var after = await db.SaveDraftAsync(Key, Plan("$1,400 million"), StoredSamples.Time, default);

        (saved.Number, saved.Who, saved.Why, after).ShouldBe((3, "ada", "asked the fleet office", 3));
        var plan = (await db.FindRevisionAsync(Key, null, default)).ShouldNotBeNull().Plan;
        plan.Sections[0].Items.Select(item => item.Text).ShouldBe(["$1,310 million", "9,100 trucks"]);
        var draft = (await db.FindDraftAsync(Key, default)).ShouldNotBeNull();
        PlanMerge.Propose(plan, draft).Select(proposal => (proposal.Kind, proposal.Item, proposal.New?.Item.Text)).ShouldBe([(ProposalKind.Change, "snapshot-1", "$1,400 million")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_the_owner_said_so_untouched_lines_take_new_drafts_at_once(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);
        await db.SavePlanAsync(Key, new(1, [new PlanEdit.TakeNewDrafts(true), new PlanEdit.SetText("snapshot-2", "9,100 trucks")], "ada", null), StoredSamples.Time, default);

        await db.SaveDraftAsync(Key, Plan("$1,400 million"), StoredSamples.Time, default);

        var latest = (await db.FindRevisionAsync(Key, null, default)).ShouldNotBeNull();
        latest.Plan.Sections[0].Items.Select(item => item.Text).ShouldBe(["$1,400 million", "9,100 trucks"]);
        (latest.Number, latest.Who, latest.Why).ShouldBe((3, null, "took new drafts"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_can_save_different_lines_of_the_same_revision(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);
        await db.SavePlanAsync(Key, new(1, [new PlanEdit.SetText("snapshot-1", "ask finance")], "ada", null), StoredSamples.Time, default);

        var second = await db.SavePlanAsync(Key, new(1, [new PlanEdit.SetText("snapshot-2", "9,100 trucks")], "bob", null), StoredSamples.Time, default);

        second.Plan.Sections[0].Items.Select(item => (item.Text, item.Touched?.Who)).ShouldBe([("ask finance", "ada"), ("9,100 trucks", "bob")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_saves_the_same_line_second_gets_both_versions_and_changes_nothing(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);
        await db.SavePlanAsync(Key, new(1, [new PlanEdit.SetText("snapshot-2", "9,100 trucks")], "ada", null), StoredSamples.Time, default);

        var stale = await Should.ThrowAsync<StalePlanException>(() =>
            db.SavePlanAsync(Key, new(1, [new PlanEdit.SetText("snapshot-2", "8,000 trucks"), new PlanEdit.SetText("snapshot-1", "lost?")], "bob", null), StoredSamples.Time, default));

        stale.Lines.Select(line => (line.Item, line.Seen?.Item.Text, line.Theirs?.Item.Text, line.Yours?.Item.Text)).ShouldBe([("snapshot-2", "9,000 trucks", "9,100 trucks", "8,000 trucks")]);
        stale.Message.ShouldBe("ada has changed snapshot-2 since. Look at both versions, then save again on top of revision 2.");
        (await db.ListRevisionsAsync(Key, default)).Select(line => (line.Number, line.Who)).ShouldBe([(2, "ada"), (1, null)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_restored_revision_is_a_new_one_and_none_is_lost(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);
        await db.SavePlanAsync(Key, new(1, [new PlanEdit.Delete("snapshot-2")], "ada", null), StoredSamples.Time, default);

        var restored = await db.RestoreRevisionAsync(Key, 1, null, "bob", StoredSamples.Time, default);

        (restored.Number, restored.Why).ShouldBe((3, "restored revision 1"));
        restored.Plan.ShouldEqual((await db.FindRevisionAsync(Key, 1, default)).ShouldNotBeNull().Plan);
        (await db.FindRevisionAsync(Key, 2, default)).ShouldNotBeNull().Plan.Sections[0].Items.Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_done_is_refused_with_the_reason(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await DraftedAsync(database);

        await Refused(new(9, [], "ada", null), "There is no revision 9 to base edits on. The latest is 1.");
        await Refused(new(1, [new PlanEdit.Accept("12345678")], "ada", null), "There is no proposal '12345678' any more: it was decided, or its line has changed. Look at the proposals again.");
        await Refused(new(1, [new PlanEdit.SetField("snapshot-1", "Owner", "ada")], "ada", null), "The line snapshot-1 has no field 'Owner'. It has: none.");
        await Refused(new(1, [new PlanEdit.SetText("snapshot-1", "two\nlines")], "ada", null), "The text holds a character that can't be printed, or a line break: take it out.");

        async Task Refused(PlanChange change, string why) =>
            (await Should.ThrowAsync<PlanEditException>(() => db.SavePlanAsync(Key, change, StoredSamples.Time, default))).Message.ShouldBe(why);
    }

    private static async Task<PlanCopilotDbContext> DraftedAsync(TestDatabase database)
    {
        var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        await db.SaveDraftAsync(Key, Plan("$1,250 million"), StoredSamples.Time, default);
        return db;
    }

    private static Plan Plan(string revenue) => StoredSamples.Plan(revenue) with
    {
        Sections =
        [
            new("snapshot", "Snapshot",
            [
                new() { Id = "snapshot-1", Group = "figure", Label = "Revenue", Text = revenue, Status = PlanItemStatus.OurRead },
                new() { Id = "snapshot-2", Group = "figure", Label = "Trucks", Text = "9,000 trucks", Status = PlanItemStatus.OurRead },
            ], null),
        ],
    };
}
