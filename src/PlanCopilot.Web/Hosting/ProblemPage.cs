using Microsoft.AspNetCore.WebUtilities;
using PlanCopilot.Web.Layout;

namespace PlanCopilot.Web.Hosting;

/// <summary>What went wrong as a page, for whoever asks with a browser; programs get the same as JSON.</summary>
internal sealed class ProblemPage : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => !context.HttpContext.Request.Path.StartsWithSegments("/api")
        && context.HttpContext.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = http.Response.StatusCode;
        var model = new ProblemModel(problem.Title ?? ReasonPhrases.GetReasonPhrase(status), problem.Detail ?? Advice(status));
        await Pages.Show<ProblemView, ProblemModel>(http, model, status).ExecuteAsync(http);
    }

    private static string Advice(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "You may see this account, but not do that. Ask its owner or an admin.",
        StatusCodes.Status404NotFound => "There is no such page, or it is about an account that isn't shared with you.",
        StatusCodes.Status413PayloadTooLarge => "That is more than is taken at once.",
        StatusCodes.Status429TooManyRequests => "That was often in a short time. Wait a minute and try again.",
        _ => "Try again; the program's own output says more.",
    };
}

public sealed record ProblemModel(string Title, string Detail);
