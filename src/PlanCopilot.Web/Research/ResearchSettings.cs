using PlanCopilot.Core.Http;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.Research;

/// <summary>What research works with: the sources, and the language model where one is configured.</summary>
internal sealed class ResearchSettings(IConfiguration configuration, DatabaseLocation database, TimeProvider time) : IDisposable
{
    private readonly Lazy<LanguageModel?> _model = new(() => ModelSettings.Read(name => configuration[name]) is { } options ? new LanguageModel(options, time) : null);

    /// <returns>Null when the embedded engine does all the work.</returns>
    /// <exception cref="ModelSettingsException">The model isn't configured as it must be.</exception>
    /// <exception cref="InvalidPromptException">A prompt file can't be used as it is.</exception>
    public ResearchModel? Model() => _model.Value is { } model ? new ResearchModel(model, PromptLibrary.Load(configuration[PromptLibrary.FolderVariable]), database.Open) : null;

    /// <summary>Fetches for the accounts of this database.</summary>
    /// <exception cref="FormatException">A setting is missing or can't be read.</exception>
    public AccountRefresh Refresh(PlanCopilotDbContext db, Func<Core.Accounts.Account, CancellationToken, Task> allow)
    {
        var (edgar, guard) = (Edgar(), GuardOptions.Read(name => configuration[name]));
        return new AccountRefresh(db, AccountRefresh.Client(database.Open, edgar, guard, EdgarClient.Resilience, time),
            AccountRefresh.Feeds(database.Open, guard, FeedClient.Resilience, time), time, Model())
        { Allow = allow };
    }

    /// <returns>Why nothing can be fetched; null when it can.</returns>
    public string? WhyNoFetching()
    {
        try
        {
            Edgar();
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }

    public void Dispose()
    {
        if (_model.IsValueCreated) _model.Value?.Dispose();
    }

    private EdgarOptions Edgar() => EdgarOptions.Read(name => configuration[name]);
}
