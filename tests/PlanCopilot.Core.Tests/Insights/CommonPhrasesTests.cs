using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class CommonPhrasesTests
{
    [Fact]
    public void What_every_filer_prints_is_common_and_what_one_prints_is_not()
    {
        CommonPhrases.Share("could have a material adverse effect on our business, financial condition and results of operations").ShouldBe(1);
        CommonPhrases.Share("Norvane retrofitted ninety municipal pumping stations along the Brazos with Flowline sensors.").ShouldBe(0);
    }

    [Fact]
    public void The_sketch_does_not_depend_on_the_order_of_the_filings()
    {
        (string, string)[] filings = [("A", "we sell many pumps to cities"), ("B", "we sell many pumps abroad"), ("C", "we sell many pumps"), ("C", "we sell many pumps")];

        CommonPhrases.Build(filings).ShouldBe(CommonPhrases.Build(filings.Reverse()));
    }

    [Fact]
    public void A_run_of_words_from_fewer_than_three_companies_is_not_kept()
    {
        CommonPhrases.Build([("A", "we sell many pumps"), ("B", "we sell many pumps"), ("B", "we sell many pumps")]).ShouldAllBe(slot => slot == 0);
        CommonPhrases.Build([("A", "we sell many pumps"), ("B", "we sell many pumps"), ("C", "we sell many pumps")]).Count(slot => slot != 0).ShouldBe(2);
    }
}
