using PlanCopilot.Cli;

// Ctrl-C and a polite kill end the command between two steps; a second one ends the process at once.
using var interruption = new Interruption();
return await PlanCopilotCommand.RunAsync(args, Terminal.OfProcess(), interruption.Token);
