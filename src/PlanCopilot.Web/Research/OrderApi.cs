using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.Research;

/// <param name="Kind">"Sample", or "Fetch" for what EDGAR and the account's feeds have.</param>
/// <param name="Wanted">A ticker, CIK or name; the sample needs none.</param>
internal sealed record OrderRequest(OrderKind Kind, string? Wanted);

/// <summary>Orders to research an account: given, watched, stopped and resumed.</summary>
internal static class OrderApi
{
    private const string KeyHeader = "Idempotency-Key";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(400), LongestWatch = TimeSpan.FromMinutes(30);

    public static void MapOrderApi(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("Research");
        orders.MapGet("", ListAsync).WithName("ListOrders").WithSummary("The latest orders that you may see.");
        orders.MapPost("", PostAsync).WithName("PostOrder").RequireRateLimiting(Limits.Work)
            .WithSummary("Orders research in the background. With the header Idempotency-Key the same order is made once, however often it is asked for.");
        // No antiforgery metadata of the framework's: it would refuse tokens. Our own check runs for cookies.
        orders.MapPost("/files", PostFilesAsync).WithName("PostOrderFiles").DisableAntiforgery().RequireRateLimiting(Limits.Work)
            .WithMetadata(new RequestSizeLimitAttribute(OrderTaking.LargestUpload))
            .WithSummary("The same with uploaded documents.");
        orders.MapGet("/{id:long}", GetAsync).WithName("GetOrder");
        orders.MapGet("/{id:long}/events", WatchAsync).WithName("WatchOrder").WithSummary("Server-sent events: \"changed\" whenever the order is further, \"ended\" when it is over; each holds the order.");
        orders.MapPost("/{id:long}/cancel", CancelAsync).WithName("CancelOrder");
        orders.MapPost("/{id:long}/resume", ResumeAsync).WithName("ResumeOrder");
    }

    private static async Task<Ok<List<Order>>> ListAsync(Viewer viewer, PlanCopilotDbContext db, CancellationToken cancellationToken, int? size = null) =>
        TypedResults.Ok(await db.ListOrdersAsync(viewer, Math.Clamp(size ?? 50, 1, 200), cancellationToken));

    private static Task<Results<Accepted<Order>, ProblemHttpResult>> PostAsync(
        OrderRequest request, [FromHeader(Name = KeyHeader)] string? key, OrderTaking taking, Viewer viewer, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        request.Kind == OrderKind.Upload
            ? Task.FromResult<Results<Accepted<Order>, ProblemHttpResult>>(TypedResults.Problem("Post files to /api/orders/files.", statusCode: StatusCodes.Status400BadRequest))
            : TakeAsync(request.Kind, request.Wanted, key, [], taking, viewer, db, cancellationToken);

    private static Task<Results<Accepted<Order>, ProblemHttpResult>> PostFilesAsync(
        [FromForm] string wanted, IFormFileCollection files, [FromHeader(Name = KeyHeader)] string? key, OrderTaking taking, Viewer viewer, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        TakeAsync(OrderKind.Upload, wanted, key, files, taking, viewer, db, cancellationToken);

    private static async Task<Results<Accepted<Order>, ProblemHttpResult>> TakeAsync(
        OrderKind kind, string? wanted, string? key, IReadOnlyList<IFormFile> files, OrderTaking taking, Viewer viewer, PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        var (id, problem) = await taking.TakeAsync(kind, wanted, key, files, cancellationToken);
        if (id is not { } number || await db.FindOrderAsync(viewer, number, cancellationToken) is not { } order) return TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        return TypedResults.Accepted($"/api/orders/{number}", order);
    }

    private static async Task<Results<Ok<Order>, NotFound>> GetAsync(long id, Viewer viewer, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        await db.FindOrderAsync(viewer, id, cancellationToken) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();

    private static async Task<Results<ServerSentEventsResult<Order>, NotFound>> WatchAsync(long id, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, IHostApplicationLifetime life, HttpContext http)
    {
        if (await db.FindOrderAsync(viewer, id, http.RequestAborted) is null) return TypedResults.NotFound();
        return TypedResults.ServerSentEvents(EventsAsync(id, viewer, db, time, life.ApplicationStopping, http.RequestAborted));
    }

    /// <summary>Looks into the database, so that it doesn't matter which instance works on the order.</summary>
    private static async IAsyncEnumerable<SseItem<Order>> EventsAsync(
        long id, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (until, told) = (time.GetUtcNow() + LongestWatch, "");
        while (!stopping.IsCancellationRequested && time.GetUtcNow() < until && await db.FindOrderAsync(viewer, id, cancellationToken) is { } order)
        {
            if (order.IsOver)
            {
                yield return new SseItem<Order>(order, "ended");
                yield break;
            }
            var now = $"{order.State} {order.IsCancelAsked} {string.Join(' ', order.Report.Stages)}";
            if (now != told) yield return new SseItem<Order>(order, "changed");
            told = now;
            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    private static async Task<Results<Ok<Order>, NotFound, ProblemHttpResult>> CancelAsync(long id, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        await ChangeAsync(id, viewer, db, () => db.CancelOrderAsync(id, time, cancellationToken), "It is over already.", cancellationToken);

    private static async Task<Results<Ok<Order>, NotFound, ProblemHttpResult>> ResumeAsync(long id, Viewer viewer, PlanCopilotDbContext db, OrderBell bell, CancellationToken cancellationToken) =>
        await ChangeAsync(id, viewer, db, async () =>
        {
            var isResumed = await db.ResumeOrderAsync(id, cancellationToken);
            bell.Ring();
            return isResumed;
        }, "Only what failed or was cancelled can be resumed.", cancellationToken);

    private static async Task<Results<Ok<Order>, NotFound, ProblemHttpResult>> ChangeAsync(
        long id, Viewer viewer, PlanCopilotDbContext db, Func<Task<bool>> change, string whyNot, CancellationToken cancellationToken)
    {
        if (await db.FindOrderAsync(viewer, id, cancellationToken) is not { } order || !OrderModel.MayChange(order, viewer)) return TypedResults.NotFound();
        if (!await change()) return TypedResults.Problem(whyNot, statusCode: StatusCodes.Status409Conflict);
        return await db.FindOrderAsync(viewer, id, cancellationToken) is { } changed ? TypedResults.Ok(changed) : TypedResults.NotFound();
    }
}
