using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Signals;

/// <param name="DismissedAt">Null while it is open.</param>
internal sealed record SignalResponse(string Id, SignalKind Kind, SignalSeverity Severity, DateOnly Date, Evidence Evidence, DateTimeOffset RaisedAt, DateTimeOffset? DismissedAt, string? DismissedWhy);

/// <param name="Reviewed">When the plan was last reviewed, else first drafted.</param>
/// <param name="Freshness">Null when there is no plan yet.</param>
internal sealed record SignalsResponse(DateTimeOffset? Reviewed, Freshness? Freshness, IReadOnlyList<SignalResponse> Signals);

internal sealed record DismissRequest(string? Why);

/// <summary>What happened that should make a plan be reviewed.</summary>
internal static class SignalApi
{
    private const int LongestWhy = 500;

    public static void MapSignalApi(this IEndpointRouteBuilder routes)
    {
        var signals = routes.MapGroup("/api/accounts/{key}/signals").Needs(AccessLevel.Reader).WithTags("Signals");
        signals.MapGet("", ListAsync).WithName("ListSignals").WithSummary("Open signals, or all of them, latest first.");
        signals.MapPost("/{id}/dismiss", DismissAsync).Needs(AccessLevel.Editor).WithName("DismissSignal").WithSummary("Marks one as wrong or done with; it isn't raised again.");
        signals.MapPost("/reviewed", ReviewAsync).Needs(AccessLevel.Editor).WithName("ReviewPlan").WithSummary("Notes that the plan was reviewed now.");
    }

    private static async Task<Ok<SignalsResponse>> ListAsync(string key, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken, bool all = false)
    {
        var stored = await db.ListSignalsAsync(key, cancellationToken);
        var reviewed = await db.FindReviewAsync(key, cancellationToken);
        var freshness = await db.FindFreshnessAsync(key, time, cancellationToken);
        return TypedResults.Ok(new SignalsResponse(reviewed, freshness, [.. stored.Where(row => all || row.DismissedAt is null).Select(Describe)]));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> DismissAsync(string key, string id, DismissRequest request, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Why?.Length > LongestWhy) return TypedResults.Problem($"Say why in at most {LongestWhy} characters.", statusCode: StatusCodes.Status400BadRequest);
        return await db.DismissSignalAsync(key, id, request.Why, time, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static async Task<NoContent> ReviewAsync(string key, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        await db.SaveReviewAsync(key, time, cancellationToken);
        return TypedResults.NoContent();
    }

    private static SignalResponse Describe(StoredSignal row) => new(row.Id, row.Kind, row.Severity, row.Date, row.ToSignal().Evidence, row.RaisedAt, row.DismissedAt, row.DismissedWhy);

}
