using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.SemanticKernel;

/// <summary>Runs prompts through a kernel to which <see cref="PromptPlugin"/> added them, with the kernel's services and filters.</summary>
public sealed class KernelPromptRunner(PromptLibrary library, Kernel kernel) : IPromptRunner
{
    public async Task<PromptAnswer> RunAsync(string prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var template = library[prompt];
        var arguments = new KernelArguments();
        foreach (var (name, value) in template.Settle(values)) arguments[name] = value;
        var result = await kernel.InvokeAsync(kernel.Plugins.GetFunction(PromptPlugin.Name, prompt), arguments, cancellationToken);
        // Null when a chat completion service gives no choice at all.
        return PromptAnswer.Read(template, result.GetValue<ChatResponse>() ?? new ChatResponse());
    }
}
