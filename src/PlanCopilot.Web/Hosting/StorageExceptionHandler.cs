using Microsoft.AspNetCore.Diagnostics;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Hosting;

/// <summary>A database that is locked, full or damaged may work again later: 503, with what to do.</summary>
internal sealed class StorageExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not StorageException) return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Title = "The database can't be used", Detail = exception.Message, Status = StatusCodes.Status503ServiceUnavailable },
        });
    }
}
