using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights.Verifying;

/// <summary>Each check alone: what it lets pass, and which value it names.</summary>
public sealed class VerifierChecksTests
{
    private const string Company = "Ardelon Tile Company";

    [Theory]
    [InlineData("Ardelon used some $8 million of the credit line.", "The credit line is $20 million.", "Of the credit line $12 million remained.")]
    [InlineData("Orders dropped by about a sixth.", "Orders were $12.7 million and $15.1 million in 2025 and 2024.", "Orders decreased in 2025.")]
    [InlineData("Three out of four foremen began as apprentices.", "Approximately 75% of our foremen began as apprentices.")]
    [InlineData("Web sales came to about $24 million.", "Net sales were $160 million.", "Web sales were 15% of net sales.")]
    [InlineData("Ardelon paid on average about $266 apiece for the kilns.", "We bought 64 kilns for $17,000.")]
    [InlineData("A little over two-fifths of the $37 million falls due within a year.", "Obligations are $37 million, of which $16 million is due within one year.")]
    [InlineData("Earnings more than halved, to $1.5 million.", "Earnings were $1.5 million compared with $3.5 million.")]
    [InlineData("The kilns are written off over five years rather than six.", "We changed the useful life of the kilns from six years to five years.")]
    [InlineData("Ardelon spent more than twice as much on kilns as on dividends.", "We spent $7.8 million on kilns and paid dividends of $3.1 million.")]
    public void A_number_may_be_worked_out(string statement, params string[] quotes) => Missing(statement, quotes).ShouldBeEmpty();

    [Theory]
    [InlineData("The cost of clay reached $2.1 million.", "The cost of clay increased $2.1 million, or 27%.", "$2.1 million")]
    [InlineData("Ardelon will pay at least $7,000 of the fees.", "We will pay fees of no more than $7,000.", "$7,000")]
    [InlineData("Sales grew in 14 product groups.", "Sales grew in six of 14 product groups.", "14")]
    [InlineData("Ardelon had $894 million of bonds.", "We had cash of $894 million and bonds of $300 million.", "$894 million")]
    [InlineData("Three plants stand still.", "Two plants stand still.", "Three")]
    public void A_number_of_something_else_is_named(string statement, string quote, string text) => Missing(statement, quote).ShouldContain(text);

    [Theory]
    [InlineData("The kiln in Ghent was finished by the end of 2017.", "We began work on the kiln in Ghent in October 2017 and expect to complete it by the end of 2019.", "end of 2017")]
    [InlineData("The shops closed in the first quarter of fiscal 2023.", "In the first quarter of fiscal 2023 we began to leave Ireland; all shops closed in the second quarter of fiscal 2023.", "first quarter of fiscal 2023")]
    public void A_time_of_something_else_is_named(string statement, string quote, string text) => Missing(statement, quote).ShouldBe([text]);

    [Theory]
    [InlineData("Orders rose in the first half of 2023.", "Orders increased in the first six months of 2023.")]
    [InlineData("The furnace was lit at the end of 2024.", "In December 2024 we lit the furnace.")]
    public void A_time_may_be_told_otherwise(string statement, string quote) => Missing(statement, quote).ShouldBeEmpty();

    [Theory]
    [InlineData("Dana Kerr became Chief Kiln Officer in 2025.", "Lea Roth has served as Chief Kiln Officer since 2025.", "Dana Kerr has served as President since 2025.", "Chief Kiln Officer")]
    [InlineData("Tile plants stand in Peru.", "Tile plants stand in Chile.", "Glaze is made in Ghent.", "Peru")]
    public void A_name_of_something_else_is_named(string statement, string first, string second, string text) => Missing(statement, first, second).ShouldContain(text);

    [Fact]
    public void The_company_is_known_by_where_its_name_stands() =>
        StatementVerifier.Verify("Ardelon paid for the kiln with its own cash.", ["We funded the purchase of the kiln with cash on hand."], null).Why.ShouldBe("found");

    [Theory]
    [InlineData("The agency turned down the glaze.", "The agency approved the glaze.", "turned")]
    [InlineData("Ardelon kept the brickworks.", "We completed the divestiture of the brickworks.", "kept")]
    [InlineData("Ardelon can change its plants quickly.", "We have limited ability to change our plants quickly.", "limited")]
    public void A_contrary_is_named(string statement, string quote, string text) => Missing(statement, quote).ShouldBe([text]);

    [Theory]
    [InlineData("Ardelon no longer holds a stake in the quarry.", "In August we sold our stake in the quarry.")]
    [InlineData("Its second plant makes card-sized tiles.", "The second plant makes tiles for card-not-present terminals, and card-sized tiles.")]
    public void A_denial_may_be_told_in_other_words(string statement, string quote) => Missing(statement, quote).ShouldBeEmpty();

    [Theory]
    [InlineData("Orders are going to fall.", "Orders may fall.", "going")]
    [InlineData("A strike would shut the kilns.", "A strike could shut the kilns.", "would")]
    public void A_surer_word_is_named(string statement, string quote, string text) => Missing(statement, quote).ShouldBe([text]);

    [Theory]
    [InlineData("It was the drought that led dealers to cancel.", "A drought lasted all summer.", "Dealers cancelled orders.", "led")]
    [InlineData("The loan is why the dividend went up.", "We took a loan in May.", "We raised the dividend.", "why")]
    public void A_reason_that_nobody_gives_is_named(string statement, string first, string second, string text) => Missing(statement, first, second).ShouldBe([text]);

    [Fact]
    public void Up_is_no_direction_where_nothing_moves() =>
        Missing("Ardelon set up a school for glazers.", "We founded a school for glazers, as demand declined.").ShouldBeEmpty();

    private static IReadOnlyList<string> Missing(string statement, params string[] quotes) =>
        [.. StatementVerifier.Verify(statement, quotes, Company).Values.Where(value => !value.Found).Select(value => value.Text)];
}
