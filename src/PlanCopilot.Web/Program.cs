using PlanCopilot.Web.Hosting;

return await PlanCopilotHost.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
