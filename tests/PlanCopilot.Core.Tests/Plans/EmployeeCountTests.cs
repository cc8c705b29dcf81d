using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class EmployeeCountTests
{
    [Theory]
    [InlineData("As of January 31, 2025, we had 4,150 employees.", "4,150 employees")]
    [InlineData("We employed approximately 2.1 million associates worldwide.", "approximately 2.1 million associates")]
    [InlineData("As of December 31, 2024, our employee headcount worldwide was 25,665.", "25,665")]
    [InlineData("At year end our total workforce was approximately 72,000 with 15% of it abroad.", "approximately 72,000")]
    [InlineData("At year end we employed approximately 31,400 associates, of whom 2,900 were salaried.", "approximately 31,400 associates")]
    public void The_count_is_read_from_prose_with_its_hedge(string sentence, string count) =>
        EmployeeCount.Find([Report(sentence)]).ShouldNotBeNull().Text.ShouldBe(count);

    [Fact]
    public void All_are_preferred_to_a_part_of_them()
    {
        var document = Report("Approximately 1,600 employees were represented by unions.", "Around 9,900 employees attended training.",
            "As of January 31, 2025, we had approximately 5,200 full-time employees.");

        EmployeeCount.Find([document]).ShouldNotBeNull().Text.ShouldBe("approximately 5,200 full-time employees");
    }

    [Fact]
    public void Nothing_is_said_where_the_report_says_nothing() =>
        EmployeeCount.Find([Report("We value our employees, of whom many have 20 years of service.")]).ShouldBeNull();

    private static Document Report(params string[] paragraphs)
    {
        var filing = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 3, 1), null).Item("1", "Item 1. Business");
        foreach (var paragraph in paragraphs) filing.Paragraph(paragraph);
        return filing.Build("d");
    }
}
