using System.Globalization;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>What is inherited of an element's look: only what tells headings, hidden parts and pages apart.</summary>
internal readonly record struct HtmlStyle(BlockTraits Traits, float FontSize, bool Hidden);

/// <summary>What one style attribute changes.</summary>
internal struct StyleChange
{
    public BlockTraits Set;
    public BlockTraits Cleared;
    /// <summary>In points; 0 when unchanged.</summary>
    public float FontSize;
    public bool Hidden;
    public bool Inline;
    public bool PageBreak;

    public readonly HtmlStyle Apply(HtmlStyle style) =>
        new((style.Traits | Set) & ~Cleared, FontSize > 0 ? FontSize : style.FontSize, style.Hidden || Hidden);

    public void Read(ReadOnlySpan<char> declarations)
    {
        while (declarations.Length > 0)
        {
            var end = declarations.IndexOf(';');
            var declaration = end < 0 ? declarations : declarations[..end];
            declarations = end < 0 ? [] : declarations[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon > 0) Read(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }
    }

    private void Read(ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        if (property.Equals("font-weight", StringComparison.OrdinalIgnoreCase)) Choose(BlockTraits.Bold, IsBold(value));
        else if (property.Equals("font-style", StringComparison.OrdinalIgnoreCase)) Choose(BlockTraits.Italic, Contains(value, "italic") || Contains(value, "oblique"));
        else if (property.Equals("text-align", StringComparison.OrdinalIgnoreCase)) Choose(BlockTraits.Centered, Contains(value, "center"));
        else if (property.StartsWith("text-decoration", StringComparison.OrdinalIgnoreCase)) Choose(BlockTraits.Underlined, Contains(value, "underline"));
        else if (property.Equals("font-size", StringComparison.OrdinalIgnoreCase)) FontSize = Points(value);
        else if (property.Equals("font", StringComparison.OrdinalIgnoreCase)) ReadFont(value);
        else if (property.Equals("display", StringComparison.OrdinalIgnoreCase)) ReadDisplay(value);
        else if (property.StartsWith("page-break-", StringComparison.OrdinalIgnoreCase)) PageBreak |= Contains(value, "always") || Contains(value, "left") || Contains(value, "right");
    }

    public void Choose(BlockTraits trait, bool on)
    {
        if (on) Set |= trait;
        else Cleared |= trait;
    }

    private void ReadDisplay(ReadOnlySpan<char> value)
    {
        Hidden |= Contains(value, "none");
        Inline |= value.StartsWith("inline", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The shorthand, such as "bold italic 10pt Times".</summary>
    private void ReadFont(ReadOnlySpan<char> value)
    {
        Choose(BlockTraits.Bold, Contains(value, "bold") || Contains(value, "700"));
        Choose(BlockTraits.Italic, Contains(value, "italic"));
        foreach (var word in value.Split(' '))
            if (Points(value[word]) is > 0 and var points) FontSize = points;
    }

    private static bool IsBold(ReadOnlySpan<char> value) =>
        value.StartsWith("bold", StringComparison.OrdinalIgnoreCase) || value is ['6' or '7' or '8' or '9', '0', '0', ..];

    private static float Points(ReadOnlySpan<char> value)
    {
        var unit = value.EndsWith("pt", StringComparison.OrdinalIgnoreCase) ? 1f : value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? 0.75f : 0f;
        return unit > 0 && float.TryParse(value[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size is > 0 and < 1000 ? size * unit : 0;
    }

    private static bool Contains(ReadOnlySpan<char> value, string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);
}
