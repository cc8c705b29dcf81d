using System.Globalization;
using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Crm.Import;

namespace PlanCopilot.Core.Tests.Crm.Import;

public sealed class CrmImporterTests
{
    private static readonly Account Tarrow = new("tarrow", "Tarrow Rail Systems, Inc.") { Ticker = "TRWR" };
    private static readonly Account Belmond = new("belmond", "Belmond Foods Group plc");

    private const string Contacts = "Contact ID,First Name,Last Name,Account Name,Title,Email,Last Activity\n";

    private static CrmImport Run(string text, string name = "export.csv", IReadOnlyList<CrmRecord>? known = null, Account? forced = null, CrmMapping? mapping = null) =>
        CrmImporter.Run([new CrmFile(name, Encoding.UTF8.GetBytes(text))], [Tarrow, Belmond], known ?? [], forced, mapping);

    private static string BadRows(CrmImport import) =>
        string.Join('\n', import.Files.SelectMany(file => file.BadRows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Line}: {row.Why}")));

    [Fact]
    public void A_report_of_Salesforce_is_read()
    {
        var import = Run(Contacts + "003A1,Ottoline,Vance-Moreau,Tarrow Rail Systems,Chief Operating Officer,O.Vance@tarrow.example,2026-02-11\n\n"
            + "\"Contacts of the north\"\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\"Confidential Information - Do Not Distribute\"\n");

        BadRows(import).ShouldBe("");
        var record = import.Records.ShouldHaveSingleItem();
        (record.Kind, record.Id, record.Account, record.File, record.Line).ShouldBe((CrmKind.Contact, "003A1", "tarrow", "export.csv", 2));
        record.As<Contact>().ShouldBe(new Contact("003A1", "Ottoline Vance-Moreau")
        {
            Title = "Chief Operating Officer",
            Email = "o.vance@tarrow.example",
            LastActivity = new DateOnly(2026, 2, 11),
        });
    }

    [Fact]
    public void An_export_by_API_names_is_read()
    {
        var import = Run("Id,IsDeleted,AccountId,Account.Name,Name,StageName,Amount,Probability,CloseDate,Type,NextStep,OwnerId,CurrencyIsoCode,IsClosed,IsWon,Main_Competitor__c,LastActivityDate\n"
            + "006Ho00000abcDEIAY,false,001Ho00000xyzABIAQ,\"Tarrow Rail Systems, Inc.\",Signal boxes,Proposal,1250000.5,60,2026-06-30T00:00:00.000Z,New,Call on Monday,005Ho0000012345IAA,EUR,false,false,Hexby,2026-02-01\n");

        BadRows(import).ShouldBe("");
        import.Records.ShouldHaveSingleItem().As<Opportunity>().ShouldBe(new Opportunity("006Ho00000abcDEIAY", "Signal boxes")
        {
            AccountId = "001Ho00000xyzABIAQ",
            Stage = "Proposal",
            Amount = 1250000.5m,
            Currency = "EUR",
            Probability = 60,
            CloseDate = new DateOnly(2026, 6, 30),
            Type = "New",
            NextStep = "Call on Monday",
            Owner = "005Ho0000012345IAA",
            IsClosed = false,
            IsWon = false,
            LastActivity = new DateOnly(2026, 2, 1),
        });
    }

    [Fact]
    public void Deals_and_contacts_of_HubSpot_are_read()
    {
        var import = CrmImporter.Run(
            [
                new CrmFile("deals.csv", Encoding.UTF8.GetBytes("Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company,Associated Company IDs\n9001,Depot heaters,Contract sent,2026-05-02 14:30,Rhona Quill,48000,Belmond Foods Group,777\n")),
                new CrmFile("contacts.csv", Encoding.UTF8.GetBytes("Record ID,First Name,Last Name,Email,Job Title,Buying Role,Contact owner,Primary Associated Company ID\n51,Idris,Falkenrath,i.falkenrath@belmond.example,Buyer,BUDGET_HOLDER,Rhona Quill,777\n")),
            ], [Tarrow, Belmond], [], null, null);

        import.Files.Select(file => (file.Kind, file.Added)).ShouldBe([(CrmKind.Opportunity, 1), (CrmKind.Contact, 1)]);
        import.Records.ShouldAllBe(record => record.Account == "belmond"); // the deal tells what company 777 is
        import.Records.Single(record => record.Kind == CrmKind.Contact).As<Contact>().Role.ShouldBe("BUDGET_HOLDER");
    }

    [Theory]
    [InlineData("Product ID,Product Name,Product Code,Product Family,List Price\n01tA,Heater,HT-1,Depots,900\n", CrmKind.Solution)]
    [InlineData("Asset ID,Asset Name,Account Name,Product Name,Purchase Date,Usage End Date,Status\n02iA,Heaters,Tarrow Rail Systems,Heater,2025-01-01,2026-12-31,Installed\n", CrmKind.Asset)]
    [InlineData("Order ID,Order Number,Account Name,Order Start Date,Order Amount,Status\n801A,00000104,Tarrow Rail Systems,2025-01-01,900,Activated\n", CrmKind.Asset)]
    [InlineData("Business Unit ID,Business Unit Name,Account Name\na0A,Depots,Tarrow Rail Systems\n", CrmKind.BusinessUnit)]
    [InlineData("User ID,Full Name,Username,Email,Profile,Active\n005A,Rhona Quill,rhona,rhona@seller.example,Sales,true\n", CrmKind.User)]
    [InlineData("Id,Name,Website,TickerSymbol,Industry\n001A,Tarrow Rail Systems,tarrow.example,TRWR,Rail\n", CrmKind.Account)]
    public void The_kind_is_told_by_the_columns(string text, CrmKind kind)
    {
        var import = Run(text);

        BadRows(import).ShouldBe("");
        import.Files[0].Why.ShouldBeNull();
        import.Records.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Fact]
    public void Unknown_columns_are_refused_with_what_is_expected()
    {
        var why = Run("Colour,Size\nred,4\n").Files[0].Why.ShouldNotBeNull();

        why.ShouldStartWith("its columns (Colour, Size) are of no known kind. Expected:\n  accounts: Account ID, Account Name, Website or Ticker Symbol or Industry\n  contacts: Contact ID, ");
    }

    [Fact]
    public void Records_without_numbers_are_refused_whole() =>
        Run("First Name,Last Name,Email,Title\nIdris,Falkenrath,i@belmond.example,Buyer\n").Files[0].Why
            .ShouldBe("it looks like contacts, but has no column with their number: export 'Contact ID' too, or name the column in a mapping file");

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        var text = Contacts + "003A1,Ottoline,Vance,Tarrow Rail Systems,COO,,\n003A2,Idris,Falkenrath,Belmond Foods Group,Buyer,,\n";
        var first = Run(text);

        var second = Run(text, known: first.Records);

        (second.Files[0].Added, second.Files[0].Changed, second.Files[0].Unchanged).ShouldBe((0, 0, 2));
        second.Changes.ShouldBeEmpty();
        second.Records.ShouldBe(first.Records);
    }

