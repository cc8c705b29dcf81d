using System.Text;

namespace PlanCopilot.Core.Sources.Feeds;

/// <summary>What a site's robots.txt lets us ask for (RFC 9309).</summary>
public sealed class RobotsRules
{
    private const int LongestFile = 500 << 10;
    private readonly List<(string Path, bool IsAllowed)> _rules;

    private RobotsRules(List<(string Path, bool IsAllowed)> rules) => _rules = rules;

    /// <summary>A site without such a file allows everything.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <param name="agent">Our name in lower case: the groups for it count, else those for all.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> body, string agent)
    {
        var groups = new Dictionary<string, List<(string, bool)>>(StringComparer.Ordinal);
        var (agents, isNaming) = (new List<string>(), false);
        foreach (var raw in Encoding.UTF8.GetString(body.Length > LongestFile ? body[..LongestFile] : body).Split('\n'))
        {
            var line = raw.Split('#')[0].Split(':', 2);
            if (line.Length < 2) continue;
            var (field, value) = (line[0].Trim().ToLowerInvariant(), line[1].Trim());
            if (field == "user-agent")
            {
                if (!isNaming) agents.Clear();
                agents.Add(value.ToLowerInvariant());
            }
            else if (field is "allow" or "disallow" && value.Length > 0)
                foreach (var name in agents) Group(name).Add((value, field == "allow"));
            isNaming = field == "user-agent";
            foreach (var name in agents) Group(name);
        }
        return new(groups.GetValueOrDefault(agent) ?? groups.GetValueOrDefault("*") ?? []);

        List<(string, bool)> Group(string name) => groups.TryGetValue(name, out var group) ? group : groups[name] = [];
    }

    /// <summary>The longest rule that fits decides; of two as long, the one that allows.</summary>
    public bool IsAllowed(Uri url)
    {
        var path = url.PathAndQuery;
        return _rules.Where(rule => Fits(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed)
            .Select(rule => (bool?)rule.IsAllowed).FirstOrDefault() ?? true;
    }

    /// <summary>"*" stands for anything, "$" at the end for the path's end. Takes the first place for each part, so that it stays quick.</summary>
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
