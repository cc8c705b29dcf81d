using PlanCopilot.Cli.Plans;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Sources;

/// <summary>What the user set for sources.</summary>
internal static class SourceSettings
{
    /// <exception cref="InputException">A setting can't be read.</exception>
    public static GuardOptions Guard(Terminal terminal) => Read(() => GuardOptions.Read(terminal.Setting));

    /// <param name="otherwise">What else the user may do.</param>
    /// <exception cref="InputException">The e-mail is missing, or a setting can't be read.</exception>
    public static EdgarOptions Edgar(Terminal terminal, string otherwise = "") => Read(() => EdgarOptions.Read(terminal.Setting), otherwise);

    /// <summary>Fetches for the accounts of this folder.</summary>
    /// <exception cref="InputException">A setting is missing or can't be read.</exception>
    public static AccountRefresh Refresh(PlanCopilotDbContext db, DataFolder data, Terminal terminal, ResearchModel? model)
    {
        var (edgar, guard) = (Edgar(terminal), Guard(terminal));
        return new AccountRefresh(db, AccountRefresh.Client(Open, edgar, guard, EdgarClient.Resilience, TimeProvider.System),
            AccountRefresh.Feeds(Open, guard, FeedClient.Resilience, TimeProvider.System), TimeProvider.System, model, TemplateFile.Load(data, terminal));

        PlanCopilotDbContext Open() => PlanCopilotDatabase.Open(data.Database);
    }

    private static T Read<T>(Func<T> read, string otherwise = "")
    {
        try
        {
            return read();
        }
        catch (FormatException wrong)
        {
            throw new InputException(wrong.Message + otherwise, wrong);
        }
    }
}