    [Fact]
    public void A_change_is_told_by_field_and_an_absent_column_keeps_what_was_there()
    {
        var first = Run(Contacts + "003A1,Ottoline,Vance,Tarrow Rail Systems,COO,o@tarrow.example,2026-01-05\n");

        var second = Run("Contact ID,Last Name,First Name,Account Name,Title,Last Activity\n003A1,Vance,Ottoline,Belmond Foods Group,,2026-02-09\n", known: first.Records);

        second.Changes.ShouldHaveSingleItem().Values.ShouldBe(
        [
            new ChangedValue("account", "tarrow", "belmond"), new ChangedValue("title", "COO", null), new ChangedValue("lastActivity", "2026-01-05", "2026-02-09"),
        ]);
        second.Records[0].As<Contact>().Email.ShouldBe("o@tarrow.example");
    }

    [Fact]
    public void Bad_rows_are_told_and_good_ones_go_in()
    {
        var import = Run(Contacts
            + "003A1,Ottoline,Vance,Tarrow Rail Systems,COO,not an address,\n"
            + ",Idris,Falkenrath,Belmond Foods Group,Buyer,,\n"
            + "003A3,,,Belmond Foods Group,Buyer,,\n"
            + "003A4,=HYPERLINK(\"\"http://x.example\"\"),,Belmond Foods Group,Buyer,,\n"
            + "003A5,Una,Broad,Belmond Foods Group,Buyer,,31.02.2026\n"
            + "003A6,Una,Broad\n"
            + "1.23E+14,Una,Broad,Belmond Foods Group,Buyer,,\n"
            + "003A8,Una,Broad,Belmond Foods Group,Buyer,,2026-02-28\n"
            + "003A8,Una,Broader,Belmond Foods Group,Buyer,,2026-02-28\n"
            + "003A9,Cem,Ardent,Belmond Foods Group,\"" + new string('x', 3000) + "\",,\n");

        BadRows(import).ShouldBe("""
            2: 'not an address' is no e-mail address
            3: it has no number (Contact ID)
            4: it has no name
            5: a quotation mark stands inside of a value, not doubled
            6: lastActivity: '31.02.2026' is no day: write 2026-03-31
            7: it has 3 values, and the file 7 columns
            8: a spreadsheet has rounded the number '1.23E+14': export it as text
            10: the number 003A8 stands already in export.csv, line 9, with other values
            11: title has 3,000 characters
            """);
        import.Records.Select(record => record.Id).ShouldBe(["003A8"]);
    }

