using System.Text.Json;

namespace PlanCopilot.Core.Prompts;

/// <summary>The values that a template is filled in with, checked against its variables.</summary>
internal static class PromptValues
{
    /// <returns>A value for each variable.</returns>
    public static Dictionary<string, string> Settle(PromptTemplate template, IReadOnlyDictionary<string, string> given)
    {
        var unknown = given.Keys.FirstOrDefault(name => template.Variables.All(variable => variable.Name != name));
        if (unknown is not null)
            throw new PromptValueException($"{template.Name} has no variable '{unknown}'. It has: {string.Join(", ", template.Variables.Select(variable => variable.Name))}.");
        return template.Variables.ToDictionary(variable => variable.Name, variable => Placeholders.WithoutForbidden(Settle(template, variable, given)));
    }

    /// <returns>Why a variable can't have the value; null when it can.</returns>
    public static string? WhyNot(PromptVariable variable, string value)
    {
        if (variable.Shape is not { } shape) return null;
        try
        {
            return shape.WhyNot(JsonElement.Parse(value)) is { } why ? $"isn't of its json_schema: {why}" : null;
        }
        catch (JsonException malformed)
        {
            return $"must be JSON: {JsonShape.Where(malformed)}";
        }
    }

    private static string Settle(PromptTemplate template, PromptVariable variable, IReadOnlyDictionary<string, string> given)
    {
        if (!given.TryGetValue(variable.Name, out var value))
            return variable.IsRequired ? throw new PromptValueException($"{template.Name} needs a value for '{variable.Name}'.") : variable.Default ?? "";
        return WhyNot(variable, value) is { } why ? throw new PromptValueException($"{template.Name}: the value of '{variable.Name}' {why}.") : value;
    }
}
