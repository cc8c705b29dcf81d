using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PlanCopilot.Core.Storage;
using PlanCopilot.Web.Accounts;
using PlanCopilot.Web.Assets;
using PlanCopilot.Web.Documents;
using PlanCopilot.Web.Members;
using PlanCopilot.Web.Plans;
using PlanCopilot.Web.Research;
using PlanCopilot.Web.Settings;
using PlanCopilot.Web.Signals;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Hosting;

/// <summary>The pages and the API in one process; <c>plancopilot serve</c> starts the same.</summary>
public static class PlanCopilotHost
{
    /// <summary>Serves until it is told to end.</summary>
    /// <param name="args">ASP.NET's own, such as --urls.</param>
    /// <param name="output">Takes the address and the sign-in link.</param>
    /// <returns>0 when it ended in order, 1 when it mustn't start as it is configured, 2 when the machine failed.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = Build(args);
            await app.UpgradeDatabaseAsync();
            await BindingRules.CheckAsync(app, cancellationToken);
            var link = await FirstLink.MakeAsync(app);
            await app.StartAsync(cancellationToken);
            SayAddress(app, link, output);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (HostRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or StorageException)
        {
            await error.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    private static WebApplication Build(string[] args)
    {
        // Files beside the program are found from whatever folder it is started in.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddDefaults();
        builder.Services.AddPlanCopilot(builder.Configuration);
        var app = builder.Build();
        app.UsePlanCopilot();
        app.MapAssets();
        app.MapHealth();
        app.MapDescription();
        app.MapSignIn();
        app.MapAccounts();
        app.MapOverview();
        app.MapSharing();
        app.MapPlans();
        app.MapPlanPages();
        app.MapPlanEdits();
        app.MapDocumentApi();
        app.MapReader();
        app.MapSignalApi();
        app.MapResearch();
        app.MapOrderApi();
        app.MapSessions();
        app.MapTokens();
        app.MapModels();
        app.MapMembers();
        app.MapAudit();
        return app;
    }

    private static void SayAddress(WebApplication app, string? link, TextWriter output)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/');
        output.WriteLine($"PlanCopilot is on {address}");
        if (link is not null) output.WriteLine($"Sign in, once, within the hour: {address}/sign-in/{link}");
        output.WriteLine("Ctrl-C ends it.");
        output.Flush();
    }
}
