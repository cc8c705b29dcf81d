using System.Globalization;
using System.Text;
using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Xbrl;

/// <summary>Collects the facts, contexts and units of one inline XBRL file while it is read (Inline XBRL 1.1).</summary>
internal sealed class InlineXbrl
{
    /// <summary>Longer text facts are whole notes; nobody cites them as a fact.</summary>
    private const int LongestText = 500;
    private readonly StringBuilder _hidden = new();
    private readonly List<RawFact> _facts = [];
    private readonly Dictionary<string, RawContext> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RawUnit> _units = new(StringComparer.Ordinal);
    private RawContext _context = new();
    private RawUnit _unit = new();
    private string _axis = "";
    private bool _inDenominator;
    private int _captures;

    /// <summary>Whether hidden text is wanted: it stands inside a fact, a context or a unit.</summary>
    public bool Captures => _captures > 0;

    public void AppendHidden(ReadOnlySpan<char> text) => _hidden.Append(text);

    /// <param name="position">Where the visible text is now.</param>
    /// <returns>What <see cref="End"/> has to be given.</returns>
    public int Start(HtmlTag tag, HtmlAttributes attributes, int position, bool hidden)
    {
        if (tag != HtmlTag.XbrlHidden) _captures++;
        if (tag is HtmlTag.NonFraction or HtmlTag.NonNumeric)
        {
            _facts.Add(RawFact.Read(tag, attributes, hidden, hidden ? _hidden.Length : position));
            return _facts.Count - 1;
        }
        if (tag == HtmlTag.Context) _contexts[attributes.Find("id").ToString()] = _context = new RawContext();
        else if (tag == HtmlTag.UnitDefinition) _units[attributes.Find("id").ToString()] = _unit = new RawUnit();
        else if (tag == HtmlTag.Denominator) _inDenominator = true;
        else if (tag is HtmlTag.ExplicitMember or HtmlTag.TypedMember) _axis = attributes.Find("dimension").ToString();
        return _hidden.Length;
    }

    public void End(HtmlTag tag, int mark, int position)
    {
        if (tag == HtmlTag.XbrlHidden) return;
        _captures--;
        if (tag is HtmlTag.NonFraction or HtmlTag.NonNumeric)
        {
            var fact = _facts[mark];
            fact.End = fact.IsHidden ? _hidden.Length : position;
            if (fact.IsHidden) fact.HiddenText = Captured(fact.Start);
            return;
        }
        EndDefinition(tag, mark);
    }

    public IReadOnlyList<XbrlFact> Resolve(TextAssembly assembly)
    {
        var facts = new List<XbrlFact>(_facts.Count);
        foreach (var fact in _facts)
        {
            if (fact.Concept.Length == 0 || IsWholeNote(fact)) continue;
            var range = fact.IsHidden ? null : assembly.Locate(fact.Start, fact.End);
            if (range is var (from, to) && to - from > 4 * LongestText) continue;
            var printed = range is var (start, end) ? Folded(assembly.Text.AsSpan(start, end - start)) : fact.HiddenText;
            if (printed.Length <= LongestText || fact.Concept.StartsWith("dei:", StringComparison.Ordinal)) facts.Add(Resolve(fact, printed, range));
        }
        return facts;
    }

    private static bool IsWholeNote(RawFact fact) => !fact.IsNumber && fact.End - fact.Start > 20 * LongestText;

    private XbrlFact Resolve(RawFact fact, string printed, (int Start, int End)? range)
    {
        var context = _contexts.GetValueOrDefault(fact.ContextId);
        return new XbrlFact
        {
            Concept = fact.Concept,
            ContextId = fact.ContextId,
            PeriodStart = context?.Start,
            PeriodEnd = context?.End,
            Unit = fact.UnitId is null ? null : _units.TryGetValue(fact.UnitId, out var unit) ? unit.ToString() : fact.UnitId,
            Scale = fact.Scale,
            Negative = fact.IsNegative,
            Value = fact.IsNumber && !fact.IsNil ? XbrlNumber.Read(printed, fact.Format, fact.Scale, fact.IsNegative) : null,
            Printed = printed,
            Members = context is { Members.Count: > 0 } ? context.Members : [],
            Start = range?.Start,
            End = range?.End,
        };
    }

    private void EndDefinition(HtmlTag tag, int mark)
    {
        if (tag is HtmlTag.StartDate) _context.Start = Date(mark);
        else if (tag is HtmlTag.EndDate or HtmlTag.Instant) _context.End = Date(mark);
        else if (tag is HtmlTag.ExplicitMember or HtmlTag.TypedMember) _context.Members.Add(new XbrlMember(_axis, Captured(mark)));
        else if (tag is HtmlTag.Measure) _unit.Add(Captured(mark), _inDenominator);
        else if (tag is HtmlTag.Denominator) _inDenominator = false;
    }

    private DateOnly? Date(int mark) =>
        Captured(mark) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private string Captured(int start)
    {
        if (start > _hidden.Length || _hidden.Length - start > 20 * LongestText) return "";
        var text = _hidden.ToString(start, _hidden.Length - start);
        if (_captures == 0) _hidden.Clear();
        return Folded(text);
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        var folded = new TextBlocks();
        folded.Append(text);
        return folded.Open.ToString();
    }
}
