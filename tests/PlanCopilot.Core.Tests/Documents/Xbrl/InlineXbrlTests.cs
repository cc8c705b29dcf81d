using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Tests.Documents.Xbrl;

public class InlineXbrlTests
{
    private const string Filing = """
        <?xml version="1.0" encoding="utf-8"?><html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><div style="display:none"><ix:header>
        <ix:hidden><ix:nonNumeric name="dei:EntityCentralIndexKey" contextRef="y">0000999001</ix:nonNumeric></ix:hidden>
        <ix:resources>
        <xbrli:context id="y"><xbrli:entity><xbrli:identifier scheme="s">0000999001</xbrli:identifier></xbrli:entity>
        <xbrli:period><xbrli:startDate>2024-02-01</xbrli:startDate><xbrli:endDate>2025-01-31</xbrli:endDate></xbrli:period></xbrli:context>
        <xbrli:context id="seg"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">nw:CloudMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity>
        <xbrli:period><xbrli:instant>2025-01-31</xbrli:instant></xbrli:period></xbrli:context>
        <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
        <xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
        </ix:resources></ix:header></div>
        <p>Revenue was <b>$<ix:nonFraction name="us-gaap:Revenues" contextRef="y" unitRef="usd" scale="6" format="ixt:num-dot-decimal">1,234.5</ix:nonFraction></b> million.</p>
        <table><tr><td>Loss</td><td>$</td><td>(<ix:nonFraction name="us-gaap:NetIncomeLoss" contextRef="seg" unitRef="usd" scale="6" sign="-">12</ix:nonFraction></td><td>)</td></tr>
        <tr><td>Per share</td><td><ix:nonFraction name="us-gaap:EarningsPerShareBasic" contextRef="y" unitRef="eps" scale="0">0.10</ix:nonFraction></td></tr>
        <tr><td>Debt</td><td><ix:nonFraction name="us-gaap:DebtCurrent" contextRef="seg" unitRef="usd" format="ixt:fixed-zero">—</ix:nonFraction><ix:nonFraction name="us-gaap:LineOfCredit" contextRef="y" unitRef="usd" xsi:nil="true"/></td></tr></table>
        <ix:nonNumeric name="us-gaap:NatureOfBusinessTextBlock" contextRef="y"><div>We sell <ix:nonNumeric name="dei:EntityRegistrantName" contextRef="y">Northwind
        Systems</ix:nonNumeric> software.</div></ix:nonNumeric></body></html>
        """;

    private static readonly ParsedText Parsed = Reading.Read(Filing);

    private static XbrlFact Fact(string name) => Parsed.Facts.Single(fact => fact.Concept.EndsWith(name, StringComparison.Ordinal));

    [Fact]
    public void The_header_is_not_text() => Parsed.Text.ShouldStartWith("Revenue was $1,234.5 million.");

    [Fact]
    public void A_fact_has_value_unit_period_and_place()
    {
        var fact = Fact("Revenues");
        fact.Value.ShouldBe(1_234_500_000m);
        (fact.Unit, fact.Scale, fact.Printed).ShouldBe(("USD", 6, "1,234.5"));
        (fact.PeriodStart, fact.PeriodEnd).ShouldBe((new DateOnly(2024, 2, 1), new DateOnly(2025, 1, 31)));
        Parsed.At(fact.Start, fact.End).ShouldBe("1,234.5");
    }

    [Fact]
    public void A_number_in_a_table_keeps_its_place_when_cells_are_joined()
    {
        var fact = Fact("NetIncomeLoss");
        (fact.Value, fact.Negative, fact.PeriodStart).ShouldBe((-12_000_000m, true, null));
        fact.Members.ShouldBe([new XbrlMember("us-gaap:StatementBusinessSegmentsAxis", "nw:CloudMember")]);
        Parsed.At(fact.Start - 2, fact.End + 1).ShouldBe("$(12)");
    }

    [Fact]
    public void Units_may_be_divided() => (Fact("EarningsPerShareBasic").Unit, Fact("EarningsPerShareBasic").Value).ShouldBe(("USD/shares", 0.10m));

    [Fact]
    public void A_dash_is_zero_and_nil_is_nothing()
    {
        Fact("DebtCurrent").Value.ShouldBe(0m);
        (Fact("LineOfCredit").Value, Fact("LineOfCredit").Printed, Fact("LineOfCredit").Start).ShouldBe((null, "", null));
    }

    [Fact]
    public void Hidden_facts_have_no_place() =>
        (Fact("EntityCentralIndexKey").Printed, Fact("EntityCentralIndexKey").Start).ShouldBe(("0000999001", null));

    [Fact]
    public void Nested_facts_each_have_their_own_place()
    {
        Parsed.At(Fact("EntityRegistrantName").Start, Fact("EntityRegistrantName").End).ShouldBe("Northwind Systems");
        Fact("NatureOfBusinessTextBlock").Printed.ShouldBe("We sell Northwind Systems software.");
    }

    [Theory]
    [InlineData("1,234.50", null, 0, "1234.50")]
    [InlineData("1.234,5", "ixt:num-comma-decimal", 3, "1234500")]
    [InlineData("1 234", "ixt:numspacecomma", 0, "1234")]
    [InlineData("-", "ixt:zerodash", 0, "0")]
    [InlineData("no", "ixt-sec:numwordsen", 0, "0")]
    [InlineData("Twenty-five thousand and six", "ixt-sec:numwordsen", 0, "25006")]
    [InlineData("12.5", "ixt:num-dot-decimal", -2, "0.125")]
    [InlineData("5 dollars 25 cents", "ixt:num-unit-decimal", 0, "5.25")]
    [InlineData("n/a", null, 0, null)]
    [InlineData("999999999999", null, 28, null)]
    public void Numbers_are_read_by_their_format(string printed, string? format, int scale, string? value) =>
        XbrlNumber.Read(printed, format, scale, isNegative: false)
            .ShouldBe(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
}
