using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using PlanCopilot.Core.Prompts;
using FunctionInvocationContext = Microsoft.SemanticKernel.FunctionInvocationContext; // Microsoft.Extensions.AI has one too

namespace PlanCopilot.SemanticKernel;

/// <summary>A span for each call of our prompts and counts of its tokens: names and numbers, never a prompt's or an answer's text.</summary>
public sealed class PromptTelemetry(PromptLibrary library) : IFunctionInvocationFilter
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Source = "PlanCopilot.Prompts";

    private static readonly ActivitySource Activities = new(Source);
    private static readonly Meter Meter = new(Source);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("plancopilot.prompt.duration", "s", "How long a call takes");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("plancopilot.prompt.tokens", "{token}", "Tokens sent and received");

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        if (PromptPlugin.TemplateOf(library, context.Function) is not { } template)
        {
            await next(context);
            return;
        }
        using var activity = Activities.StartActivity($"prompt {template.Name}", ActivityKind.Client);
        activity?.SetTag("plancopilot.prompt.name", template.Name).SetTag("plancopilot.prompt.version", template.Version);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await next(context);
            outcome = "answered";
            if (!context.IsStreaming) Count(context.Result.GetValue<object>() as ChatResponse, template, activity);
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("prompt", template.Name), new("outcome", outcome));
        }
    }

    private static void Count(ChatResponse? response, PromptTemplate template, Activity? activity)
    {
        if (response?.Usage is not { } usage) return;
        activity?.SetTag("gen_ai.response.model", response.ModelId)
            .SetTag("gen_ai.usage.input_tokens", usage.InputTokenCount).SetTag("gen_ai.usage.output_tokens", usage.OutputTokenCount);
        Tokens.Add(usage.InputTokenCount ?? 0, new("prompt", template.Name), new("direction", "input"));
        Tokens.Add(usage.OutputTokenCount ?? 0, new("prompt", template.Name), new("direction", "output"));
    }
}
