using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Hosting;

/// <summary>The keys that cookies are protected with, in the database: any instance reads what another one wrote.</summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Db(scope).ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = Db(scope);
        db.Add(new StoredProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    private static PlanCopilotDbContext Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>();
}
