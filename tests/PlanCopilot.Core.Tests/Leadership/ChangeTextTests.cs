using System.Globalization;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Tests.Leadership;

public sealed class ChangeTextTests
{
    public static TheoryData<string> Ids => [.. ChangeTexts.All.Select(text => text.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_text_gives_its_changes_and_no_others(string id)
    {
        var text = ChangeTexts.All.Single(known => known.Id == id);

        var changes = LeadershipChangeDetector.Detect(text.Document);

        changes.Select(Line).Order(StringComparer.Ordinal).ShouldBe(text.Changes.Order(StringComparer.Ordinal));
        changes.SelectMany(change => change.Evidence).ShouldAllBe(evidence => evidence.HoldsIn(text.Document.Text));
    }

    [Fact]
    public void The_texts_are_many_and_some_tell_of_no_change()
    {
        ChangeTexts.All.Count.ShouldBeGreaterThanOrEqualTo(80);
        ChangeTexts.All.Count(text => text.Changes.Count == 0).ShouldBeGreaterThanOrEqualTo(6);
    }

    private static string Line(LeadershipChange change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.Person} | {change.Role} | {change.Kind} | {change.Effective:yyyy-MM-dd}").TrimEnd();
}
