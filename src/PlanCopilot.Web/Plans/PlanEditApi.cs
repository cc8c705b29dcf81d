using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Plans;

/// <param name="Edits">All are made, or none.</param>
/// <param name="Why">What for; shown in the history.</param>
internal sealed record EditRequest(IReadOnlyList<PlanEdit> Edits, string? Why);

/// <param name="Number">The revision whose plan is to stand again.</param>
internal sealed record RestoreRequest(int Number);

/// <param name="TakesNewDrafts">Whether lines that nobody touched take new drafts without asking.</param>
internal sealed record ProposalsResponse(int Revision, bool TakesNewDrafts, IReadOnlyList<Proposal> Proposals);

/// <summary>What people do to a plan. Each change names, in If-Match, the revision that it is based on; only a line that two changed is a conflict.</summary>
internal static class PlanEditApi
{
    private const int MostEdits = 500;

    public static void MapPlanEdits(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/api/accounts/{key}/plan").Needs(AccessLevel.Reader).WithTags("Plans");
        plan.MapGet("/history", GetHistoryAsync).WithName("GetPlanHistory").WithSummary("All revisions, newest first.");
        plan.MapGet("/diff", GetDiffAsync).WithName("GetPlanDiff").WithSummary("What changed between two revisions, line by line.");
        plan.MapGet("/proposals", GetProposalsAsync).WithName("GetProposals").WithSummary("What new research would do to the plan; accept and reject are edits.");
        plan.MapPost("/edits", EditAsync).Needs(AccessLevel.Editor).WithName("EditPlan")
            .WithSummary("Makes edits on top of the revision in If-Match. 409 holds both versions of the lines that someone else changed since.");
        plan.MapPost("/restore", RestoreAsync).Needs(AccessLevel.Editor).WithName("RestorePlan").WithSummary("Makes the plan what it was, as a new revision.");
    }

    private static async Task<Ok<List<RevisionLine>>> GetHistoryAsync(string key, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.ListRevisionsAsync(key, cancellationToken));

    private static async Task<Results<Ok<IReadOnlyList<LineDifference>>, NotFound>> GetDiffAsync(string key, int from, int to, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        await db.FindRevisionAsync(key, from, cancellationToken) is { } before && await db.FindRevisionAsync(key, to, cancellationToken) is { } after
            ? TypedResults.Ok(PlanDiff.Compare(before.Plan, after.Plan)) : TypedResults.NotFound();

    private static async Task<Results<Ok<ProposalsResponse>, NotFound>> GetProposalsAsync(string key, PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindRevisionAsync(key, null, cancellationToken) is not { } revision) return TypedResults.NotFound();
        var draft = await db.FindDraftAsync(key, cancellationToken);
        return TypedResults.Ok(new ProposalsResponse(revision.Number, revision.Plan.TakesNewDrafts, draft is null ? [] : PlanMerge.Propose(revision.Plan, draft)));
    }

    private static async Task<Results<Ok<RevisionLine>, ProblemHttpResult>> EditAsync(string key, EditRequest request, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time)
    {
        if (Tags.BasedOn(http) is not { } basedOn) return TypedResults.Problem("Say in If-Match which revision you have seen, such as \"3\".", statusCode: StatusCodes.Status428PreconditionRequired);
        if (request.Edits is null or { Count: 0 or > MostEdits }) return TypedResults.Problem($"Send 1 to {MostEdits} edits.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            return Saved(http, await db.SavePlanAsync(key, new PlanChange(basedOn, request.Edits, viewer.Name, request.Why), time, http.RequestAborted));
        }
        catch (StalePlanException stale)
        {
            return TypedResults.Problem(stale.Message, title: "Someone else changed the same", statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?> { ["revision"] = stale.Latest.Number, ["who"] = stale.Latest.Who, ["lines"] = stale.Lines });
        }
        catch (PlanEditException wrong)
        {
            return TypedResults.Problem(wrong.Message, title: "The edit can't be made", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<Results<Ok<RevisionLine>, ProblemHttpResult>> RestoreAsync(string key, RestoreRequest request, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time)
    {
        try
        {
            return Saved(http, await db.RestoreRevisionAsync(key, request.Number, null, viewer.Name, time, http.RequestAborted));
        }
        catch (PlanEditException wrong)
        {
            return TypedResults.Problem(wrong.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static Ok<RevisionLine> Saved(HttpContext http, Revision revision)
    {
        Tags.IsKnown(http, revision.Number);
        return TypedResults.Ok(new RevisionLine(revision.Number, revision.CreatedAt, revision.Who, revision.Why));
    }
}
