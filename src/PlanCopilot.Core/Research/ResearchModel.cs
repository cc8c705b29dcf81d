using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>The configured language model, its prompts and where its calls are kept: all that a run needs to ask it.</summary>
/// <param name="Open">Opens the database of the calls, which is up to date by the time of the first call.</param>
public sealed record ResearchModel(LanguageModel Model, PromptLibrary Prompts, Func<PlanCopilotDbContext> Open)
{
    /// <param name="run">The run's number; null for calls outside of any.</param>
    public ModelEngine ForRun(long? run) => For(new ModelCallStorage(Open), run);

    /// <summary>For calls outside of any run.</summary>
    /// <param name="tally">Tells afterwards what was asked.</param>
    public ModelEngine ForAnswer(out CallTally tally) => For(tally = new CallTally(new ModelCallStorage(Open)), null);

    private ModelEngine For(ICallStore store, long? run) => new(new PromptRunner(Prompts, Model.ForRun(store, run)), Model.Options);
}
