using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents;

public sealed class StoryTests
{
    private const string Wire = "Talloway Marine Systems, Inc. said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028. The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast, where the company has sold pumps for thirty years. The state pays a part of the roads around it.";

    [Theory]
    [InlineData("By Our Staff. " + Wire + " Sign up for our morning letter.", true)]
    [InlineData("Talloway to build a plant in Mobile: Talloway Marine Systems, Inc. said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028. The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast.", true)]
    [InlineData("Talloway Marine Systems, Inc. said on Friday that it will close its plant for fire pumps in Halden, Norway, and dismiss 320 people there by 2027. The plant is to end its work in the spring of 2027, and its orders go to Mobile on the Gulf coast, where the company has sold pumps for thirty years. The unions want to meet the minister.", false)]
    public void A_story_is_known_again_whatever_a_site_adds_or_cuts(string text, bool isSame) => IsSame(Tests.TestDocuments.News(Wire), Tests.TestDocuments.News(text)).ShouldBe(isSame);

    [Fact]
    public void The_same_words_weeks_later_are_another_story() =>
        IsSame(Tests.TestDocuments.News(Wire) with { Published = new DateOnly(2026, 6, 1) }, Tests.TestDocuments.News(Wire) with { Published = new DateOnly(2026, 6, 12) }).ShouldBeFalse();

    [Fact]
    public void Filings_are_never_taken_for_one_another() => Story.TryRead(Tests.TestDocuments.Make(DocumentKind.Form10Q, Wire)).ShouldBeNull();

    private static bool IsSame(Document one, Document other) => Story.TryRead(one).ShouldNotBeNull().IsSameAs(Story.TryRead(other).ShouldNotBeNull());
}
