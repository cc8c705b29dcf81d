using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Hosting;

/// <summary>For whoever watches over the service: does the process answer, and can it use its database?</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("alive")).AllowAnonymous().WithTags("Health").WithName("GetLive");
        routes.MapGet("/health/ready", ReadAsync).AllowAnonymous().WithTags("Health").WithName("GetReady");
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReadAsync(PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        var version = await SchemaVersion.ReadAsync(db, cancellationToken);
        return version.Pending == 0 ? TypedResults.Text("ready")
            : TypedResults.Problem("The database isn't up to date.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
