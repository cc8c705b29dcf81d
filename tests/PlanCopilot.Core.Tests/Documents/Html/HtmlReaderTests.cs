using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Tests.Documents.Html;

public class HtmlReaderTests
{
    [Fact]
    public void White_space_is_folded_and_what_cannot_be_seen_is_dropped() =>
        Reading.Blocks("<p>Net&nbsp;revenue\n   grew&#160;&#8203; 12&#37; in Q3&mdash;&#147;a rec\u00adord&#148;</p>")
            .ShouldBe(["P Net revenue grew 12% in Q3—“a record”"]);

    [Fact]
    public void Inline_elements_do_not_part_words() =>
        Reading.Blocks("<div>R<span style=\"font-size:8pt\">ISK</span> <i>and</i> reward</div>").ShouldBe(["P RISK and reward"]);

    [Fact]
    public void Hidden_parts_scripts_and_comments_are_left_out() =>
        Reading.Blocks("<html><head><title>T</title><style>p{}</style></head><body><div style=\"display: none\">secret<p>too</p></div>"
            + "<!-- note --><script>if (a<b) {}</script><p hidden>never</p><p>Seen</p></body></html>").ShouldBe(["P Seen"]);

    [Fact]
    public void Short_bold_lines_are_headings_and_a_bold_sentence_is_prose() =>
        Reading.Blocks("<p><b>Competition</b></p><p style=\"font-weight:700\">Item 1A. Risk Factors.</p>"
            + "<p><b><i>We may be unable to hire the engineers whom our roadmap requires by next year.</i></b></p><h3>Our People</h3>")
            .ShouldBe(["H Competition", "H Item 1A. Risk Factors.",
                "P We may be unable to hire the engineers whom our roadmap requires by next year.", "H Our People"]);

    [Fact]
    public void Looks_are_told_to_the_section_finder()
    {
        var look = Reading.Read("<p align=center><b>PART II</b></p><p><b>Item 2.</b> Properties are leased.</p><p><a href=\"#x\">Item 3.</a></p>").Looks;
        look[0].Traits.ShouldBe(BlockTraits.Bold | BlockTraits.Centered | BlockTraits.AllCaps);
        look[1].LeadLength.ShouldBe("Item 2.".Length);
        look[2].Has(BlockTraits.Link).ShouldBeTrue();
    }

    [Fact]
    public void A_line_break_parts_a_heading_from_its_text_and_two_part_paragraphs() =>
        Reading.Blocks("<p><b>Outlook</b><br>We expect growth<br>next year.<br><br>Costs fall.</p>")
            .ShouldBe(["H Outlook", "P We expect growth next year.", "P Costs fall."]);

    [Theory]
    [InlineData("<ul><li>Cut costs</li><li>Grow</li></ul>")]
    [InlineData("<ul><li>Cut costs<li>Grow</ul>")]
    public void List_items_need_no_end_tag(string source) => Reading.Blocks(source).ShouldBe(["L Cut costs", "L Grow"]);

    [Fact]
    public void A_bullet_and_its_text_are_one_item_however_they_are_placed() =>
        Reading.Blocks("<table><tr><td></td><td>•</td><td>Cut costs</td></tr></table><p><font>&#183;</font><font>Grow</font></p>"
            + "<table><tr><td>(a)</td><td>Hire people</td></tr></table>")
            .ShouldBe(["L • Cut costs", "L · Grow", "L (a) Hire people"]);

    [Fact]
    public void A_table_that_only_places_text_is_prose() =>
        Reading.Blocks("<table><tr><td><p>We sell software to banks.</p><p>We were founded in 1999.</p></td></tr></table>"
            + "<table><tr><td><b>Item 1.</b></td><td><b>Business</b></td></tr></table>")
            .ShouldBe(["P We sell software to banks.", "P We were founded in 1999.", "H Item 1. Business"]);

    [Fact]
    public void Signs_in_cells_of_their_own_join_their_number() =>
        Reading.Read("<table><tr><td></td><td colspan=2>2025</td><td></td><td>2024</td></tr>"
            + "<tr><td>Revenue</td><td>$</td><td>37,895</td><td></td><td>9</td><td>%</td></tr>"
            + "<tr><td>Loss</td><td></td><td>(12</td><td>)</td><td>—</td></tr></table><p>After</p>")
            .Text.ShouldBe("2025 | 2024\nRevenue | $37,895 | 9%\nLoss | (12) | —\n\nAfter");

    [Fact]
    public void A_table_in_a_layout_table_keeps_its_rows() =>
        Reading.Blocks("<table><tr><td><p>Sales by region follow.</p><table><tr><td>Asia</td><td>5</td></tr><tr><td>Europe</td><td>7</td></tr></table></td></tr></table>")
            .ShouldBe(["P Sales by region follow.", "T Asia | 5", "T Europe | 7"]);

    [Fact]
    public void Self_closing_tags_hold_nothing() =>
        Reading.Blocks("<div><a id=\"x\"/><b/>Plain<table><tr><td/><td>One</td><td/></tr></table></div>").ShouldBe(["P Plain", "P One"]);

    [Fact]
    public void Badly_nested_and_unclosed_tags_keep_text_and_order() =>
        Reading.Blocks("<p align=center>First<p>Second <b>bold<p>third</b> end</div></td><p>Last<table><tr><td>A<td>1<tr><td>B<td>2")
            .ShouldBe(["P First", "P Second bold", "P third end", "P Last", "T A | 1", "T B | 2"]);

    [Theory]
    [InlineData("<p>a < b &amp c</p>", "a < b & c")]
    [InlineData("<p title=\"1 > 0\">x y</p>", "x y")]
    [InlineData("<p>AT&T &bogus; &#xD800; &euro;</p>", "AT&T &bogus; \ufffd €")]
    [InlineData("<p>cut here <b", "cut here")]
    [InlineData("<p>one <!-- never closed <b>two</b>", "one two")]
    [InlineData("<body><pre>one <div>two</div><b>three</b></pre>", "one\n\ntwo\n\nthree")]
    public void Odd_markup_is_read_as_browsers_do(string source, string text) => Reading.Read(source).Text.ShouldBe(text);

    [Fact]
    public void Preformatted_pages_are_read_line_by_line() =>
        Reading.Blocks("<html><body><pre>ITEM 5. OTHER EVENTS\n\nThe Company announced on Tuesday that it has agreed to buy the\nshares of its rival.\n<PAGE>\nSales      12\nCosts       7\n</pre></body></html>")
            .ShouldBe(["H ITEM 5. OTHER EVENTS", "P The Company announced on Tuesday that it has agreed to buy the shares of its rival.", "T Sales | 12", "T Costs | 7"]);
}
