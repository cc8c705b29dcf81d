using System.Globalization;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Cli.Doctor;

/// <summary>What <c>doctor</c> says of the language model. Where one is configured it makes one tiny call, which may cost a fraction of a cent.</summary>
internal static class ModelExamination
{
    private const string Name = "language model", Readme = "The README says how, under \"Language models\".";

    /// <param name="isWanted">Whether it is a problem when none is configured.</param>
    public static async Task<IReadOnlyList<DoctorCheck>> RunAsync(Terminal terminal, bool isWanted, CancellationToken cancellationToken)
    {
        try
        {
            if (ModelSettings.Read(terminal.Setting) is { } options) return await TryAsync(options, cancellationToken);
        }
        catch (ModelSettingsException failure)
        {
            return [new(Name, CheckState.Problem, "wrongly configured", failure.Message)];
        }
        return isWanted
            ? [new(Name, CheckState.Problem, "none configured", $"Set {ModelSettings.Provider} and {ModelSettings.Name}. {Readme}")]
            : [new(Name, CheckState.Note, "none configured: the embedded engine does all the work, with no key and no network")];
    }

    private static async Task<IReadOnlyList<DoctorCheck>> TryAsync(ModelOptions options, CancellationToken cancellationToken)
    {
        using var model = new LanguageModel(options, TimeProvider.System, retries: 0); // what fails now is what the user asks about
        List<DoctorCheck> checks = [Configured(options)];
        try
        {
            var abilities = await ModelProbe.TryAsync(model, TimeProvider.System, cancellationToken);
            checks.AddRange([Call(abilities, options), Schema(abilities), Streaming(abilities), await EmbeddingsAsync(model, cancellationToken), await ContextAsync(model, cancellationToken)]);
        }
        catch (ModelCallException failure)
        {
            checks.Add(new("model's answer", CheckState.Problem, "none", failure.Message));
        }
        return checks;
    }

    private static DoctorCheck Configured(ModelOptions options)
    {
        var found = $"{options.Model} at {options.Url.AbsoluteUri} ({options.Provider}), key {options.Key?.ToString() ?? "missing, none is needed"}";
        return options.Key is not null && options.Url.Scheme == "http" && !options.Url.IsLoopback
            ? new(Name, CheckState.Note, found, "The key is sent unencrypted: use an https address.")
            : new(Name, CheckState.Good, found);
    }

    private static DoctorCheck Call(ModelAbilities abilities, ModelOptions options)
    {
        var tokens = abilities.InputTokens is null ? "the server doesn't count tokens" : $"{abilities.InputTokens:N0} tokens in, {abilities.OutputTokens:N0} out";
        var cost = abilities.Cost is { } known ? $"${known:0.######}" : $"at a price that {ModelSettings.Prices} doesn't hold";
        return abilities.Cost is null && options.Key is not null
            ? new("model's answer", CheckState.Note, Text($"after {abilities.Seconds:0.0} s: {tokens}, {cost}"), $"Set {ModelSettings.Prices} to see what runs cost: {options.Model}=INPUT/OUTPUT.")
            : new("model's answer", CheckState.Good, Text($"after {abilities.Seconds:0.0} s: {tokens}, {(options.Key is null && abilities.Cost is null ? "no price" : cost)}"));
    }

    private static DoctorCheck Schema(ModelAbilities abilities) => abilities.KeepsSchema
        ? new("model's schema", CheckState.Good, "answers in a JSON schema")
        : new("model's schema", CheckState.Note, "doesn't keep to a JSON schema", "Answers in another form are dropped and counted: take a model that knows schemas.");

    private static DoctorCheck Streaming(ModelAbilities abilities) => abilities.IsStreaming
        ? new("model's stream", CheckState.Good, "streams")
        : new("model's stream", CheckState.Note, "doesn't stream; answers are taken whole");

    private static async Task<DoctorCheck> EmbeddingsAsync(LanguageModel model, CancellationToken cancellationToken)
    {
        const string Embeddings = "embeddings";
        try
        {
            return await ModelProbe.MeasureEmbeddingAsync(model, cancellationToken) is { } size
                ? new(Embeddings, CheckState.Good, Text($"{model.Options.EmbeddingModel}, {size:N0} numbers a text"))
                : new(Embeddings, CheckState.Note, "no model configured: the built-in vectors are used");
        }
        catch (ModelCallException failure)
        {
            return new(Embeddings, CheckState.Problem, model.Options.EmbeddingModel ?? "", $"{failure.Message} Or take {ModelSettings.Embeddings} away: the built-in vectors are used.");
        }
    }

    private static async Task<DoctorCheck> ContextAsync(LanguageModel model, CancellationToken cancellationToken)
    {
        const string Context = "model's context";
        if (model.Options.ContextTokens is { } said) return new(Context, CheckState.Good, Text($"{said:N0} tokens, as configured"));
        var found = await ModelContext.AskAsync(model, cancellationToken) is { } asked
            ? Text($"{asked:N0} tokens, says the server; {model.Options.UsableContextTokens:N0} are used")
            : Text($"the server doesn't say; {model.Options.UsableContextTokens:N0} tokens are used");
        return new(Context, CheckState.Note, found, $"Set {ModelSettings.Context} to what it takes.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
