namespace PlanCopilot.Core.Http;

/// <summary>The pause that a server asks for (RFC 9110, 10.2.3): seconds, or a date.</summary>
internal static class RetryAfter
{
    /// <returns>How long from now, never negative; null when the server asks for nothing, or in no form that is known.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var asked = response.Headers.RetryAfter;
        var pause = asked?.Delta ?? asked?.Date - time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
