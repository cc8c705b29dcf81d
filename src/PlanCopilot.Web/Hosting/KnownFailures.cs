using Microsoft.AspNetCore.Diagnostics;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Hosting;

/// <summary>What fails outside of this program may work again later, or once the operator has mended it: the answer says what to do.</summary>
internal sealed class KnownFailures(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (TitleOf(exception) is not { } title) return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Title = title, Detail = exception.Message, Status = StatusCodes.Status503ServiceUnavailable },
        });
    }

    private static string? TitleOf(Exception failure) => failure switch
    {
        StorageException => "The database can't be used",
        ModelSettingsException or InvalidPromptException or ModelCallException => "The language model can't be used",
        _ => null,
    };
}
