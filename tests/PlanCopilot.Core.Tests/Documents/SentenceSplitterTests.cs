using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Northwind Inc. grew. It hired 40 people.", "Northwind Inc. grew.|It hired 40 people.")]
    [InlineData("She joined Northwind Inc. Chief Financial Officer Bo Lund left Fabrikam Corp. He had led finance there.",
        "She joined Northwind Inc. Chief Financial Officer Bo Lund left Fabrikam Corp.|He had led finance there.")]
    [InlineData("Mr. Lund met J. R. Smith Jr. in the U.S. Navy. Dr. Oh did not.", "Mr. Lund met J. R. Smith Jr. in the U.S. Navy.|Dr. Oh did not.")]
    [InlineData("We sell in the U.S. Our rivals do not.", "We sell in the U.S.|Our rivals do not.")]
    [InlineData("Revenue rose 3.5% to $1.25 billion. Margin was 12.0%. Costs fell.", "Revenue rose 3.5% to $1.25 billion.|Margin was 12.0%.|Costs fell.")]
    [InlineData("See Note No. 5 on p. 12. No. We disagree.", "See Note No. 5 on p. 12.|No.|We disagree.")]
    [InlineData("Paid on Jan. 31, 2025. Due in Sept. 2026.", "Paid on Jan. 31, 2025.|Due in Sept. 2026.")]
    [InlineData("Services, e.g. Hosting and i.e. Backup, vs. Licences grew.", "Services, e.g. Hosting and i.e. Backup, vs. Licences grew.")]
    [InlineData("Item 5.02. Departure of Directors. See Item 1A. We added a risk.", "Item 5.02. Departure of Directors.|See Item 1A.|We added a risk.")]
    [InlineData("He said, “We will win.” Then he left. (See Note 3.) Sales rose.", "He said, “We will win.”|Then he left.|(See Note 3.)|Sales rose.")]
    [InlineData("“Is it done?” asked Ms. Oh. Yes!", "“Is it done?” asked Ms. Oh.|Yes!")]
    [InlineData("We (i) build plants; (ii) close mines; and (iii) sell coal. (b) We lease land.", "We (i) build plants; (ii) close mines; and (iii) sell coal.|(b) We lease land.")]
    [InlineData("1. Cut costs. 2. Grow.", "1. Cut costs.|2. Grow.")]
    [InlineData("Our aims: • grow in Asia • cut waste", "Our aims:|• grow in Asia|• cut waste")]
    [InlineData("Thank you.[Operator Instructions] Prices fell last year.The decline was broad.", "Thank you.|[Operator Instructions] Prices fell last year.|The decline was broad.")]
    [InlineData("Visit www.northwind.com. iPad sales rose... slowly.", "Visit www.northwind.com.|iPad sales rose... slowly.")]
    [InlineData("She retired in May. ![logo](https://pixel.example/p.png) Prices fell.", "She retired in May.|![logo](https://pixel.example/p.png) Prices fell.")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("No stop at the end", "No stop at the end")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, 0, text.Length).Select(sentence => text[sentence.Start..sentence.End]);

        string.Join('|', sentences).ShouldBe(expected);
    }

    [Fact]
    public void Only_the_given_range_is_split()
    {
        const string text = "Before. One here. Two here. After.";

        var sentences = SentenceSplitter.Split(text, 8, 27).ToList();

        sentences.ShouldBe([new Sentence(8, 17), new Sentence(18, 27)]);
    }

    [Fact]
    public void A_list_too_long_for_a_passage_is_cut_at_semicolons_and_loses_nothing()
    {
        var text = string.Join("; ", Enumerable.Range(1, 60).Select(i => $"the closing of our plant in region {i} and what follows from it"));

        var sentences = SentenceSplitter.Split(text, 0, text.Length).ToList();

        sentences.Count.ShouldBe(4);
        sentences.ShouldAllBe(sentence => sentence.Length <= SentenceSplitter.MaxLength);
        string.Join(" ", sentences.Select(sentence => text[sentence.Start..sentence.End])).ShouldBe(text);
    }

    [Fact]
    public void Headings_rows_and_speakers_make_no_sentences()
    {
        const string text = "Risk Factors\n\nDemand may fall.\n\nJane Doe\n\nRevenue | 12";
        var document = new Document
        {
            Id = "x",
            Kind = DocumentKind.Note,
            Title = "x",
            Text = text,
            Blocks = [new(BlockKind.Heading, 0, 12), new(BlockKind.Paragraph, 14, 30), new(BlockKind.Speaker, 32, 40), new(BlockKind.TableRow, 42, 54)],
            Sections = [],
            Facts = [],
        };

        SentenceSplitter.Split(document).ShouldBe([new Sentence(14, 30)]);
    }
}
