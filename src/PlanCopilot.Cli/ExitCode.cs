namespace PlanCopilot.Cli;

/// <summary>What scripts may rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    /// <summary>The input is wrong: the user can mend it.</summary>
    public const int InputWrong = 1;
    /// <summary>We failed, or the machine did.</summary>
    public const int Failed = 2;
    /// <summary>The command worked and what it checked doesn't hold.</summary>
    public const int GateFailed = 3;
    /// <summary>Ended by Ctrl-C: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
