using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Research.Answers;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Research;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Documents;

/// <param name="Text">What offsets point into, in UTF-16 units.</param>
internal sealed record DocumentResponse(string Id, DocumentKind Kind, string Title, string? Company, DateOnly? Published, string Text, IReadOnlyList<Section> Sections);

/// <summary>A passage that answers.</summary>
/// <param name="Start">Where it stands in its document's text.</param>
internal sealed record PassageResponse(string Document, string Title, DateOnly? Published, string Section, int Start, string Text, double Score);

/// <param name="Answer">The language model's; null when none is configured or it gave none.</param>
internal sealed record AskResponse(string Question, Answer? Answer, IReadOnlyList<PassageResponse> Passages);

/// <summary>What was read of an account, and answers from it.</summary>
internal static class DocumentApi
{
    private const int LongestQuestion = 500, PassagesToAnswerFrom = 12;

    public static void MapDocumentApi(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/accounts/{key}").Needs(AccessLevel.Reader).WithTags("Documents");
        account.MapGet("/documents", ListAsync).WithName("ListDocuments").WithSummary("All documents, also superseded and refused ones with the reason, newest first.");
        account.MapGet("/documents/{id}", GetAsync).WithName("GetDocument").WithSummary("A document's text and sections. Its id is the entity tag.");
        account.MapGet("/documents/{id}/original", GetOriginalAsync).WithName("GetOriginal").WithSummary("The bytes as they came.").Produces<string>();
        account.MapGet("/ask", AskAsync).WithName("Ask").RequireRateLimiting(Limits.Work).WithSummary("The passages that answer a question, best first; with a language model its checked answer.");
    }

    private static async Task<Ok<List<StoredDocumentLine>>> ListAsync(string key, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.ListDocumentsAsync(key, cancellationToken));

    private static async Task<Results<Ok<DocumentResponse>, NotFound, StatusCodeHttpResult>> GetAsync(string key, string id, HttpContext http, PlanCopilotDbContext db)
    {
        if (await db.FindDocumentAsync(key, id, http.RequestAborted) is not { } document) return TypedResults.NotFound();
        var tag = new EntityTagHeaderValue($"\"{document.Id}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(new DocumentResponse(document.Id, document.Kind, document.Title, document.Company, document.Published, document.Text, document.Sections));
    }

    /// <summary>Always a download of unknown kind: a document of others must not become a page of ours.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> GetOriginalAsync(string key, string id, PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        var line = (await db.ListDocumentsAsync(key, cancellationToken)).Find(line => line.Id == id);
        return line is not null && await db.FindOriginalAsync(id, cancellationToken) is { } bytes
            ? TypedResults.Bytes(bytes, "application/octet-stream", NameOf(line.Source)) : TypedResults.NotFound();
    }

    private static string NameOf(string source)
    {
        var name = string.Concat(source.Split('/', '\\')[^1].Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'));
        return name.Length is 0 or > 150 ? "document" : name;
    }

    private static async Task<Results<Ok<AskResponse>, ProblemHttpResult>> AskAsync(
        string key, string question, PlanCopilotDbContext db, ResearchSettings settings, CancellationToken cancellationToken, int? size = null)
    {
        if (string.IsNullOrWhiteSpace(question) || question.Length > LongestQuestion) return TypedResults.Problem($"Ask in 1 to {LongestQuestion} characters.", statusCode: StatusCodes.Status400BadRequest);
        var (answer, found) = await AnswerAsync(key, question, Math.Clamp(size ?? 5, 1, 50), db, settings, cancellationToken);
        return TypedResults.Ok(new AskResponse(question, answer, [.. found.Select(one => new PassageResponse(one.Passage.DocumentId, one.Title, one.Published, one.Passage.Section, one.Passage.Start, one.Passage.Text, one.Score))]));
    }

    /// <summary>What pages and programs are told alike.</summary>
    public static async Task<(Answer? Answer, IReadOnlyList<FoundPassage> Found)> AnswerAsync(
        string key, string question, int most, PlanCopilotDbContext db, ResearchSettings settings, CancellationToken cancellationToken)
    {
        var model = settings.Model();
        var search = await PassageSearch.OpenAsync(db, key, cancellationToken);
        var found = await search.SearchAsync(question, SearchFilter.None, SearchMode.Hybrid, Math.Max(most, model is null ? 0 : PassagesToAnswerFrom), cancellationToken);
        var account = await db.FindAccountAsync(key, cancellationToken);
        var answer = model is null || account is null ? null : await new AnswerWriter(model.ForAnswer(out _), model.Prompts).AnswerAsync(account, question, found, cancellationToken);
        return (answer, [.. found.Take(most)]);
    }
}
