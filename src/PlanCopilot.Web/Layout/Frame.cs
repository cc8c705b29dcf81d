using Microsoft.AspNetCore.Antiforgery;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Assets;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Layout;

/// <summary>What every page knows beside its model.</summary>
/// <param name="Viewer">Null on pages that are open to all.</param>
/// <param name="FormField">Name of the hidden field that each form carries, and its value.</param>
/// <param name="Assets">Where style and scripts are, with their version.</param>
/// <param name="Path">The page's own address, without its host.</param>
public sealed record Frame(Viewer? Viewer, string FormField, string FormToken, string Assets, string Path)
{
    internal static Frame Of(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new(http.User.FindViewer(), tokens.FormFieldName, tokens.RequestToken ?? "", AssetEndpoints.Folder, http.Request.Path);
    }
}
