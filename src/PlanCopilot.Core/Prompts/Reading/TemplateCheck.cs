using System.Xml;

namespace PlanCopilot.Core.Prompts.Reading;

/// <summary>
/// Everything that could make a template send other messages than its author sees: read as strict XML, with only text in
/// its messages, and every variable declared, used, and where it may stand.
/// </summary>
/// <param name="firstLine">The line of the file on which the template starts.</param>
internal sealed class TemplateCheck(
    string template, int firstLine, IReadOnlyList<(PromptVariable Variable, int Line)> variables, Action<int, string> report)
{
    private readonly HashSet<string> _used = [];
    private bool _hasUserMessage;

    public void Run()
    {
        // Semantic Kernel would read {{name}} as a call of a function and {{"x"}} as a value.
        var others = Placeholders.Pattern.Replace(template, "\uFFFF");
        for (var at = others.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = others.IndexOf("{{", at + 2, StringComparison.Ordinal))
            report(LineAt(others, at), "only {{$name}} can stand between {{ and }}, without blanks; names are letters, digits and underscores");
        if (!ReadAsXml()) return;
        if (!_hasUserMessage) report(firstLine, "the template has no message of the user: write <message role=\"user\">…</message>");
        foreach (var (variable, line) in variables.Where(one => !_used.Contains(one.Variable.Name)))
            report(line, $"the variable '{variable.Name}' isn't used in the template");
    }

    private bool ReadAsXml()
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader($"<root>{template}</root>"), settings);
        try
        {
            var role = "";
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1 }) role = Message(reader);
                else if (reader.Depth > 0) Inside(reader, role);
            }
            return true;
        }
        catch (XmlException malformed)
        {
            report(firstLine + Math.Max(malformed.LineNumber, 1) - 1, $"the template isn't well-formed XML (write & as &amp; and < as &lt;): {WithoutPlace(malformed.Message)}");
            return false;
        }
    }

    private string Message(XmlReader reader)
    {
        var line = LineOf(reader);
        if (reader.Name != MessageMarkup.Element) report(line, $"<{reader.Name}> can't stand here: only <message role=\"…\"> can");
        if (reader.IsEmptyElement) report(line, "the message is empty");
        var role = reader.GetAttribute(MessageMarkup.RoleAttribute) ?? "";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            foreach (var name in NamesIn(reader.Value)) report(line, $"the variable '{name}' stands in the attribute '{reader.Name}': a value could choose the role of a message");
            if (reader.Name != MessageMarkup.RoleAttribute) report(line, $"unknown attribute '{reader.Name}'");
        }
        reader.MoveToElement();
        _hasUserMessage |= role == "user";
        if (!MessageMarkup.Roles.Contains(role) && !NamesIn(role).Any())
            report(line, $"the role of a message must be one of {string.Join(", ", MessageMarkup.Roles)}");
        return role;
    }

    private void Inside(XmlReader reader, string role)
    {
        var line = LineOf(reader);
        switch (reader.NodeType)
        {
            case XmlNodeType.EndElement or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                break;
            case XmlNodeType.Text when reader.Depth == 1:
                report(line + reader.Value.AsSpan(0, reader.Value.Length - reader.Value.AsSpan().TrimStart().Length).Count('\n'), "text outside of messages is never sent");
                Use(reader.Value, line, role: null);
                break;
            case XmlNodeType.Text:
                Use(reader.Value, line, role);
                break;
            case XmlNodeType.Element:
                report(line, $"a message holds text only: write <{reader.Name}> as &lt;{reader.Name}&gt;");
                break;
            default:
                report(line, $"a message holds text only, no {reader.NodeType}");
                break;
        }
    }

    private void Use(string text, int line, string? role)
    {
        foreach (System.Text.RegularExpressions.Match match in Placeholders.Pattern.Matches(text))
        {
            var (name, at) = (match.Groups["name"].Value, line + text.AsSpan(0, match.Index).Count('\n'));
            _used.Add(name);
            var variable = variables.FirstOrDefault(one => one.Variable.Name == name).Variable;
            if (variable is null) report(at, $"the variable '{name}' isn't declared in input_variables");
            else if (variable.Shape is not null && role is "system" or "assistant")
                report(at, $"'{name}' holds data (it has a json_schema), which can stand in user messages only");
        }
    }

    private static IEnumerable<string> NamesIn(string text) => Placeholders.Pattern.Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>The parser counts lines from the template's first; the file's line is given in front.</summary>
    private static string WithoutPlace(string message) => message.Split(" Line ")[0];

    private int LineOf(XmlReader reader) => firstLine + ((reader as IXmlLineInfo)?.LineNumber ?? 1) - 1;

    private int LineAt(string text, int offset) => firstLine + text.AsSpan(0, offset).Count('\n');
}
