using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Crm.Import;

namespace PlanCopilot.Core.Tests.Crm.Import;

/// <summary>How encodings, delimiters, days and amounts are told.</summary>
public sealed class CsvDialectTests
{
    private const string Header = "Opportunity ID;Opportunity Name;Account Name;Stage;Amount;Close Date\n";

    private static CrmImport Run(byte[] bytes, CrmMapping? mapping = null) =>
        CrmImporter.Run([new CrmFile("deals.csv", bytes)], [new Account("mueller", "Müller Fördertechnik AG")], [], null, mapping);

    private static CrmImport Run(string text, CrmMapping? mapping = null) => Run(Encoding.UTF8.GetBytes(text), mapping);

    private static Opportunity Only(CrmImport import) => import.Records.ShouldHaveSingleItem().As<Opportunity>();

    public static TheoryData<string, byte[]> Encodings()
    {
        const string Text = Header + "1;Band für Köln;Müller Fördertechnik;Angebot;10,50;2026-05-01\n";
        return new()
        {
            { "", Encoding.UTF8.GetBytes(Text) },
            { "", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
            { "encoding UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
            { "encoding UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "encoding UTF-16", Encoding.Unicode.GetBytes(Text) },
            { "encoding Windows-1252", Encoding.Latin1.GetBytes(Text) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_are_told_apart(string assumed, byte[] bytes)
    {
        var import = Run(bytes);

        Only(import).Name.ShouldBe("Band für Köln");
        import.Files[0].Assumed.ShouldBe([.. new[] { assumed }.Where(one => one != ""), "columns parted by ';'", "decimal comma"]);
    }

    [Fact]
    public void Excel_s_line_about_the_delimiter_is_no_header() =>
        Run("sep=;\n" + Header + "1;Band;Müller Fördertechnik;Angebot;;\n").Records.ShouldHaveSingleItem().Line.ShouldBe(3);

    [Theory]
    [InlineData(new byte[] { }, "the file is empty")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 20, 0 }, "it is a workbook or an archive: save the sheet as CSV")]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 0, 7 }, "it is no text, but binary data")]
    [InlineData(new byte[] { (byte)'\n', (byte)'\n' }, "it has no line of column names")]
    public void What_is_no_CSV_is_refused(byte[] bytes, string why) => Run(bytes).Files[0].Why.ShouldBe(why);

    [Theory]
    [InlineData("1.250.000,50", 1250000.50)]
    [InlineData("1250000,5", 1250000.5)]
    [InlineData("€ 1.250,00", 1250)]
    [InlineData("1 250,00 EUR", 1250)]
    [InlineData("1'250,00", 1250)]
    [InlineData("-12,5", -12.5)]
    [InlineData("(1.250,00)", -1250)]
    public void Amounts_with_a_decimal_comma_are_read(string amount, double expected) =>
        Only(Run(Header + $"1;Band;Müller Fördertechnik;Angebot;{amount};\n")).Amount.ShouldBe((decimal)expected);

    [Theory]
    [InlineData("\"1,250,000.50\"", 1250000.50)]
    [InlineData("\"$1,250\"", 1250)]
    [InlineData("USD 1250.5", 1250.5)]
    [InlineData("1250", 1250)]
    public void Amounts_with_a_decimal_point_are_read(string amount, double expected) =>
        Only(Run(Header.Replace(';', ',') + $"1,Band,Müller Fördertechnik,Angebot,{amount},\n")).Amount.ShouldBe((decimal)expected);

    [Fact]
    public void What_may_be_thousands_or_decimals_is_read_by_what_the_file_proves_or_else_refused()
    {
        var proven = Run(Header.Replace(';', ',') + "1,Band,Müller Fördertechnik,Angebot,1.250,\n2,Rolle,Müller Fördertechnik,Angebot,\"1.250,75\",\n");
        var unproven = Run(Header.Replace(';', ',') + "1,Band,Müller Fördertechnik,Angebot,1.250,\n2,Rolle,Müller Fördertechnik,Angebot,\"2,400\",\n");

        proven.Records.Select(record => record.As<Opportunity>().Amount).ShouldBe([1250m, 1250.75m]);
        unproven.Files[0].BadRows.ShouldBe([new BadRow(2, "amount: '1.250' may have decimals or thousands: name the sign in a mapping file (decimal: point or comma)")]);
        unproven.Records.ShouldHaveSingleItem().As<Opportunity>().Amount.ShouldBe(2400m);
        unproven.Files[0].Assumed.ShouldBe(["decimal point, which no value proves"]);
    }

    [Theory]
    [InlineData("about 80k")]
    [InlineData("12.34.5")]
    [InlineData("1,2,3")]
    [InlineData("1.2E+06")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_is_refused(string amount) => Run(Header + $"1;Band;Müller Fördertechnik;Angebot;{amount};\n").Files[0].BadRows.Count.ShouldBe(1);

    [Theory]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-03T22:15:00.000+0000")]
    [InlineData("2026-04-03 09:00")]
    [InlineData("03.04.2026")]
    [InlineData("3 Apr 2026")]
    [InlineData("April 3, 2026")]
    public void Days_that_can_mean_one_thing_only_are_read(string day) =>
        Only(Run(Header + $"1;Band;Müller Fördertechnik;Angebot;;\"{day}\"\n")).CloseDate.ShouldBe(new DateOnly(2026, 4, 3));

    [Fact]
    public void A_day_that_may_be_in_two_months_is_refused_unless_the_file_or_its_reader_says_which()
    {
        const string Row = "1;Band;Müller Fördertechnik;Angebot;;03/04/2026\n";

        var unknown = Run(Header + Row);
        var proven = Run(Header + Row + "2;Rolle;Müller Fördertechnik;Angebot;;23/04/2026 10:30\n");
        var contradicted = Run(Header + Row + "2;Rolle;Müller Fördertechnik;Angebot;;23/04/2026\n3;Gurt;Müller Fördertechnik;Angebot;;04/23/2026\n");
        var told = Run(Header + Row, CrmMapping.Parse("m.yaml", "dates: month-first\n"));

        unknown.Files[0].BadRows.ShouldBe([new BadRow(2, "closeDate: '03/04/2026' may be a day in two months: name the order in a mapping file (dates: day-first or month-first)")]);
        proven.Records[0].As<Opportunity>().CloseDate.ShouldBe(new DateOnly(2026, 4, 3));
        proven.Files[0].Assumed.ShouldContain("dates with the day first");
        contradicted.Files[0].BadRows.Select(row => row.Line).ShouldBe([2]);
        Only(told).CloseDate.ShouldBe(new DateOnly(2026, 3, 4));
    }
}
