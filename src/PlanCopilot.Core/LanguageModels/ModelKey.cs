namespace PlanCopilot.Core.LanguageModels;

/// <summary>A provider's key. Shows itself nowhere but in the header of a request.</summary>
public sealed class ModelKey(string value)
{
    internal string Value { get; } = value;

    /// <summary>The text without the key: providers like to repeat it in the message that refuses it.</summary>
    internal string Hide(string text) => text.Replace(Value, "(key)", StringComparison.Ordinal);

    public override string ToString() => "set";
}
