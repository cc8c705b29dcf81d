using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans.Figures;
using static PlanCopilot.Core.Tests.Plans.FilingBuilder;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class FigureFinderTests
{
    private const string Year = "2024-01-01/2024-12-31";
    private const string YearBefore = "2023-01-01/2023-12-31";
    private const string LastQuarter = "2024-10-01/2024-12-31";
    private static readonly XbrlMember Pumps = new("us-gaap:StatementBusinessSegmentsAxis", "okl:PumpsAndValvesMember");
    private static readonly XbrlMember Services = new("us-gaap:StatementBusinessSegmentsAxis", "okl:FieldServicesMember");
    private static readonly XbrlMember Operating = new("srt:ConsolidationItemsAxis", "us-gaap:OperatingSegmentsMember");

    [Fact]
    public void The_year_of_the_whole_company_is_chosen_among_quarters_segments_and_earlier_years()
    {
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 2, 20), new(2024, 12, 31))
            .Row("Fourth quarter sales", ("310", Tagged("us-gaap:Revenues", 310m, LastQuarter)))
            .Row("Pumps and valves", ("800", Tagged("us-gaap:Revenues", 800m, Year, Pumps)))
            .Row("Total", ("1,200", Tagged("us-gaap:Revenues", 1_200m, Year)))
            .Row("Net sales", ("1,200", Tagged("us-gaap:Revenues", 1_200m, Year)), ("1,000", Tagged("us-gaap:Revenues", 1_000m, YearBefore)))
            .Build("d");

        var period = FigureFinder.Find([document]).ShouldHaveSingleItem();

        period.Title.ShouldBe("Fiscal year ended December 31, 2024");
        var revenue = period.Figures.ShouldHaveSingleItem();
        revenue.Now.Value.ShouldBe(1_200m);
        revenue.Now.Evidence.Quote.ShouldBe("Net sales | 1,200 | 1,000");
        revenue.Before.ShouldNotBeNull().Value.ShouldBe(1_000m);
    }

    [Fact]
    public void A_year_of_52_weeks_is_a_year_and_its_prior_year_is_found()
    {
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2024, 11, 1), new(2024, 9, 28))
            .Row("Net income", ("93", Tagged("us-gaap:NetIncomeLoss", 93m, "2023-10-01/2024-09-28")), ("97", Tagged("us-gaap:NetIncomeLoss", 97m, "2022-09-25/2023-09-30")))
            .Build("d");

        var line = FigureFinder.Find([document]).ShouldHaveSingleItem().Figures.ShouldHaveSingleItem();

        line.Name.ShouldBe("Net income");
        line.Before.ShouldNotBeNull().Value.ShouldBe(97m);
    }

    [Fact]
    public void A_quarterly_report_gives_its_quarter_and_the_year_to_date_beside_the_last_year()
    {
        var annual = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 2, 20), new(2024, 12, 31))
            .Row("Revenue", ("400", Tagged("us-gaap:Revenues", 400m, Year))).Build("annual");
        var interim = new FilingBuilder(DocumentKind.Form10Q, "Form 10-Q", new(2025, 7, 30), new(2025, 6, 30))
            .Row("Revenue", ("110", Tagged("us-gaap:Revenues", 110m, "2025-04-01/2025-06-30")), ("210", Tagged("us-gaap:Revenues", 210m, "2025-01-01/2025-06-30")))
            .Build("interim");

        var periods = FigureFinder.Find([interim, annual]);

        periods.Select(period => (period.Title, period.Figures[0].Now.Value)).ShouldBe(
        [
            ("Fiscal year ended December 31, 2024", 400m),
            ("Quarter ended June 30, 2025", 110m),
            ("January 1, 2025 to June 30, 2025", 210m),
        ]);
    }

    [Fact]
    public void A_quarterly_report_older_than_the_annual_one_gives_no_figures()
    {
        var annual = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 2, 20), new(2024, 12, 31))
            .Row("Revenue", ("400", Tagged("us-gaap:Revenues", 400m, Year))).Build("annual");
        var older = new FilingBuilder(DocumentKind.Form10Q, "Form 10-Q", new(2024, 10, 30), new(2024, 9, 30))
            .Row("Revenue", ("99", Tagged("us-gaap:Revenues", 99m, "2024-07-01/2024-09-30"))).Build("older");

        FigureFinder.Find([annual, older]).ShouldHaveSingleItem().Key.ShouldBe("year");
    }

    [Fact]
    public void Segments_are_named_by_their_row_and_levels_are_not_mixed()
    {
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 2, 20), new(2024, 12, 31))
            .Row("Revenue", ("1,200", Tagged("us-gaap:Revenues", 1_200m, Year)))
            .Paragraph("Revenue by segment was as follows.")
            .Row("Pumps and valves (1)", ("800", Tagged("us-gaap:Revenues", 800m, Year, Pumps, Operating)), ("700", Tagged("us-gaap:Revenues", 700m, YearBefore, Pumps, Operating)))
            .Row("Field services", ("400", Tagged("us-gaap:Revenues", 400m, Year, Services, Operating)))
            .Paragraph("Of pumps and valves, this much was rented out.")
            .Row("Rented", ("150", Tagged("us-gaap:Revenues", 150m, Year, Pumps, new XbrlMember("srt:ProductOrServiceAxis", "okl:RentalMember"))))
            .Build("d");

        var period = FigureFinder.Find([document]).ShouldHaveSingleItem();

        period.SegmentsBy.ShouldBe("segment");
        period.Segments.Select(line => (line.Name, line.Now.Value, line.Before?.Value)).ShouldBe([("Pumps and valves", 800m, 700m), ("Field services", 400m, (decimal?)null)]);
    }

    [Fact]
    public void Segments_in_columns_are_named_by_their_member()
    {
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 2, 20), new(2024, 12, 31))
            .Row("Revenue from customers", ("800", Tagged("us-gaap:Revenues", 800m, Year, Pumps)), ("400", Tagged("us-gaap:Revenues", 400m, Year, Services)))
            .Row("Net sales", ("1,200", Tagged("us-gaap:Revenues", 1_200m, Year)))
            .Build("d");

        FigureFinder.Find([document]).ShouldHaveSingleItem().Segments.Select(line => line.Name).ShouldBe(["Pumps And Valves", "Field Services"]);
    }

    [Fact]
    public void A_filing_without_facts_gives_no_period()
    {
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(1999, 3, 30), new(1998, 12, 31)).Row("Net sales", ("1,200", null)).Build("d");

        FigureFinder.Find([document]).ShouldBeEmpty();
    }
}
