namespace PlanCopilot.Core.Tests.Documents.Text;

public class PageFurnitureTests
{
    private const string Long = "The committee met nine times in the year and reviewed the plan for each of the four regions in which we operate";

    private static string Page(int number, string body) =>
        $"<div><p>Northwind Annual Report {number}</p>{body}<p>{number}</p><p><a href=\"#toc\">Table of Contents</a></p><hr style=\"page-break-after:always\"></div>";

    [Fact]
    public void Page_numbers_running_heads_and_links_back_are_dropped() =>
        Reading.Blocks(Page(1, "<p>One.</p>") + Page(2, "<p>Two.</p>") + Page(3, "<p>Three.</p>"))
            .ShouldBe(["P Northwind Annual Report 1", "P One.", "P Two.", "P Three."]);

    [Fact]
    public void A_paragraph_cut_by_a_page_is_whole_again() =>
        Reading.Blocks(Page(1, $"<p>{Long},</p>") + Page(2, "<p>and approved it.</p>") + Page(3, "<p>Done.</p>"))
            .ShouldContain($"P {Long}, and approved it.");

    [Fact]
    public void A_lone_number_among_paragraphs_stays() =>
        Reading.Blocks("<p>Customers</p><p>37</p><p>served in all.</p>").ShouldBe(["P Customers", "P 37", "P served in all."]);

    [Fact]
    public void A_sentence_that_a_lost_page_end_cut_in_two_is_whole_again()
    {
        const string First = "We are committed to serving growers through low prices on every plough, supported by low";
        const string Second = "costs. Our sales are influenced by the weather and by what a bushel of wheat earns.";

        Reading.Blocks($"<div>{First}</div><div>{Second}</div><div>Nothing else changed.</div>").ShouldBe([$"P {First} {Second}", "P Nothing else changed."]);
    }

    [Fact]
    public void A_product_that_looks_like_a_page_number_stays() =>
        Reading.Blocks("<p><b>F-15</b></p><p>The programme went on.</p><p>12</p><p>13</p>").ShouldBe(["H F-15", "P The programme went on."]);
}
