using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlanCopilot.Web.Layout;

/// <summary>A page or a part of one: markup over a model that is ready, without queries of its own.</summary>
public abstract class PageBase<TModel> : ComponentBase
{
    [Parameter, EditorRequired] public required TModel Model { get; set; }
    [Parameter, EditorRequired] public required Frame Frame { get; set; }
}

/// <summary>Gives a page its frame.</summary>
internal static class Pages
{
    public static RazorComponentResult<TPage> Show<TPage, TModel>(HttpContext http, TModel model, int status = StatusCodes.Status200OK) where TPage : PageBase<TModel> =>
        new(new Dictionary<string, object?> { [nameof(PageBase<>.Model)] = model, [nameof(PageBase<>.Frame)] = Frame.Of(http) }) { StatusCode = status };
}
