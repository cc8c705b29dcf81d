using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>An open element.</summary>
/// <param name="Style">How text in it looks.</param>
internal record struct HtmlElement(HtmlTag Tag, HtmlStyle Style, bool IsBlock)
{
    /// <summary>What <see cref="InlineXbrl.Start"/> gave for it.</summary>
    public int Mark { get; set; }
    public bool PageBreak { get; set; }
    /// <summary>Whether flow and tables know of it; hidden ones they never meet.</summary>
    public bool IsEntered { get; set; }
}

internal static class HtmlElements
{
    /// <summary>What an element and its attributes change of the look.</summary>
    public static StyleChange Change(this HtmlTag tag, HtmlAttributes attributes)
    {
        var change = new StyleChange { Set = OwnTraits(tag) };
        while (attributes.Read())
        {
            if (attributes.Name.Equals("style", StringComparison.OrdinalIgnoreCase)) change.Read(attributes.Value);
            else if (attributes.Name.Equals("align", StringComparison.OrdinalIgnoreCase))
                change.Choose(BlockTraits.Centered, attributes.Value.Equals("center", StringComparison.OrdinalIgnoreCase));
            else if (attributes.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase)) change.Hidden = true;
            else if (tag == HtmlTag.Link && attributes.Value.StartsWith('#') && attributes.Name.Equals("href", StringComparison.OrdinalIgnoreCase))
                change.Set |= BlockTraits.Link;
        }
        change.Set &= ~change.Cleared;
        return change;
    }

    private static BlockTraits OwnTraits(HtmlTag tag) => tag switch
    {
        HtmlTag.Bold => BlockTraits.Bold,
        HtmlTag.Italic => BlockTraits.Italic,
        HtmlTag.Underline => BlockTraits.Underlined,
        HtmlTag.Center => BlockTraits.Centered,
        >= HtmlTag.H1 and <= HtmlTag.H6 => BlockTraits.Bold,
        _ => BlockTraits.None,
    };
}
