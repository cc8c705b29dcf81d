using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using System.Xml;

namespace PlanCopilot.Core.Prompts;

/// <summary>The places of a template where values go: <c>{{$name}}</c> and nothing else.</summary>
internal static partial class Placeholders
{
    /// <summary>One pass over the template: what a value holds is never read as a placeholder, nor as markup.</summary>
    /// <param name="values">One for each placeholder, without characters that XML forbids.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Pattern.Replace(template, match => HttpUtility.HtmlEncode(values[match.Groups["name"].Value]));

    /// <summary>
    /// The text with each character that XML forbids replaced by U+FFFD. One of them would make Semantic Kernel send the
    /// whole prompt as a single user message, system message and all.
    /// </summary>
    public static string WithoutForbidden(string text)
    {
        if (Allowed(text) == text.Length) return text;
        var cleaned = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var allowed = Allowed(rest);
            cleaned.Append(rest[..allowed]);
            if (allowed < rest.Length) cleaned.Append('\uFFFD');
            rest = rest[Math.Min(allowed + 1, rest.Length)..];
        }
        return cleaned.ToString();
    }

    /// <returns>How many characters from the start XML allows.</returns>
    private static int Allowed(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return i;
            i++;
        }
        return text.Length;
    }

    [GeneratedRegex(@"\{\{\$(?<name>[A-Za-z0-9_]+)\}\}", RegexOptions.ExplicitCapture)]
    public static partial Regex Pattern { get; }
}
