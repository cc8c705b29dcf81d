using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Plans;

/// <summary>The plan page and its history; what people do there comes as forms, with or without script.</summary>
internal static class PlanPages
{
    private const int MostProposals = 500;

    public static void MapPlanPages(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/accounts/{key}/plan").Needs(AccessLevel.Reader).ExcludeFromDescription();
        plan.MapGet("", (string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time) => ShowAsync(key, http, viewer, db, time, null, StatusCodes.Status200OK));
        plan.MapGet("/history", ShowHistoryAsync);
        plan.MapPost("", SaveAsync).Needs(AccessLevel.Editor);
        plan.MapPost("/restore", RestoreAsync).Needs(AccessLevel.Editor);
    }

    private static async Task<IResult> ShowAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, PlanRefusal? refusal, int status)
    {
        var cancellationToken = http.RequestAborted;
        if (await db.FindRevisionAsync(key, null, cancellationToken) is not { } revision) return TypedResults.NotFound();
        var draft = await db.FindDraftAsync(key, cancellationToken);
        var mayEdit = await db.FindAccessAsync(viewer, key, cancellationToken) >= AccessLevel.Editor;
        var findings = await db.LintAsync(revision.Plan, PlanTemplate.Default, time, cancellationToken);
        int? undo = mayEdit && revision.Who == viewer.Name && revision.Number > 1 ? revision.Number - 1 : null;
        var model = new PlanModel(key, revision, mayEdit, draft is null ? [] : PlanMerge.Propose(revision.Plan, draft), findings, PlanTemplate.Default, undo) { Refusal = refusal };
        return Pages.Show<PlanPage, PlanModel>(http, model, status);
    }

    private static async Task<IResult> SaveAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time)
    {
        var form = PlanForm.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        try
        {
            if (await db.FindRevisionAsync(key, form.BasedOn, http.RequestAborted) is not { } seen) throw new PlanEditException("The form doesn't say which revision you have seen. Reload the page.");
            var edits = form.Edits(seen.Plan);
            if (edits.Count > MostProposals) throw new PlanEditException($"Decide at most {MostProposals} proposals at once.");
            if (edits.Count > 0) await db.SavePlanAsync(key, new PlanChange(form.BasedOn, edits, viewer.Name, form.Why), time, http.RequestAborted);
            return TypedResults.LocalRedirect($"/accounts/{Uri.EscapeDataString(key)}/plan{(form.Words.Item.Length > 0 ? $"#line-{Uri.EscapeDataString(form.Words.Item)}" : "")}");
        }
        catch (StalePlanException stale)
        {
            var line = stale.Lines.FirstOrDefault(one => one.Item == form.Words.Item) ?? stale.Lines[0];
            return await ShowAsync(key, http, viewer, db, time, new($"Not saved yet: {stale.Latest.Who ?? "research"} has changed the same line since you opened it.", form.Words, line), StatusCodes.Status409Conflict);
        }
        catch (PlanEditException wrong)
        {
            return await ShowAsync(key, http, viewer, db, time, new(wrong.Message, form.Words, null), StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> RestoreAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!int.TryParse(form["number"], out var number) || !int.TryParse(form["basedOn"], out var basedOn)) (number, basedOn) = (0, 0);
        try
        {
            await db.RestoreRevisionAsync(key, number, basedOn, viewer.Name, time, http.RequestAborted);
            return TypedResults.LocalRedirect($"/accounts/{Uri.EscapeDataString(key)}/plan");
        }
        catch (PlanEditException wrong)
        {
            return await ShowAsync(key, http, viewer, db, time, new(wrong.Message, new("", "", "", "", []), null), StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ShowHistoryAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, int? from = null, int? to = null)
    {
        var revisions = await db.ListRevisionsAsync(key, http.RequestAborted);
        if (revisions is not [var latest, ..]) return TypedResults.NotFound();
        var later = to ?? latest.Number;
        var earlier = from ?? later - 1;
        var (before, after) = (await db.FindRevisionAsync(key, earlier, http.RequestAborted), await db.FindRevisionAsync(key, later, http.RequestAborted));
        var mayEdit = await db.FindAccessAsync(viewer, key, http.RequestAborted) >= AccessLevel.Editor;
        var name = (await db.FindAccountAsync(key, http.RequestAborted))?.Name ?? key;
        return Pages.Show<HistoryPage, HistoryModel>(http, new(key, name, revisions, earlier, later, before is null || after is null ? null : PlanDiff.Compare(before.Plan, after.Plan),
            after?.Plan.Sections.Concat(before?.Plan.Sections ?? []).DistinctBy(section => section.Key).ToDictionary(section => section.Key, section => section.Title) ?? [], mayEdit));
    }
}

/// <param name="Revisions">Newest first.</param>
/// <param name="Differences">Between the two; null when one of them isn't there.</param>
/// <param name="Titles">Of sections, by key.</param>
public sealed record HistoryModel(
    string Key, string Name, IReadOnlyList<RevisionLine> Revisions, int From, int To, IReadOnlyList<LineDifference>? Differences, IReadOnlyDictionary<string, string> Titles, bool MayRestore)
{
    public string Address => $"/accounts/{Uri.EscapeDataString(Key)}/plan";
}