    [Fact]
    public void A_formula_is_no_name() =>
        BadRows(Run("Contact ID,Contact Name,Account Name,Title\n003A1,\"=cmd|' /C calc'!A0\",Tarrow Rail Systems,COO\n")).ShouldBe("2: the name '=cmd|' /C calc'!A0' is a formula");

    [Fact]
    public void Quotes_and_line_breaks_inside_of_values_leave_the_lines_right()
    {
        var import = Run(Contacts + "003A1,\"Ottoline \"\"Otto\"\"\",Vance,\"Tarrow Rail Systems, Inc.\",\"COO,\r\nRail\",,\r\n003A2,Idris,Falkenrath,Belmond Foods Group,,nobody,\r\n");

        import.Records.ShouldHaveSingleItem().As<Contact>().ShouldBe(new Contact("003A1", "Ottoline \"Otto\" Vance") { Title = "COO, Rail" });
        BadRows(import).ShouldBe("4: 'nobody' is no e-mail address");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_one_row()
    {
        var import = Run(Contacts + "003A1,Ottoline,Vance,Tarrow Rail Systems,COO,,\n003A2,\"Idris,Falkenrath,Belmond Foods Group,,,\n003A3,Una,Broad,Tarrow Rail Systems,,,\n");

        BadRows(import).ShouldBe("3: a quotation mark is opened and never closed");
        import.Records.Select(record => (record.Id, record.Line)).ShouldBe([("003A1", 2), ("003A3", 4)]);
    }

    [Fact]
    public void Nothing_invisible_gets_in()
    {
        var import = Run(Contacts + "003A1,Otto\u202eline,\u200bVance\u0007,Tarrow Rail Systems,C\tO\u0085O,,\n");

        import.Records.ShouldHaveSingleItem().As<Contact>().ShouldBe(new Contact("003A1", "Ottoline Vance") { Title = "C O O" });
    }

    [Fact]
    public void Two_columns_of_one_name_must_agree()
    {
        var import = Run("Contact ID,Last Name,Account Name,Title,Email,Email\n003A1,Vance,Tarrow Rail Systems,COO,a@tarrow.example,\n003A2,Broad,Tarrow Rail Systems,COO,a@tarrow.example,b@tarrow.example\n");

        import.Records.Select(record => record.Id).ShouldBe(["003A1"]);
        BadRows(import).ShouldBe("3: the column 'Email' stands twice, with 'a@tarrow.example' and 'b@tarrow.example'");
    }

    [Fact]
    public void Rows_of_other_companies_are_counted_and_left()
    {
        var import = Run(Contacts + "003A1,A,Able,Tarrow Rail,COO,,\n003A2,B,Baker,Tarrow Rail,COO,,\n003A3,C,Cole,TARROW RAIL SYSTEMS INC,COO,,\n003A4,D,Dean,,COO,,\n");

        import.Files[0].Elsewhere.ShouldBe([new OtherCompany("Tarrow Rail", 2, 2)]); // a part of a name is another name
        import.Records.Select(record => record.Id).ShouldBe(["003A3"]);
        BadRows(import).ShouldBe("5: it names no company: say whose it is with --account");
    }

    [Fact]
    public void A_row_that_means_two_accounts_is_refused() =>
        BadRows(Run("Contact ID,Last Name,Account Name,Ticker Symbol,Title\n003A1,Vance,Belmond Foods Group,NYSE: TRWR,COO\n")).ShouldBe("2: its company may be belmond or tarrow");

    [Fact]
    public void A_given_account_takes_all_rows()
    {
        var import = Run(Contacts + "003A1,A,Able,Tarrow Rail,COO,,\n003A4,D,Dean,,COO,,\n", forced: Belmond);

        import.Records.Select(record => record.Account).ShouldBe(["belmond", "belmond"]);
    }

    [Fact]
    public void A_number_known_from_an_earlier_import_tells_the_account()
    {
        var companies = Run("Account ID,Account Name,Website\n001A,Tarrow Rail Systems,https://www.tarrow.example/about\n");

        var byNumber = Run("Contact ID,Last Name,Account ID,Title\n003A1,Vance,001A,COO\n", known: companies.Records);
        var bySite = Run("Contact ID,Last Name,Company Domain Name,Title\n003A1,Vance,tarrow.example,COO\n", known: companies.Records);

        byNumber.Records.ShouldHaveSingleItem().Account.ShouldBe("tarrow");
        bySite.Records.ShouldHaveSingleItem().Account.ShouldBe("tarrow");
    }

    [Fact]
    public void People_who_look_alike_are_proposed_and_not_merged()
    {
        var first = Run(Contacts + "003A1,Ottoline,Vance,Tarrow Rail Systems,COO,o@tarrow.example,\n");

        var second = Run(Contacts + "003A2,Ottoline,VANCE,Tarrow Rail Systems,Buyer,,\n003A3,Lin,Vance,Tarrow Rail Systems,Buyer,o@tarrow.example,\n003A4,Ottoline,Vance,Belmond Foods Group,Buyer,,\n", known: first.Records);

        second.Duplicates.ShouldBe(
        [
            new CrmDuplicate("tarrow", "003A3", "Lin Vance", "003A1", "Ottoline Vance", "same e-mail", "export.csv", 3),
            new CrmDuplicate("tarrow", "003A2", "Ottoline VANCE", "003A1", "Ottoline Vance", "same name", "export.csv", 2),
        ]);
        second.Records.Count.ShouldBe(3);
    }

    [Fact]
    public void The_short_and_the_long_number_of_Salesforce_are_one()
    {
        var first = Run(Contacts + "003Ho00001AbCdE,Ottoline,Vance,Tarrow Rail Systems,COO,,\n");

        var second = Run(Contacts + first.Records[0].Id + ",Ottoline,Vance,Tarrow Rail Systems,COO,,\n", known: first.Records);

        first.Records[0].Id.ShouldBe("003Ho00001AbCdEIAV"); // H is the fourth of five; none; A, C and E
        second.Files[0].Unchanged.ShouldBe(1);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_read_with_their_lines()
    {
        var text = new StringBuilder(Contacts);
        for (var row = 1; row <= 100_000; row++) text.Append(CultureInfo.InvariantCulture, $"C{row},Ann,Person{row},Tarrow Rail Systems,Buyer,p{row}@tarrow.example,2026-01-{(row % 28) + 1:00}\n");

        var import = Run(text.ToString());

        import.Files[0].Added.ShouldBe(100_000);
        import.Records[^1].ShouldSatisfyAllConditions(record => record.Id.ShouldBe("C100000"), record => record.Line.ShouldBe(100_001));
    }

    [Fact]
    public void A_huge_value_of_a_column_that_is_not_kept_does_no_harm()
    {
        var import = Run("Contact ID,Last Name,Account Name,Title,Notes\n003A1,Vance,Tarrow Rail Systems,COO,\"" + new string('n', 5_000_000) + "\n\"\n003A2,Broad,Tarrow Rail Systems,COO,\n");

        import.Records.Select(record => record.Line).ShouldBe([2, 4]);
    }
}
