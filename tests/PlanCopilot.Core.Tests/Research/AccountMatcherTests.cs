using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Core.Tests.Research;

public sealed class AccountMatcherTests
{
    private static readonly Document Annual = TestDocuments.Filing(DocumentKind.Form10K, "Harrow & Pike, Inc.", "9000001", "2025-03-01", "HPK");
    private static readonly Document Other = TestDocuments.Filing(DocumentKind.Form8K, "QUARRY STONE CORP", "9000002", "2025-04-01");

    [Theory]
    [InlineData("hpk")]
    [InlineData("9000001")]
    [InlineData("Harrow & Pike")]
    [InlineData("harrow-pike")]
    [InlineData("Harrow & Pike, Inc.")]
    public void A_company_is_found_by_ticker_CIK_or_name(string wanted)
    {
        var account = AccountMatcher.Find(wanted, [Annual, Other], folder: null).ShouldNotBeNull();

        account.Name.ShouldBe("Harrow & Pike, Inc.");
        account.Cik.ShouldBe(Cik.TryParse("9000001"));
        account.Ticker.ShouldBe("HPK");
    }

    [Fact]
    public void The_first_words_of_one_companys_name_are_enough()
    {
        AccountMatcher.Find("quarry", [Annual, Other], folder: null).ShouldNotBeNull().Name.ShouldBe("QUARRY STONE CORP");
        AccountMatcher.Find("quarry", [Other, TestDocuments.Filing(DocumentKind.Form10K, "Quarry Bank, Inc.", "9000003", "2025-05-01")], folder: null).ShouldBeNull();
    }

    [Fact]
    public void The_key_is_what_was_typed() =>
        AccountMatcher.Find("HPK", [Annual], folder: null).ShouldNotBeNull().Key.ShouldBe("hpk");

    [Fact]
    public void A_folder_named_as_wanted_that_holds_one_company_is_that_company() =>
        AccountMatcher.Find("pike", [Annual], folder: "pike").ShouldNotBeNull().Name.ShouldBe("Harrow & Pike, Inc.");

    [Fact]
    public void A_folder_of_two_companies_doesnt_say_which() =>
        AccountMatcher.Find("pike", [Annual, Other], folder: "pike").ShouldBeNull();

    [Fact]
    public void An_unknown_name_finds_nobody() =>
        AccountMatcher.Find("quarry-bank", [Annual, Other], folder: "hpk").ShouldBeNull();

    [Fact]
    public void A_news_item_makes_a_company_only_where_there_is_no_filing()
    {
        var news = TestDocuments.News("Quarry grows", "Quarry");

        AccountMatcher.Companies([news]).ShouldBe([new Account("quarry", "Quarry")]);
        AccountMatcher.Companies([news, Annual]).ShouldHaveSingleItem().Name.ShouldBe("Harrow & Pike, Inc.");
    }
}
