using Microsoft.AspNetCore.Diagnostics;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web;

/// <summary>What every page and answer of the host shares: the database, and headers that let nothing foreign in.</summary>
internal static class HostServices
{
    /// <summary>The same data folder as the command line: the setting PLANCOPILOT_DATA, else the platform's folder for local data.</summary>
    public static void AddPlanCopilotDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = PlanCopilotDatabase.Folder(configuration[PlanCopilotDatabase.FolderVariable]);
        services.AddScoped(_ => PlanCopilotDatabase.Open(PlanCopilotDatabase.FileIn(folder)));
    }

    public static async Task UpgradeDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>().UpgradeAsync(app.Lifetime.ApplicationStopping);
    }

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}

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
