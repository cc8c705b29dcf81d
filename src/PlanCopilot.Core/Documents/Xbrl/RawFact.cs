using System.Globalization;
using PlanCopilot.Core.Documents.Html;

namespace PlanCopilot.Core.Documents.Xbrl;

/// <summary>A fact as its tag says it, before contexts and units are known: those may stand at the file's end.</summary>
internal sealed class RawFact
{
    public string Concept { get; private set; } = "";
    public string ContextId { get; private set; } = "";
    public string? UnitId { get; private set; }
    public string? Format { get; private set; }
    public int Scale { get; private set; }
    public bool IsNegative { get; private set; }
    public bool IsNil { get; private set; }
    public bool IsNumber { get; private init; }
    public bool IsHidden { get; private init; }
    /// <summary>Raw positions in the visible text, or in the hidden one.</summary>
    public int Start { get; private init; }
    public int End { get; set; }
    public string HiddenText { get; set; } = "";

    public static RawFact Read(HtmlTag tag, HtmlAttributes attributes, bool hidden, int start)
    {
        var fact = new RawFact { IsNumber = tag == HtmlTag.NonFraction, IsHidden = hidden, Start = start, End = start };
        while (attributes.Read()) fact.Read(attributes.Name, attributes.Value);
        return fact;
    }

    private void Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "name")) Concept = value.ToString();
        else if (Is(name, "contextref")) ContextId = value.ToString();
        else if (Is(name, "unitref")) UnitId = value.ToString();
        else if (Is(name, "format")) Format = value.ToString();
        else if (Is(name, "scale")) Scale = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var scale) ? scale : 0;
        else if (Is(name, "sign")) IsNegative = value is "-";
        else if (Is(name, "xsi:nil")) IsNil = value is "true" or "1";
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
}

internal sealed class RawContext
{
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public List<XbrlMember> Members { get; } = [];
}

/// <summary>A unit's measures, without their prefixes.</summary>
internal sealed class RawUnit
{
    private readonly List<string> _numerators = [];
    private readonly List<string> _denominators = [];

    public void Add(string measure, bool isDenominator) =>
        (isDenominator ? _denominators : _numerators).Add(measure[(measure.LastIndexOf(':') + 1)..]);

    public override string ToString() =>
        string.Join('*', _numerators) + (_denominators.Count > 0 ? "/" + string.Join('*', _denominators) : "");
}
