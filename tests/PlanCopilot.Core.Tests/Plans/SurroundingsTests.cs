using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class SurroundingsTests
{
    [Fact]
    public void A_quotation_is_shown_within_its_paragraph()
    {
        var evidence = FilingBuilder.Quote(Brindlemoor.AnnualReport, "We depend on one supplier in Gdansk for compressors");

        var (start, end) = Surroundings.Of(Brindlemoor.AnnualReport, evidence);

        Brindlemoor.AnnualReport.Text[start..end].ShouldBe("We depend on one supplier in Gdansk for compressors, and a disruption there may delay the Northgate program.");
    }

    [Fact]
    public void A_row_is_shown_within_its_table()
    {
        var (start, end) = Surroundings.Of(Brindlemoor.AnnualReport, FilingBuilder.Quote(Brindlemoor.AnnualReport, "Net loss | (41) | 37"));

        Brindlemoor.AnnualReport.Text[start..end].ShouldBe("(in millions) | 2025 | 2024\nTotal revenues | $ 1,954 | $ 1,812\nNet loss | (41) | 37");
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_sentences()
    {
        var filler = string.Concat(Enumerable.Range(1, 80).Select(number => $"Filler sentence number {number} stands here. "));
        var document = new FilingBuilder(DocumentKind.News, "News", null, null).Paragraph($"{filler}The point is made once. {filler}The end.").Build("n");

        var (start, end) = Surroundings.Of(document, FilingBuilder.Quote(document, "The point is made once."));

        var shown = document.Text[start..end];
        shown.ShouldStartWith("Filler sentence number ");
        shown.ShouldContain("The point is made once.");
        shown.ShouldEndWith(" stands here.");
        shown.Length.ShouldBeInRange(1300, 1423);
    }

    [Theory]
    [InlineData("employees worldwide", "Item 1, Human Capital")]
    [InlineData("Item 8. Financial Statements", "Item 8, Financial Statements")]
    public void A_place_is_named_by_item_and_heading(string quote, string name) =>
        Surroundings.SectionName(Brindlemoor.AnnualReport, FilingBuilder.Quote(Brindlemoor.AnnualReport, quote).Start).ShouldBe(name);
}
