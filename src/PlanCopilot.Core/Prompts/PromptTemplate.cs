namespace PlanCopilot.Core.Prompts;

/// <summary>
/// One file of prompts/: a function of a language model, with what it is given, what it must answer and how it is called.
/// The file follows Semantic Kernel's schema for YAML prompt functions, so that both runners use it as it is.
/// </summary>
public sealed record PromptTemplate
{
    /// <summary>Unique over all rooms; letters, digits and underscores.</summary>
    public required string Name { get; init; }
    /// <summary>The folder it stands in, such as "insights"; empty for a file that stands in none.</summary>
    public required string Room { get; init; }
    /// <summary>Where it was read from, as messages name it, such as "prompts/insights/extract_insights.yaml".</summary>
    public required string File { get; init; }
    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the file's text: another text, another version.</summary>
    public required string Version { get; init; }
    /// <summary>The file's text, with LF at the ends of lines.</summary>
    public required string Source { get; init; }
    public required string Description { get; init; }
    /// <summary>The messages with placeholders, such as <c>&lt;message role="user"&gt;{{$passages}}&lt;/message&gt;</c>.</summary>
    public required string Template { get; init; }
    public required IReadOnlyList<PromptVariable> Variables { get; init; }
    /// <summary>What the answer is, in words.</summary>
    public required string AnswerDescription { get; init; }
    public required JsonShape Answer { get; init; }
    public required PromptSettings Settings { get; init; }

    /// <summary>Names the template and its version in logs, stored calls and telemetry, such as "extract_insights@0a1b2c3d4e5f".</summary>
    public string Tag => $"{Name}@{Version}";

    /// <summary>Fills in the variables. Every message comes from the file; a value can't open or close one.</summary>
    /// <exception cref="PromptValueException">A value is missing, unknown or not of its variable's shape.</exception>
    public Prompt Render(IReadOnlyDictionary<string, string> values) =>
        new(this, MessageMarkup.Parse(this, Placeholders.Fill(Template, Settle(values))));

    /// <returns>What is filled in for each variable: checked, defaults added, characters that XML forbids replaced.</returns>
    /// <exception cref="PromptValueException">A value is missing, unknown or not of its variable's shape.</exception>
    public IReadOnlyDictionary<string, string> Settle(IReadOnlyDictionary<string, string> values) => PromptValues.Settle(this, values);
}

/// <summary>Something that a template is filled in with.</summary>
/// <param name="Default">What is filled in when an optional variable gets no value; null for nothing at all.</param>
/// <param name="Shape">
/// Set for a variable that holds data, such as the text of documents: its value must be JSON of this shape, and it may
/// stand in user messages only.
/// </param>
/// <param name="Sample">A value to try the template with; null when the file has none.</param>
public sealed record PromptVariable(string Name, string Description, bool IsRequired, string? Default, JsonShape? Shape, string? Sample);

/// <param name="Temperature">Null leaves it to the model: some take no temperature.</param>
/// <param name="MaxTokens">The most tokens of an answer.</param>
public sealed record PromptSettings(float? Temperature, int MaxTokens);
