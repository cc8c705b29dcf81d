using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.Research;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Settings;

/// <summary>Which language model helps, and whether it answers: for RevOps and admins.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder routes)
    {
        var models = routes.MapGroup("/settings/models").For(Role.RevOps).ExcludeFromDescription();
        models.MapGet("", (HttpContext http, ResearchSettings settings) => Show(http, settings, null));
        models.MapPost("/test", TestAsync).RequireRateLimiting(Limits.Work);
    }

    private static RazorComponentResult<ModelsPage> Show(HttpContext http, ResearchSettings settings, ModelTrial? trial)
    {
        try
        {
            var options = settings.Model()?.Model.Options;
            return Pages.Show<ModelsPage, ModelsModel>(http, new(options?.Provider.ToString(), options?.Model, options?.Url.AbsoluteUri, null, trial));
        }
        catch (ModelSettingsException wrong)
        {
            return Pages.Show<ModelsPage, ModelsModel>(http, new(null, null, null, wrong.Message, null));
        }
    }

    /// <summary>One tiny call, which may cost a fraction of a cent. What fails is told as it is: that is what was asked.</summary>
    private static async Task<RazorComponentResult<ModelsPage>> TestAsync(HttpContext http, IConfiguration configuration, ResearchSettings settings, TimeProvider time)
    {
        try
        {
            if (ModelSettings.Read(name => configuration[name]) is not { } options) return Show(http, settings, null);
            using var model = new LanguageModel(options, time, retries: 0);
            return Show(http, settings, ModelTrial.Of(await ModelProbe.TryAsync(model, time, http.RequestAborted)));
        }
        catch (Exception failure) when (failure is ModelCallException or ModelSettingsException)
        {
            return Show(http, settings, new(false, failure.Message));
        }
    }
}

public sealed record ModelTrial(bool IsGood, string Text)
{
    internal static ModelTrial Of(ModelAbilities abilities) => new(true, string.Create(CultureInfo.InvariantCulture,
        $"It answered after {abilities.Seconds:0.0} seconds, {(abilities.KeepsSchema ? "in the form that was asked for" : "but not in the form that was asked for: such answers are dropped and counted")}."));
}

/// <param name="Provider">Null when none is configured.</param>
/// <param name="Problem">Why the settings can't be used.</param>
public sealed record ModelsModel(string? Provider, string? Model, string? Url, string? Problem, ModelTrial? Trial);
