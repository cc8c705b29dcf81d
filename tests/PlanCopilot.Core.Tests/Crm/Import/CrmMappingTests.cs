using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Crm.Import;

namespace PlanCopilot.Core.Tests.Crm.Import;

public sealed class CrmMappingTests
{
    [Fact]
    public void Own_column_names_are_read()
    {
        var mapping = CrmMapping.Parse("m.yaml", "contact:\n  id: Kontakt-Nr.\n  name: Ansprechpartner\n  accountName: Firma\n  title: Funktion\n");
        var file = new CrmFile("kontakte.csv", Encoding.UTF8.GetBytes("Kontakt-Nr.;Ansprechpartner;Firma;Funktion\nK-17;Jutta Brandl;Müller Fördertechnik AG;Einkauf\n"));

        var import = CrmImporter.Run([file], [new Account("mueller", "Müller Fördertechnik AG")], [], null, mapping);

        import.Records.ShouldHaveSingleItem().As<Contact>().ShouldBe(new Contact("K-17", "Jutta Brandl") { Title = "Einkauf" });
    }

    [Fact]
    public void What_is_wrong_is_told_with_file_and_line()
    {
        var failure = Should.Throw<CrmMappingException>(() => CrmMapping.Parse("m.yaml", "contact:\n  nickname: Rufname\ndates: sometimes\n"));

        failure.Message.ShouldBe("""
            m.yaml:2: unknown key 'nickname' in 'contact'; there can be id, name, firstName, lastName, accountId, accountName, website, ticker, email, title, department, businessUnit, reportsTo, owner, role, influence, relationship, stance, lastActivity
            m.yaml:3: 'dates' must be day-first or month-first
            """);
    }

    [Fact]
    public void Every_kept_field_is_a_property_of_its_kind_s_record()
    {
        Type[] types = [typeof(CrmAccount), typeof(Contact), typeof(Opportunity), typeof(Solution), typeof(Asset), typeof(BusinessUnit), typeof(User)];

        foreach (var (format, type) in CrmFormats.All.Zip(types))
            format.Fields.Where(field => field.IsKept).Select(field => field.Name).Order(StringComparer.Ordinal)
                .ShouldBe(type.GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(StringComparer.Ordinal), type.Name);
    }
}
