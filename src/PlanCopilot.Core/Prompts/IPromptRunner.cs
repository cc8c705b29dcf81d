namespace PlanCopilot.Core.Prompts;

/// <summary>Runs a prompt of the library on the configured model. Both runners send the same messages and settings.</summary>
public interface IPromptRunner
{
    /// <param name="prompt">The template's name.</param>
    /// <param name="values">A value for each required variable.</param>
    /// <exception cref="PromptValueException">The template can't be filled in with the values; nothing was sent.</exception>
    /// <exception cref="ModelOutputException">The model answered, unusably.</exception>
    Task<PromptAnswer> RunAsync(string prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken);
}
