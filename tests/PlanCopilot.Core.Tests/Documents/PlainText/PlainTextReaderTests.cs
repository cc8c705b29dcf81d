namespace PlanCopilot.Core.Tests.Documents.PlainText;

public class PlainTextReaderTests
{
    [Fact]
    public void Hard_wrapped_lines_are_joined_and_words_cut_at_a_hyphen_too() =>
        Reading.Blocks("The registrant has announced that it has signed an agreement for the long-\nterm supply of steel with its three largest customers in the state.\n\nIt runs for ten years.")
            .ShouldBe(["P The registrant has announced that it has signed an agreement for the long-term supply of steel with its three largest customers in the state.",
                "P It runs for ten years."]);

    [Fact]
    public void A_line_that_ends_early_ends_its_block() =>
        Reading.Blocks("ITEM 5 - OTHER EVENTS\nThe Company's news release dated March 22 commenting on its earnings\nestimates is incorporated herein by reference and made a part hereof.\n")
            .ShouldBe(["H ITEM 5 - OTHER EVENTS",
                "P The Company's news release dated March 22 commenting on its earnings estimates is incorporated herein by reference and made a part hereof."]);

    [Fact]
    public void Columns_are_rows_of_cells_without_rules_and_leaders() =>
        Reading.Read("<TABLE>\n<CAPTION>\n                          1998        1997\n                          ----        ----\n<S>                       <C>         <C>\n"
            + "Net sales . . . . . .     $ 1,945     $   1,530\nLoss                         (12)           --\n                          =====       =====\n</TABLE>\n\nSee the notes.")
            .Text.ShouldBe("1998 | 1997\nNet sales | $ 1,945 | $1,530\nLoss | (12) | --\n\nSee the notes.");

    [Fact]
    public void Pages_leave_no_trace_in_a_paragraph() =>
        Reading.Blocks("The Company believes that its relations with its employees are good and that\nit will be able to hire the\n\n                                      -1-<PAGE>\n\npeople that it needs for its new plant.\n\n                                      -2-<PAGE>\n\nThe end.")
            .ShouldBe(["P The Company believes that its relations with its employees are good and that it will be able to hire the people that it needs for its new plant.", "P The end."]);

    [Fact]
    public void Centred_lines_stand_alone_and_an_indented_paragraph_does_not() =>
        Reading.Blocks("                         CURRENT REPORT\n                        Washington, D.C.\n\n          The merger will be accounted for under the purchase method of\naccounting.\n")
            .ShouldBe(["H CURRENT REPORT", "P Washington, D.C.", "P The merger will be accounted for under the purchase method of accounting."]);

    [Fact]
    public void Every_other_line_blank_is_double_spacing() =>
        Reading.Blocks("Northwind Systems, a maker of software for banks in the region, announced\n\ntoday that it expects the fourth quarter to be only marginally profitable\n\nand below last year's.\n\n\nContact: A. Jones")
            .ShouldBe(["P Northwind Systems, a maker of software for banks in the region, announced today that it expects the fourth quarter to be only marginally profitable and below last year's.", "P Contact: A. Jones"]);

    [Fact]
    public void Enumerated_items_are_list_items_and_long_lines_are_paragraphs()
    {
        Reading.Blocks("(a)   Financial statements are filed herewith.\n(b)   Pro forma information will follow.").ShouldBe(
            ["L (a) Financial statements are filed herewith.", "L (b) Pro forma information will follow."]);
        var line = string.Concat(Enumerable.Repeat("We grew in every market. ", 8)).Trim();
        Reading.Blocks($"{line}\n{line}").ShouldBe([$"P {line}", $"P {line}"]);
    }

    [Fact]
    public void An_item_and_its_title_are_one_heading() =>
        Reading.Blocks("ITEM 5.   OTHER EVENTS\n\nItem 1.     Business     3\n").ShouldBe(["H ITEM 5. OTHER EVENTS", "T Item 1. | Business | 3"]);

    [Fact]
    public void An_ascii_page_stays_one_inside_an_html_body() =>
        Reading.Blocks("<html><body><div>\n" + string.Concat(Enumerable.Repeat("\n", 100)) + "Sales      12\nCosts       7\n\nThe end.\n</div></body></html>")
            .ShouldBe(["T Sales | 12", "T Costs | 7", "P The end."]);
}
