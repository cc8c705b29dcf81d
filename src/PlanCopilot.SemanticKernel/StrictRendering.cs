using System.Text.Json;
using Microsoft.SemanticKernel;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.SemanticKernel;

/// <summary>
/// Checks the values of our prompts before they are filled in, and the messages afterwards: where Semantic Kernel would
/// fall back to one user message without its system message, nothing is sent. Leaves all other functions alone.
/// </summary>
public sealed class StrictRendering(PromptLibrary library) : IPromptRenderFilter
{
    /// <exception cref="PromptValueException">A value is missing or of another shape, or the prompt can't be read as messages.</exception>
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        var template = PromptPlugin.TemplateOf(library, context.Function);
        if (template is not null) Settle(template, context.Arguments);
        await next(context);
        if (template is not null) MessageMarkup.Parse(template, context.RenderedPrompt ?? "");
    }

    private static void Settle(PromptTemplate template, KernelArguments arguments)
    {
        // A user's kernel may pass what other functions need: only our own variables are looked at.
        var given = template.Variables.Where(variable => arguments.TryGetValue(variable.Name, out var value) && value is not null)
            .ToDictionary(variable => variable.Name, variable => TextOf(template, variable, arguments[variable.Name]));
        foreach (var (name, value) in template.Settle(given)) arguments[name] = value;
    }

    /// <summary>A model that calls a function gives JSON; anything else but a text would be written in the kernel's culture.</summary>
    private static string TextOf(PromptTemplate template, PromptVariable variable, object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element when variable.Shape is null => element.GetString() ?? "",
        JsonElement element => element.GetRawText(),
        _ => throw new PromptValueException($"{template.Name}: the value of '{variable.Name}' must be a text."),
    };
}
