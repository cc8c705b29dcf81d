using System.Globalization;
using PlanCopilot.Core.Prompts.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PlanCopilot.Core.Plans.Template;

/// <summary>Reads a template file strictly, and says everything that is wrong with it.</summary>
internal sealed class PlanTemplateFile
{
    public static readonly string[] SectionKeys =
        ["summary", "snapshot", "insights", "leadership", "swot", "value", "whitespace", "objectives", "targets", "actions", "risks", "indicators", "review", "questions"];
    public static readonly string[] RuleIds =
        ["evidence", "unverified", "sums-differ", "too-many-objectives", "no-owner", "no-date", "no-strategy", "superseded", "stale-section", "no-review-date", "unverified-contact", "not-a-choice"];
    public static readonly string[] FactorIds =
        ["short-term-revenue", "future-revenue", "profitability", "risk", "strategic-risk", "strategic-value", "competitive-position"];
    private static readonly string[] Limited = ["too-many-objectives", "no-strategy", "stale-section", "unverified-contact"];
    private static readonly string[] Stepped = ["short-term-revenue", "future-revenue", "competitive-position"];

    private readonly string _file;
    private readonly List<string> _errors = [];

    private PlanTemplateFile(string file) => _file = file;

    /// <param name="file">As messages name it.</param>
    /// <exception cref="PlanTemplateException">Something in it is wrong.</exception>
    public static PlanTemplate Parse(string file, string text)
    {
        var reader = new PlanTemplateFile(file);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [var document] && reader.Read(document.RootNode) is var template && reader._errors.Count == 0) return template;
            if (reader._errors.Count == 0) reader.Report(1, "a template file holds one document");
        }
        catch (YamlException malformed)
        {
            reader.Report(Math.Max(1, (int)malformed.Start.Line), $"malformed YAML: {malformed.Message}");
        }
        throw new PlanTemplateException(string.Join('\n', reader._errors));
    }

    private PlanTemplate Read(YamlNode root)
    {
        var map = new YamlMap(root, "a template", ["sections", "lint", "buying-group", "tiering"], Report);
        var group = map.Map("buying-group", "silent-days", "least-contacts");
        return new PlanTemplate(
            Unique(map.List("sections").Select(Section), section => section.Key, map.LineOf("sections"), "section"),
            Unique(map.List("lint").Select(Rule), rule => rule.Id, map.LineOf("lint"), "rule"),
            new BuyingGroupRules(Count(group, "silent-days"), Count(group, "least-contacts")),
            Tiering(map.Map("tiering", "factors", "least-known", "tiers")));
    }

    private TemplateSection Section(YamlNode node)
    {
        var map = new YamlMap(node, "a section", ["key", "title", "audience", "fields"], Report);
        return new TemplateSection(Choice(map, "key", SectionKeys), map.Text("title") ?? "", Enum<SectionAudience>(map, "audience"),
            Unique(map.List("fields").Select(Field), field => field.Name, map.LineOf("fields"), "field"));
    }

    private TemplateField Field(YamlNode node)
    {
        var map = new YamlMap(node, "a field", ["name", "type", "choices"], Report);
        var type = Enum<TemplateFieldType>(map, "type");
        var choices = Texts(map.List("choices")).ToList();
        if ((type == TemplateFieldType.Choice) != (choices.Count > 0)) Report(map.Line, "a field of type choice has 'choices', and no other one has");
        return new TemplateField(map.Text("name") ?? "", type, choices);
    }

    private LintRule Rule(YamlNode node)
    {
        var map = new YamlMap(node, "a rule", ["rule", "level", "limit"], Report);
        var id = Choice(map, "rule", RuleIds);
        var isLimited = Limited.Contains(id);
        if (!isLimited && map.Has("limit")) Report(map.LineOf("limit"), $"the rule '{id}' has no limit");
        return new LintRule(id, Enum<LintLevel>(map, "level"), isLimited ? Count(map, "limit") : 0);
    }

    private TieringRules Tiering(YamlMap? map)
    {
        if (map is null) return new TieringRules([], 0, []);
        var factors = Unique(map.List("factors").Select(Factor), factor => factor.Id, map.LineOf("factors"), "factor");
        var tiers = Unique(map.List("tiers").Select(Tier), tier => tier.Name, map.LineOf("tiers"), "tier");
        if (tiers.Count == 0) Report(map.Line, "there must be a tier");
        if (!tiers.SequenceEqual(tiers.OrderByDescending(tier => tier.Points))) Report(map.LineOf("tiers"), "the best tier comes first");
        return new TieringRules(factors, Count(map, "least-known"), tiers);
    }

    private FactorRule Factor(YamlNode node)
    {
        var map = new YamlMap(node, "a factor", ["factor", "weight", "steps"], Report);
        var id = Choice(map, "factor", FactorIds);
        var steps = Texts(map.List("steps")).Select(text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var step) ? step : -1).ToList();
        var isRising = steps.All(step => step >= 0) && steps.Zip(steps.Skip(1)).All(pair => pair.First < pair.Second);
        if (Stepped.Contains(id) ? steps.Count != 4 || !isRising : steps.Count > 0)
            Report(map.LineOf("steps"), Stepped.Contains(id) ? $"'{id}' has four rising 'steps': from where on there are 2, 3, 4 and 5 points" : $"'{id}' has no steps");
        return new FactorRule(id, Count(map, "weight"), steps);
    }

    private TierRule Tier(YamlNode node)
    {
        var map = new YamlMap(node, "a tier", ["tier", "points"], Report);
        var isNumber = decimal.TryParse(map.Text("points"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points);
        if (!isNumber || points is < 1 or > 5) Report(map.LineOf("points"), "'points' must be from 1 to 5");
        return new TierRule(map.Text("tier") ?? "", points);
    }

    private List<T> Unique<T>(IEnumerable<T> read, Func<T, string> key, int line, string what)
    {
        var all = read.ToList();
        foreach (var twice in all.GroupBy(key).Where(group => group.Key.Length > 0 && group.Count() > 1)) Report(line, $"the {what} '{twice.Key}' stands there twice");
        return all;
    }

    private IEnumerable<string> Texts(IEnumerable<YamlNode> nodes)
    {
        foreach (var node in nodes)
            if (node is YamlScalarNode { Value: { Length: > 0 } value }) yield return value;
            else Report(YamlMap.LineOf(node), "it must be a text");
    }

    private string Choice(YamlMap map, string key, string[] choices)
    {
        var text = map.Text(key);
        if (text is not null && !choices.Contains(text)) Report(map.LineOf(key), $"'{text}' is no {key}; there are {string.Join(", ", choices)}");
        return text ?? "";
    }

    private T Enum<T>(YamlMap map, string key) where T : struct, Enum
    {
        var names = System.Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        return Array.IndexOf(names, Choice(map, key, names)) is >= 0 and var index ? System.Enum.GetValues<T>()[index] : default;
    }

    private int Count(YamlMap? map, string key)
    {
        if (map?.Text(key) is not { } text) return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0) return count;
        Report(map.LineOf(key), $"'{key}' must be a whole number above 0");
        return 0;
    }

    private void Report(int line, string message) => _errors.Add(string.Create(CultureInfo.InvariantCulture, $"{_file}:{line}: {message}"));
}
