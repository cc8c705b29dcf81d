using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Models think long: they get more time than other servers. And they are asked seldom, so that few failures tell.</summary>
internal static class ModelResilience
{
    public static ResilienceOptions Default { get; } = new()
    {
        TotalTimeout = TimeSpan.FromMinutes(5),
        AttemptTimeout = TimeSpan.FromMinutes(2),
        Retries = 2,
        StreamSilence = TimeSpan.FromMinutes(1),
        StreamTimeout = TimeSpan.FromMinutes(5),
        FailureRatio = 0.5,
        LeastRequests = 6,
        Sampling = TimeSpan.FromMinutes(2),
        Break = TimeSpan.FromSeconds(30),
        LargestBody = 16 << 20,
    };
}
