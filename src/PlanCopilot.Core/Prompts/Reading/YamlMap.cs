using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PlanCopilot.Core.Prompts.Reading;

/// <summary>A mapping of a YAML file whose keys are all known; what is wrong with it is reported with its line.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly bool _isMap;
    private readonly Action<int, string> _report;

    /// <param name="what">What it describes, as messages name it, such as "an input variable".</param>
    public YamlMap(YamlNode node, string what, string[] keys, Action<int, string> report)
    {
        _report = report;
        Line = LineOf(node);
        _isMap = node is YamlMappingNode;
        if (!_isMap) report(Line, $"{what} must have keys: {string.Join(", ", keys)}");
        foreach (var (key, value) in node is YamlMappingNode map ? map : [])
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (keys.Contains(name)) _values.Add(name, value);
            else report(LineOf(key), $"unknown key '{name}' in {what}; there can be {string.Join(", ", keys)}");
        }
    }

    public int Line { get; }

    public bool Has(string key) => _values.ContainsKey(key);

    public int LineOf(string key) => _values.TryGetValue(key, out var node) ? LineOf(node) : Line;

    /// <returns>The text under a key; null when there is none, which is reported if it's needed.</returns>
    public string? Text(string key, bool isNeeded = true)
    {
        if (Node(key, isNeeded) is not { } node) return null;
        if (node is YamlScalarNode { Value: { } value } && (value.Length > 0 || !isNeeded)) return value;
        _report(LineOf(node), $"'{key}' must be a text");
        return null;
    }

    /// <returns>The mapping under a key, which must be there; null when it isn't, which is reported.</returns>
    public YamlMap? Map(string key, params string[] keys) => Node(key, isNeeded: true) is { } node ? new YamlMap(node, $"'{key}'", keys, _report) : null;

    public IReadOnlyList<YamlNode> List(string key)
    {
        if (Node(key, isNeeded: false) is not { } node) return [];
        if (node is YamlSequenceNode list) return [.. list.Children];
        _report(LineOf(node), $"'{key}' must be a list");
        return [];
    }

    /// <returns>Whether a text starts on the line after its key and is taken as it stands, so that its lines are the file's.</returns>
    public bool IsBlock(string key) => _values.GetValueOrDefault(key) is YamlScalarNode { Style: ScalarStyle.Literal };

    public static int LineOf(YamlNode node) => Math.Max(1, (int)node.Start.Line);

    private YamlNode? Node(string key, bool isNeeded)
    {
        if (_values.TryGetValue(key, out var node)) return node;
        if (isNeeded && _isMap) _report(Line, $"'{key}' is missing");
        return null;
    }
}
