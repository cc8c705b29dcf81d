using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PlanCopilot.Web;

/// <summary>What went wrong as a page, for whoever asks with a browser; programs get the same as JSON.</summary>
internal sealed class ProblemPage : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) =>
        context.HttpContext.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        var problem = context.ProblemDetails;
        var title = problem.Title ?? ReasonPhrases.GetReasonPhrase(response.StatusCode);
        var detail = problem.Detail ?? (response.StatusCode == StatusCodes.Status404NotFound
            ? "There is no such page here, or this account has no plan yet." : "Try again; the program's own output says more.");
        response.ContentType = new MediaTypeHeaderValue("text/html") { Charset = "utf-8" }.ToString();
        await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{WebUtility.HtmlEncode(title)}} · PlanCopilot</title>
            <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1d2430; } a { color: #0b57a4; }</style>
            </head>
            <body><main><h1>{{WebUtility.HtmlEncode(title)}}</h1><p>{{WebUtility.HtmlEncode(detail)}}</p><p><a href="/">All accounts</a></p></main></body>
            </html>
            """), context.HttpContext.RequestAborted);
    }
}
