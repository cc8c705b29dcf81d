using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PlanCopilot.Core.Prompts.Reading;

/// <summary>
/// Reads one prompt file and says everything that is wrong with it. Stricter than Semantic Kernel, which drops or guesses
/// at what it doesn't expect; whatever passes here, it takes too.
/// </summary>
internal sealed partial class PromptFile
{
    private const string Format = "semantic-kernel";
    private static readonly string[] Keys =
        ["name", "description", "template_format", "template", "input_variables", "output_variable", "execution_settings"];
    /// <summary>Stands in for what an error was reported about; never gets out of here.</summary>
    private static readonly JsonShape AnyText = JsonShape.Parse("""{"type":"string"}""");

    private readonly string _file;
    private readonly List<PromptError> _errors;

    private PromptFile(string file, List<PromptError> errors) => (_file, _errors) = (file, errors);

    /// <returns>The template; null when there is an error, which is added to <paramref name="errors"/>.</returns>
    public static PromptTemplate? Read(string file, string room, string text, List<PromptError> errors)
    {
        var before = errors.Count;
        var source = text.ReplaceLineEndings("\n");
        PromptTemplate? template = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(source));
            if (stream.Documents is [var document]) template = new PromptFile(file, errors).Read(document.RootNode, room, source);
            else errors.Add(new PromptError(file, 1, "a file holds one prompt"));
        }
        catch (YamlException malformed)
        {
            errors.Add(new PromptError(file, Math.Max(1, (int)malformed.Start.Line), $"malformed YAML: {malformed.Message}"));
        }
        return errors.Count == before ? template : null;
    }

    private PromptTemplate Read(YamlNode root, string room, string source)
    {
        var map = new YamlMap(root, "a prompt", Keys, Report);
        var format = map.Text("template_format");
        if (format is not null && format != Format) Report(map.LineOf("template_format"), $"'template_format' must be {Format}");
        var variables = Variables(map);
        var answer = map.Map("output_variable", "description", "json_schema");
        return new PromptTemplate
        {
            Name = NameOf(map),
            Room = room,
            File = _file,
            Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12],
            Source = source,
            Description = map.Text("description") ?? "",
            Template = Template(map, variables),
            Variables = [.. variables.Select(one => one.Variable)],
            AnswerDescription = answer?.Text("description") ?? "",
            Answer = Shape(answer, isNeeded: true) ?? AnyText,
            Settings = Settings(map),
        };
    }

    private string Template(YamlMap map, IReadOnlyList<(PromptVariable Variable, int Line)> variables)
    {
        if (map.Text("template") is not { } template) return "";
        if (map.IsBlock("template")) new TemplateCheck(template, map.LineOf("template") + 1, variables, Report).Run();
        else Report(map.LineOf("template"), "write the template as a block: 'template: |', and the messages on the lines below");
        return template;
    }

    private List<(PromptVariable Variable, int Line)> Variables(YamlMap map)
    {
        var variables = new List<(PromptVariable Variable, int Line)>();
        foreach (var node in map.List("input_variables"))
        {
            var one = new YamlMap(node, "an input variable", ["name", "description", "is_required", "default", "json_schema", "sample"], Report);
            var variable = new PromptVariable(NameOf(one), one.Text("description") ?? "", IsRequired(one),
                one.Text("default", isNeeded: false), Shape(one, isNeeded: false), one.Text("sample", isNeeded: false));
            // Semantic Kernel finds values by name whatever the case.
            if (variables.Exists(other => other.Variable.Name.Equals(variable.Name, StringComparison.OrdinalIgnoreCase)))
                Report(one.LineOf("name"), $"there are two variables '{variable.Name}', whatever the case");
            if (variable is { IsRequired: true, Default: not null }) Report(one.LineOf("default"), $"'{variable.Name}' is required, so its default is never used");
            CheckValue(one, variable, "default", variable.Default);
            CheckValue(one, variable, "sample", variable.Sample);
            if (variable.Name.Length > 0) variables.Add((variable, one.Line));
        }
        return variables;
    }

    private string NameOf(YamlMap map)
    {
        var name = map.Text("name") ?? "";
        if (name.Length > 0 && !Name.IsMatch(name)) Report(map.LineOf("name"), $"'{name}' is no name: use up to 64 letters, digits and underscores");
        return name;
    }

    private void CheckValue(YamlMap map, PromptVariable variable, string key, string? value)
    {
        if (value is not null && PromptValues.WhyNot(variable, value) is { } why) Report(map.LineOf(key), $"the {key} of '{variable.Name}' {why}");
    }

    private bool IsRequired(YamlMap map)
    {
        var text = map.Text("is_required", isNeeded: false);
        if (text is not (null or "true" or "false")) Report(map.LineOf("is_required"), "'is_required' must be true or false");
        return text != "false";
    }

    private JsonShape? Shape(YamlMap? map, bool isNeeded)
    {
        if (map?.Text("json_schema", isNeeded) is not { } schema) return null;
        var line = map.LineOf("json_schema");
        try
        {
            return JsonShape.Parse(schema);
        }
        catch (JsonException malformed)
        {
            Report(line + (map.IsBlock("json_schema") ? (int)(malformed.LineNumber ?? 0) + 1 : 0), $"'json_schema' isn't JSON: {malformed.Message.Split(" LineNumber")[0]}");
        }
        catch (FormatException wrong)
        {
            Report(line, $"'json_schema': {wrong.Message}");
        }
        return null;
    }

    private PromptSettings Settings(YamlMap map)
    {
        if (map.Map("execution_settings", "default")?.Map("default", "temperature", "max_tokens") is not { } settings) return new PromptSettings(null, 0);
        var (temperature, tokens) = (settings.Text("temperature", isNeeded: false), settings.Text("max_tokens"));
        var isDegree = float.TryParse(temperature, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degree) && degree <= 2;
        if (temperature is not null && !isDegree) Report(settings.LineOf("temperature"), "'temperature' must be a number from 0 to 2");
        var isCount = int.TryParse(tokens, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0;
        if (tokens is not null && !isCount) Report(settings.LineOf("max_tokens"), "'max_tokens' must be a whole number above 0");
        return new PromptSettings(isDegree ? degree : null, most);
    }

    private void Report(int line, string message) => _errors.Add(new PromptError(_file, line, message));

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,64}\z")]
    private static partial Regex Name { get; }
}
