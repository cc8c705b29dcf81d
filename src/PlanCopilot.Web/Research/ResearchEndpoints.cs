using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Layout;

namespace PlanCopilot.Web.Research;

/// <summary>Pages that order research and show how far it is.</summary>
internal static class ResearchEndpoints
{
    private const int ShownOrders = 20;

    public static void MapResearch(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/research").ExcludeFromDescription();
        pages.MapGet("", (HttpContext http, Viewer viewer, PlanCopilotDbContext db, ResearchSettings settings) => ShowAsync(http, viewer, db, settings, null));
        pages.MapPost("", OrderAsync).WithMetadata(new RequestSizeLimitAttribute(OrderTaking.LargestUpload)).RequireRateLimiting(Limits.Work);
        pages.MapGet("/{id:long}", ShowOrderAsync);
        pages.MapPost("/{id:long}/cancel", CancelAsync);
        pages.MapPost("/{id:long}/resume", ResumeAsync);
    }

    private static async Task<RazorComponentResult<ResearchPage>> ShowAsync(HttpContext http, Viewer viewer, PlanCopilotDbContext db, ResearchSettings settings, string? problem, string? wanted = null) =>
        Pages.Show<ResearchPage, NewResearchModel>(http, new(await db.ListOrdersAsync(viewer, ShownOrders, http.RequestAborted), settings.WhyNoFetching(), problem, wanted),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IResult> OrderAsync(
        HttpContext http, IFormCollection form, Viewer viewer, PlanCopilotDbContext db, ResearchSettings settings, OrderTaking taking)
    {
        var wanted = form["wanted"].ToString();
        var (id, problem) = Enum.TryParse<OrderKind>(form["kind"], out var kind) ? await taking.TakeAsync(kind, wanted, null, form.Files, http.RequestAborted) : (null, "Choose what to research from.");
        return id is null ? await ShowAsync(http, viewer, db, settings, problem, wanted) : TypedResults.LocalRedirect($"/research/{id}");
    }

    private static async Task<IResult> ShowOrderAsync(long id, HttpContext http, Viewer viewer, PlanCopilotDbContext db) =>
        await db.FindOrderAsync(viewer, id, http.RequestAborted) is { } order ? Pages.Show<OrderPage, OrderModel>(http, await OrderModel.LoadAsync(db, viewer, order, http.RequestAborted)) : TypedResults.NotFound();

    private static async Task<IResult> CancelAsync(long id, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time)
    {
        if (await db.FindOrderAsync(viewer, id, http.RequestAborted) is not { } order || !OrderModel.MayChange(order, viewer)) return TypedResults.NotFound();
        await db.CancelOrderAsync(id, time, http.RequestAborted);
        return TypedResults.LocalRedirect($"/research/{id}");
    }

    private static async Task<IResult> ResumeAsync(long id, HttpContext http, Viewer viewer, PlanCopilotDbContext db, OrderBell bell)
    {
        if (await db.FindOrderAsync(viewer, id, http.RequestAborted) is not { } order || !OrderModel.MayChange(order, viewer)) return TypedResults.NotFound();
        await db.ResumeOrderAsync(id, http.RequestAborted);
        bell.Ring();
        return TypedResults.LocalRedirect($"/research/{id}");
    }
}
