using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans;

/// <summary>The ids of a new draft's lines in words of the plan: "G1" of the draft may be the plan's "G3".</summary>
internal sealed partial class DraftNames
{
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <param name="paired">For each line of the draft, in order, the id of the plan's line that it is about; null when there is none.</param>
    /// <param name="taken">All ids of the plan, deleted lines' too.</param>
    public DraftNames(IEnumerable<(string Drafted, string? Live)> paired, IEnumerable<string> taken)
    {
        _taken.UnionWith(taken);
        var open = new List<string>();
        foreach (var (drafted, live) in paired)
            if (live is not null) _names[drafted] = live;
            else open.Add(drafted);
        foreach (var drafted in open) _names[drafted] = Free(drafted);
    }

    public string this[string drafted] => _names.GetValueOrDefault(drafted, drafted);

    /// <summary>The line with the plan's ids, in its texts too.</summary>
    public CitedItem Rename(CitedItem line) => line with
    {
        Item = line.Item with
        {
            Id = this[line.Item.Id],
            Text = InText(line.Item.Text),
            About = [.. line.Item.About.Select(id => this[id])],
            Links = [.. line.Item.Links.Select(link => link with { From = this[link.From], To = this[link.To] })],
            Fields = [.. line.Item.Fields.Select(field => field with { Text = InText(field.Text) })],
        },
    };

    private string InText(string text) => InBrackets.Replace(text, brackets => Id.Replace(brackets.Value, id => this[id.Value]));

    private string Free(string wanted)
    {
        if (_taken.Add(wanted)) return wanted;
        var stem = wanted.TrimEnd("0123456789".ToCharArray());
        for (var number = 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"{stem}{number}") is var id && _taken.Add(id)) return id;
    }

    [GeneratedRegex(@"\((?:[GPIOR]\d+(?:, )?)+\)")]
    private static partial Regex InBrackets { get; }

    [GeneratedRegex(@"[GPIOR]\d+")]
    private static partial Regex Id { get; }
}
