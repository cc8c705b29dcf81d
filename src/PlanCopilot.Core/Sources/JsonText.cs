using System.Text.Json;

namespace PlanCopilot.Core.Sources;

/// <summary>Text out of JSON that a server sent.</summary>
internal static class JsonText
{
    /// <returns>A string or number as text; null where it holds half characters or bytes that aren't UTF-8, which the parser lets through.</returns>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
