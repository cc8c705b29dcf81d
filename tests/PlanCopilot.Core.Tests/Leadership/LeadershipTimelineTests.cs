using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Tests.Leadership;

public sealed class LeadershipTimelineTests
{
    private static readonly Evidence Filing = new("f", 10, "Ms. Castell resigned effective May 1, 2026.");
    private static readonly Evidence Release = new("r", 0, "Erin Castell is retiring.");

    [Fact]
    public void One_event_told_by_two_documents_is_one_change_with_both_quotations()
    {
        var change = LeadershipTimeline.Merge(
        [
            new("E. Castell", "Chief Financial Officer", LeadershipChangeKind.Departed, null, [Filing]),
            new("Erin J. Castell", "CFO", LeadershipChangeKind.Retired, new DateOnly(2026, 5, 1), [Release]),
        ]).ShouldHaveSingleItem();

        (change.Person, change.Role, change.Kind, change.Effective)
            .ShouldBe(("Erin J. Castell", "Chief Financial Officer", LeadershipChangeKind.Departed, new DateOnly(2026, 5, 1)));
        change.Evidence.ShouldBe([Filing, Release]);
    }

    [Fact]
    public void Two_roles_and_two_people_stay_apart_newest_first()
    {
        LeadershipTimeline.Merge(
        [
            new("Erin Castell", "Director", LeadershipChangeKind.Appointed, new DateOnly(2025, 1, 1), [Filing]),
            new("Erin Castell", "Chief Financial Officer", LeadershipChangeKind.Appointed, new DateOnly(2026, 1, 1), [Filing]),
            new("Owen Castell", "Director", LeadershipChangeKind.Appointed, null, [Release]),
        ]).Select(change => (change.Person, change.Role)).ShouldBe(
            [("Erin Castell", "Chief Financial Officer"), ("Erin Castell", "Director"), ("Owen Castell", "Director")]);
    }
}
