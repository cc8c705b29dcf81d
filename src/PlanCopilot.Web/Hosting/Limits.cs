using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PlanCopilot.Web.Hosting;

/// <summary>How often one member, or one address that isn't signed in, may ask.</summary>
internal static class Limits
{
    /// <summary>For what guesses at secrets.</summary>
    public const string Guessing = "guessing";
    /// <summary>For what takes the machine seconds.</summary>
    public const string Work = "work";

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // A page may ask for much at once; nobody asks twenty times a second for long.
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 300,
            TokensPerPeriod = 20,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));
        AddWindow(limiter, Guessing, 30, From);
        AddWindow(limiter, Work, 60, Who);
    });

    private static void AddWindow(RateLimiterOptions limiter, string name, int aMinute, Func<HttpContext, string> who) =>
        limiter.AddPolicy(name, context => RateLimitPartition.GetFixedWindowLimiter(who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) }));

    private static string Who(HttpContext context) => context.User.Identity?.Name ?? From(context);

    private static string From(HttpContext context) => $"from {context.Connection.RemoteIpAddress}";
}
