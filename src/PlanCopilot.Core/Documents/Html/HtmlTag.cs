using System.Collections.Frozen;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>The elements that mean something for text; all others are as if their tags weren't there.</summary>
internal enum HtmlTag : byte
{
    Unknown,
    Block, P, H1, H2, H3, H4, H5, H6, List, Item, Center, Pre, Body,
    Table, RowGroup, Row, Cell,
    Break, Rule, Page,
    Bold, Italic, Underline, Span, Font, Link,
    Raw, Title,
    XbrlHidden, NonFraction, NonNumeric, Context, StartDate, EndDate, Instant, ExplicitMember, TypedMember,
    UnitDefinition, Measure, Denominator,
}

internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> ByName = Names(
        (HtmlTag.Block, "div section article header footer nav aside main address form fieldset figure figcaption dl dt dd blockquote caption details summary legend option select hgroup noscript dir menu button dialog template"),
        (HtmlTag.P, "p"), (HtmlTag.H1, "h1"), (HtmlTag.H2, "h2"), (HtmlTag.H3, "h3"), (HtmlTag.H4, "h4"), (HtmlTag.H5, "h5"), (HtmlTag.H6, "h6"),
        (HtmlTag.List, "ul ol"), (HtmlTag.Item, "li"), (HtmlTag.Center, "center"), (HtmlTag.Pre, "pre"), (HtmlTag.Body, "html body"),
        (HtmlTag.Table, "table"), (HtmlTag.RowGroup, "tbody thead tfoot"), (HtmlTag.Row, "tr"), (HtmlTag.Cell, "td th"),
        (HtmlTag.Break, "br"), (HtmlTag.Rule, "hr"), (HtmlTag.Page, "page"),
        (HtmlTag.Bold, "b strong"), (HtmlTag.Italic, "i em"), (HtmlTag.Underline, "u ins"), (HtmlTag.Span, "span small big tt label"),
        (HtmlTag.Font, "font"), (HtmlTag.Link, "a"),
        (HtmlTag.Raw, "script style textarea iframe noframes noembed svg math"), (HtmlTag.Title, "title"));

    private static readonly FrozenDictionary<string, HtmlTag> ByLocalName = Names(
        (HtmlTag.XbrlHidden, "header hidden resources references"),
        (HtmlTag.NonFraction, "nonfraction"), (HtmlTag.NonNumeric, "nonnumeric"),
        (HtmlTag.Context, "context"), (HtmlTag.StartDate, "startdate"), (HtmlTag.EndDate, "enddate"), (HtmlTag.Instant, "instant"),
        (HtmlTag.ExplicitMember, "explicitmember"), (HtmlTag.TypedMember, "typedmember"),
        (HtmlTag.UnitDefinition, "unit"), (HtmlTag.Measure, "measure"), (HtmlTag.Denominator, "unitdenominator"));

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> BareNames =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> LocalNames =
        ByLocalName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="name">In any case; the XBRL elements are known by their local name, whatever their prefix.</param>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0) return BareNames.TryGetValue(name, out var tag) ? tag : HtmlTag.Unknown;
        return LocalNames.TryGetValue(name[(colon + 1)..], out var local) ? local : HtmlTag.Unknown;
    }

    /// <summary>Whether the element begins and ends a line of its own.</summary>
    public static bool IsBlock(this HtmlTag tag) => tag is >= HtmlTag.Block and <= HtmlTag.Cell;

    public static bool IsInline(this HtmlTag tag) => tag is >= HtmlTag.Bold and <= HtmlTag.Link or HtmlTag.NonFraction or HtmlTag.NonNumeric;

    public static bool IsTablePart(this HtmlTag tag) => tag is >= HtmlTag.Table and <= HtmlTag.Cell;

    public static bool IsXbrl(this HtmlTag tag) => tag >= HtmlTag.XbrlHidden;

    public static byte HeadingLevel(this HtmlTag tag) =>
        tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? (byte)(tag - HtmlTag.H1 + 1) : (byte)0;

    private static FrozenDictionary<string, HtmlTag> Names(params (HtmlTag Tag, string Names)[] tags) =>
        tags.SelectMany(entry => entry.Names.Split(' ').Select(name => (Name: name, entry.Tag)))
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Tag, StringComparer.OrdinalIgnoreCase);
}
