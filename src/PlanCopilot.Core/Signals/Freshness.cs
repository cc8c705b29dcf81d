namespace PlanCopilot.Core.Signals;

public enum FreshnessState { Fresh, ReviewSoon, Stale }

/// <summary>How far a plan can still be trusted.</summary>
/// <param name="Score">100 right after a review without anything new, down to 0.</param>
/// <param name="Why">What lowered it, in words.</param>
public sealed record Freshness(int Score, FreshnessState State, string Why)
{
    /// <summary>How long a plan stays good without a review.</summary>
    public const int DaysWithoutLoss = 90;

    private const int DaysPerPoint = 3;

    /// <param name="since">How severe the signals are that were raised since then and that nobody dismissed.</param>
    /// <param name="reviewed">The day of the last review; of the first draft where there was none.</param>
    public static Freshness Of(IReadOnlyList<SignalSeverity> since, DateOnly reviewed, DateOnly today)
    {
        var age = today.DayNumber - reviewed.DayNumber;
        var lost = since.Sum(severity => severity switch { SignalSeverity.High => 30, SignalSeverity.Medium => 10, _ => 3 });
        var score = Math.Clamp(100 - lost - Math.Max(0, (age - DaysWithoutLoss) / DaysPerPoint), 0, 100);
        var worst = since.Count(severity => severity == SignalSeverity.High);
        return new(score, score >= 70 ? FreshnessState.Fresh : score >= 40 ? FreshnessState.ReviewSoon : FreshnessState.Stale,
            $"{since.Count} signal{(since.Count == 1 ? "" : "s")} since {reviewed:yyyy-MM-dd}{(worst > 0 ? $", {worst} of high severity" : "")}; {Math.Max(0, age)} day{(age == 1 ? "" : "s")} old");
    }
}
