namespace PlanCopilot.Cli.Doctor;

internal enum CheckState { Good, Note, Problem }

/// <param name="Found">What is there.</param>
/// <param name="Mend">What to do about it; null when there is nothing to do.</param>
internal sealed record DoctorCheck(string Name, CheckState State, string Found, string? Mend = null);

internal sealed record DoctorReport(IReadOnlyList<DoctorCheck> Checks)
{
    public bool IsHealthy => Checks.All(check => check.State != CheckState.Problem);
}
