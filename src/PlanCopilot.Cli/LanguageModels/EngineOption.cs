using System.CommandLine;
using PlanCopilot.Cli.Prompts;
using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.LanguageModels;

/// <summary><c>--engine embedded|model</c> and <c>--no-model</c>: whether the configured language model is asked.</summary>
internal sealed class EngineOption
{
    private readonly Option<string?> _engine = new("--engine") { HelpName = $"{EvalRunner.EmbeddedEngine}|{EvalRunner.WithModel}" };
    private readonly Option<bool> _noModel = new("--no-model") { Description = "The same as --engine embedded" };

    private readonly bool _isAskedUnlessTold;

    /// <param name="isAskedUnlessTold">Whether a configured model is asked when neither option is given.</param>
    public EngineOption(Command command, bool isAskedUnlessTold)
    {
        _isAskedUnlessTold = isAskedUnlessTold;
        _engine.Description = isAskedUnlessTold ? "Which engine works; when left out the language model helps where one is configured" : "Which engine works; when left out the embedded one";
        _engine.AcceptOnlyFromAmong(EvalRunner.EmbeddedEngine, EvalRunner.WithModel);
        command.Add(_engine);
        command.Add(_noModel);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noModel) && result.GetValue(_engine) == EvalRunner.WithModel) result.AddError("Give --engine model or --no-model, not both.");
        });
    }

    /// <returns>The model, to be disposed; null when the embedded engine does all the work.</returns>
    /// <exception cref="ModelSettingsException">The model isn't configured as it must be.</exception>
    public LanguageModel? Read(ParseResult result, Terminal terminal)
    {
        var engine = result.GetValue(_engine);
        if (result.GetValue(_noModel) || engine == EvalRunner.EmbeddedEngine || (engine is null && !_isAskedUnlessTold)) return null;
        if (ModelSettings.Read(terminal.Setting) is { } options) return new LanguageModel(options, TimeProvider.System);
        return engine is null ? null : throw new InputException($"No language model is configured. Set {ModelSettings.Provider} and {ModelSettings.Name}; the README says how.");
    }

    /// <param name="data">Holds the database that the model's calls are kept in.</param>
    public static ResearchModel? ForResearch(LanguageModel? model, DataFolder data, Terminal terminal) =>
        model is null ? null : new ResearchModel(model, PromptFolder.Load(null, terminal), () => PlanCopilotDatabase.Open(data.Database));
}
