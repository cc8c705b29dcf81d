using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class StatementCompressorTests
{
    [Theory]
    [InlineData(
        "As a result, we expect operating margin to increase to approximately 22 percent in fiscal 2027.",
        "Norvane expects operating margin to increase to approximately 22 percent in fiscal 2027.")]
    [InlineData(
        "In addition, we are investing $400 million in our Dayton plant.",
        "Norvane is investing $400 million in its Dayton plant.")]
    [InlineData(
        "We continue to focus on reducing our overhead costs.",
        "Norvane focuses on reducing its overhead costs.")]
    [InlineData(
        "We continue to be subject to import duties in Mexico and Canada.",
        "Norvane is subject to import duties in Mexico and Canada.")]
    [InlineData(
        "We have limited experience with usage-based pricing.",
        "Norvane has limited experience with usage-based pricing.")]
    [InlineData(
        "We may be unable to hire enough field engineers in Germany.",
        "Norvane may be unable to hire enough field engineers in Germany.")]
    [InlineData(
        "•expanding tariffs on steel, aluminum and copper have raised our input costs;",
        "Expanding tariffs on steel, aluminum and copper have raised Norvane's input costs.")]
    [InlineData(
        "The Company announced a restructuring program in March 2026 and expects to record charges of $35 million.",
        "Norvane announced a restructuring program in March 2026 and expects to record charges of $35 million.")]
    [InlineData(
        "We design, manufacture and sell pumps for chemical plants.",
        "Norvane designs, manufactures and sells pumps for chemical plants.")]
    [InlineData(
        "Our order backlog declined 12% in the second quarter of 2026.",
        "Norvane's order backlog declined 12% in the second quarter of 2026.")]
    [InlineData(
        "We face intense competition from Alfen, Grundhof and other makers of industrial pumps, any of which could reduce our prices and harm our margins.",
        "Norvane faces intense competition from Alfen, Grundhof and other makers of industrial pumps.")]
    [InlineData(
        "In April 2026, we opened a distribution center in Memphis, Tennessee, which allows us to serve customers in the South within two days.",
        "In April 2026, Norvane opened a distribution center in Memphis, Tennessee, which allows it to serve customers in the South within two days.")]
    [InlineData(
        "We rely on a single supplier in Taiwan for the controllers (as described below) used in our Series 9 pumps.",
        "Norvane relies on a single supplier in Taiwan for the controllers used in its Series 9 pumps.")]
    [InlineData(
        "We intend to grow service revenue to $1.2 billion by 2028 through new contracts, retrofits, remote monitoring, training and spare parts.",
        "Norvane intends to grow service revenue to $1.2 billion by 2028 through new contracts, retrofits, remote monitoring, training and spare parts.")]
    [InlineData(
        "However, the integration of Halbrook Valves may take longer than we expect.",
        "The integration of Halbrook Valves may take longer than Norvane expects.")]
    [InlineData(
        "If we fail to complete the migration to our new order system, our deliveries could be delayed.",
        "If Norvane fails to complete the migration to its new order system, its deliveries could be delayed.")]
    [InlineData(
        "We plan to close the Leeds foundry, although the timing remains subject to consultation with employees.",
        "Norvane plans to close the Leeds foundry, although the timing remains subject to consultation with employees.")]
    [InlineData(
        "We believe that our new Service Cloud will shorten repair times for customers in North America.",
        "Norvane believes that its new Service Cloud will shorten repair times for customers in North America.")]
    [InlineData(
        "To support our growth plans in Asia, we are building a second assembly plant near Chennai that is expected to begin production in 2028.",
        "To support its growth plans in Asia, Norvane is building a second assembly plant near Chennai that is expected to begin production in 2028.")]
    [InlineData(
        "We offer Flowline as a subscription, and we have limited experience in pricing subscriptions for municipal customers.",
        "Norvane offers Flowline as a subscription, and it has limited experience in pricing subscriptions for municipal customers.")]
    [InlineData(
        "We do not expect the new pump line to be profitable before 2029.",
        "Norvane does not expect the new pump line to be profitable before 2029.")]
    [InlineData(
        "The Company's goal is to cut delivery times by 20% by the end of 2027.",
        "Norvane's goal is to cut delivery times by 20% by the end of 2027.")]
    [InlineData(
        "We were required to recall 14,000 Series 7 pumps in May 2026.",
        "Norvane was required to recall 14,000 Series 7 pumps in May 2026.")]
    [InlineData(
        "We aim to reduce inventory by $60 million, as well as to shorten payment terms, simplify our product range across regions and brands, and consolidate the number of warehouses we operate.",
        "Norvane aims to reduce inventory by $60 million.")]
    [InlineData(
        "Customers in the water sector are delaying orders due to uncertainty about federal funding, higher interest rates, and the long approval process that many municipalities have introduced in the past two years.",
        "Customers in the water sector are delaying orders due to uncertainty about federal funding.")]
    [InlineData(
        "In addition to our focus on service growth, we are also focused on reducing our operating expenses to improve our operating margin.",
        "Norvane is focused on reducing its operating expenses to improve its operating margin.")]
    [InlineData(
        "We continue to focus on several growth levers, including driving adoption of a second product line, increasing our share with large municipal customers in the north and expanding our reach with leased pumps.",
        "Norvane focuses on several growth levers, including driving adoption of a second product line, increasing Norvane's share with large municipal customers in the north and expanding its reach with leased pumps.")]
    [InlineData(
        "We continue to expand the use of Flowline, which lets our pumps be serviced quickly and reliably from any of our regional depots and gives our customers control over the data that their sites produce.",
        "Norvane expands the use of Flowline, which lets its pumps be serviced quickly and reliably from any of Norvane's regional depots.")]
    [InlineData("•Sold our equity investment in Brackwater in August 2025.", "Norvane sold its equity investment in Brackwater in August 2025.")]
    [InlineData(
        "We have spent $40 million on the plant and estimate that it will open in 2027.",
        "Norvane has spent $40 million on the plant and estimates that it will open in 2027.")]
    [InlineData(
        "We have invested, and expect to continue to invest, in automation of our warehouses.",
        "Norvane has invested, and expects to continue to invest, in automation of its warehouses.")]
    [InlineData(
        "We also sell spare parts through 40 dealers and rely on them for installation.",
        "Norvane sells spare parts through 40 dealers and relies on them for installation.")]
    [InlineData(
        "Our competitors may offer longer warranties than us.",
        "Norvane's competitors may offer longer warranties than Norvane.")]
    [InlineData(
        "New EU rules, including the Data Act, the Cyber Resilience Act and the AI Act, may restrict how we use data from connected pumps.",
        "New EU rules, including the Data Act, the Cyber Resilience Act and the AI Act, may restrict how Norvane uses data from connected pumps.")]
    [InlineData(
        "We don’t expect orders from the oil sector to recover before 2027.",
        "Norvane doesn't expect orders from the oil sector to recover before 2027.")]
    [InlineData(
        "We’re moving our billing to a new platform in 2026.",
        "Norvane is moving its billing to a new platform in 2026.")]
    [InlineData(
        "Our Board approved the Simplify 2027 programme, resulting in the closing of three offices and the loss of about 240 positions in Europe over the next eighteen months.",
        "Norvane's Board approved the Simplify 2027 programme.")]
    [InlineData(
        "We anticipate that wage inflation will continue and that it may reduce our gross margin in 2026.",
        "Norvane anticipates that wage inflation will continue and that it may reduce its gross margin in 2026.")]
    [InlineData(
        "Inflation, tariffs and freight rates raised our cost of goods sold by 180 basis points in fiscal 2026, partially offset by price increases that we introduced in January.",
        "Inflation, tariffs and freight rates raised Norvane's cost of goods sold by 180 basis points in fiscal 2026.")]
    [InlineData(
        "We currently expect to complete the sale of the Marine unit in the third quarter of 2026, subject to approval by regulators.",
        "Norvane currently expects to complete the sale of the Marine unit in the third quarter of 2026, subject to approval by regulators.")]
    [InlineData(
        "Our mission is aligned with our deep commitment to maintaining an environment where all fitters of our depots can learn a second trade and reach their full potential over time.",
        "Norvane's mission is aligned with its deep commitment to maintaining an environment where all fitters of Norvane's depots can learn a second trade and reach their full potential over time.")]
    [InlineData(
        "Promote remote monitoring among municipal customers and reduce attrition.",
        "Promote remote monitoring among municipal customers and reduce attrition.")]
    public void A_statement_is_its_sentence_with_parts_deleted_and_the_company_named(string sentence, string statement)
    {
        StatementCompressor.Compress(sentence, "Norvane").ShouldBe(statement);
    }

    [Theory]
    [InlineData("These risks could harm our business.")]
    [InlineData("It may also reduce our margins in the near term.")]
    [InlineData("Such actions may increase our costs and delay our deliveries to customers.")]
    [InlineData("The following table shows our revenue by segment:")]
    [InlineData("During fiscal 2026 and in future years, such as 2027, which")]
    [InlineData("See Note 12 for more about our restructuring program in Europe.")]
    [InlineData("We believe that advances in sensors, specifically their lower price, improved battery life.")]
    [InlineData("Halvorsen signed an agreement under which the buyer will, subject to customary conditions.")]
    [InlineData("The court ended the framework, one of the mechanisms that allowed companies.")]
    [InlineData("Operational difficulties and strains on resources in joining acquired operations, brands and people.")]
    [InlineData("contracts.Periodic changes to our sales organization can be disruptive to growth")]
    public void A_sentence_that_cannot_be_read_alone_gives_no_statement(string sentence)
    {
        StatementCompressor.Compress(sentence, "Norvane").ShouldBeNull();
    }

    [Fact]
    public void A_sentence_that_stays_longer_than_thirty_five_words_gives_no_statement()
    {
        var sentence = "If the buyer of the Marine unit fails to obtain the approval of the competition authorities of Germany, the Netherlands and Denmark before the end of the third quarter of 2026, "
            + "our sale of the Marine unit may be delayed until the first half of 2027 or may not happen.";

        StatementCompressor.Compress(sentence, "Norvane").ShouldBeNull();
    }

    [Fact]
    public void A_condition_is_not_made_a_fact()
    {
        var sentence = "If the cold stores that we promised to reach our published emission goals are late, or if we and our dealers are unable to stop the sale of our diesel units in Norway and Sweden, "
            + "the resulting publicity could make grocers choose other suppliers.";

        StatementCompressor.Compress(sentence, "Norvane")?.ShouldNotStartWith("Norvane and its dealers are unable");
    }

    [Fact]
    public void A_name_that_ends_with_s_takes_the_apostrophe_alone()
    {
        StatementCompressor.Compress("Our order backlog declined 12% in the second quarter.", "Halbrooks").ShouldBe("Halbrooks' order backlog declined 12% in the second quarter.");
    }
}
