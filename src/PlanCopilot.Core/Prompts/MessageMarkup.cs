using System.Web;
using System.Xml;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.Prompts;

/// <summary>
/// Reads a filled-in template as Semantic Kernel 1.80 does (ChatPromptParser, XmlPromptParser), so that both runners send
/// the same messages: XML with its white space kept; each top-level message element is one message, its content decoded
/// once and trimmed; what stands outside is dropped. Where Semantic Kernel would give up and send everything as one user
/// message, this throws.
/// </summary>
public static class MessageMarkup
{
    internal const string Element = "message";
    internal const string RoleAttribute = "role";
    /// <summary>The roles that a template may use.</summary>
    internal static readonly string[] Roles = ["system", "user", "assistant"];

    /// <exception cref="PromptValueException">It can't be read as messages, or one of them is empty.</exception>
    public static IReadOnlyList<ChatMessage> Parse(PromptTemplate template, string rendered)
    {
        var messages = Elements(template, rendered).Select(Message).ToList();
        if (messages.Count == 0) throw new PromptValueException($"{template.Name}: the filled-in template has no message.");
        var empty = messages.FindIndex(message => message.Text.Length == 0);
        return empty < 0 ? messages : throw new PromptValueException($"{template.Name}: message {empty + 1} ({messages[empty].Role}) is empty.");
    }

    private static IEnumerable<XmlElement> Elements(PromptTemplate template, string rendered)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        try
        {
            document.LoadXml($"<root>{rendered}</root>");
        }
        catch (XmlException malformed)
        {
            throw new PromptValueException($"{template.Name}: the filled-in template isn't well-formed: {malformed.Message}");
        }
        return document.DocumentElement?.ChildNodes.OfType<XmlElement>().Where(element => element.Name == Element && element.HasAttribute(RoleAttribute)) ?? [];
    }

    private static ChatMessage Message(XmlElement element) =>
        new(new ChatRole(element.GetAttribute(RoleAttribute)), HttpUtility.HtmlDecode(element.InnerXml.Trim()));
}
