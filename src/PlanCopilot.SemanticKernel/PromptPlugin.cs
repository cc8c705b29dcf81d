using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.SemanticKernel;

/// <summary>Adds the prompts of a library to a kernel as one plugin, with the filters that keep them strict and traced.</summary>
public static class PromptPlugin
{
    public const string Name = "PlanCopilot";

    /// <summary>For a kernel that is built from services.</summary>
    public static IKernelBuilder AddPlanCopilotPrompts(this IKernelBuilder builder, PromptLibrary library)
    {
        builder.Plugins.Add(PluginOf(library));
        // The first filter is the outermost one: it sees the prompt after all others have changed it.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IPromptRenderFilter>(new StrictRendering(library)));
        builder.Services.AddSingleton<IFunctionInvocationFilter>(new PromptTelemetry(library));
        return builder;
    }

    /// <summary>For a kernel that is there already. Its other plugins, filters and services stay as they are.</summary>
    public static Kernel AddPlanCopilotPrompts(this Kernel kernel, PromptLibrary library)
    {
        kernel.Plugins.Add(PluginOf(library));
        // The outermost one, as above.
        kernel.PromptRenderFilters.Insert(0, new StrictRendering(library));
        kernel.FunctionInvocationFilters.Add(new PromptTelemetry(library));
        return kernel;
    }

    /// <returns>The template of a function of the plugin; null for any other function.</returns>
    internal static PromptTemplate? TemplateOf(PromptLibrary library, KernelFunction function) =>
        function.PluginName == Name ? library.Find(function.Name) : null;

    private static KernelPlugin PluginOf(PromptLibrary library) =>
        KernelPluginFactory.CreateFromFunctions(Name, "Prompts that research accounts and draft account plans", library.Templates.Select(FunctionOf));

    /// <summary>As KernelFunctionYaml would read it from the file, which the library has read and checked already; with our settings.</summary>
    private static KernelFunction FunctionOf(PromptTemplate template) => KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig(template.Template)
    {
        Name = template.Name,
        Description = template.Description,
        InputVariables = [.. template.Variables.Select(variable => new InputVariable
        {
            Name = variable.Name,
            Description = variable.Description,
            IsRequired = variable.IsRequired,
            Default = variable.Default,
            JsonSchema = variable.Shape?.Schema.GetRawText(),
        })],
        OutputVariable = new OutputVariable { Description = template.AnswerDescription, JsonSchema = template.Answer.Schema.GetRawText() },
        ExecutionSettings = new() { [PromptExecutionSettings.DefaultServiceId] = new TemplateSettings(template) },
    });
}
