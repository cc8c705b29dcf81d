using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using PlanCopilot.Core.Storage;
using PlanCopilot.Web.Research;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Hosting;

/// <summary>What every page and answer of the host shares.</summary>
internal static class HostServices
{
    /// <summary>The most that one request may carry, in bytes; uploads say otherwise.</summary>
    private const int LargestRequest = 1 << 20;

    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        foreach (var secrets in new ConfigurationBuilder().AddUserSecrets("plancopilot").Sources) builder.Configuration.Sources.Insert(0, secrets); // as the command line reads them
        // Below all that the operator sets. The hosts keep other web pages from reaching a service of this machine by a name of theirs.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Urls"] = "http://127.0.0.1:5080",
                ["AllowedHosts"] = "localhost;127.0.0.1;[::1]",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error", // that keys lie in the database is meant so
            },
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
    }

    public static void AddPlanCopilot(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = WebSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddPlanCopilotDatabase(configuration);
        services.AddSingleton<IProblemDetailsWriter, ProblemPage>();
        services.AddProblemDetails();
        services.AddExceptionHandler<KnownFailures>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddDataProtection().SetApplicationName("plancopilot");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new StoredKeys(scopes));
        services.AddSignIn(settings);
        services.AddResearch();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false); // wrong input is an answer, not a failure
        services.AddDescription();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()); // names stay right when one is added between
            json.SerializerOptions.AllowOutOfOrderMetadataProperties = true; // "edit" may stand anywhere in an edit
        });
        services.AddLimits();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = OrderTaking.LargestUpload); // of what may be so large; else the limit above stops it earlier
        if (!settings.IsBehindProxy) return;
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies) headers.KnownProxies.Add(proxy);
        });
    }

    /// <summary>The order matters: headers on every answer, then who asks, then whether they may, then whether their own page asked.</summary>
    public static void UsePlanCopilot(this WebApplication app)
    {
        app.UseMiddleware<ProxySource>();
        if (app.Services.GetRequiredService<WebSettings>().IsBehindProxy) app.UseForwardedHeaders();
        app.UseSafeHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgeryChecks();
        app.UseAccountAccess();
    }

    /// <summary>The same data folder as the command line: the setting PLANCOPILOT_DATA, else the platform's folder for local data.</summary>
    private static void AddPlanCopilotDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = PlanCopilotDatabase.Folder(configuration[PlanCopilotDatabase.FolderVariable]);
        services.AddSingleton(new DatabaseLocation(folder));
        services.AddScoped(provider => provider.GetRequiredService<DatabaseLocation>().Open());
    }

    public static async Task UpgradeDatabaseAsync(this WebApplication app)
    {
        Directory.CreateDirectory(app.Services.GetRequiredService<DatabaseLocation>().Folder);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>().UpgradeAsync(app.Lifetime.ApplicationStopping);
    }
}

/// <summary>The data folder, and the database in it.</summary>
internal sealed record DatabaseLocation(string Folder)
{
    public PlanCopilotDbContext Open() => PlanCopilotDatabase.Open(PlanCopilotDatabase.FileIn(Folder));
}
