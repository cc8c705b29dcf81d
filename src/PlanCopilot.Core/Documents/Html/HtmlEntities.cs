using System.Globalization;
using System.Net;
using System.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>Decodes character references as browsers do.</summary>
internal static class HtmlEntities
{
    /// <summary>What &#128; to &#159; mean in practice: windows-1252 (HTML Standard, 13.2.5.80); 0 where nothing is meant.</summary>
    private const string Windows1252 =
        "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    /// <param name="source">Begins with "&amp;".</param>
    /// <param name="length">How much of the source was read: 1 when it is only an ampersand.</param>
    /// <returns>The characters meant.</returns>
    public static string Decode(ReadOnlySpan<char> source, out int length)
    {
        length = 1;
        if (source.Length < 3) return "&";
        if (source[1] == '#') return Number(source, ref length);
        var end = 1;
        while (end < source.Length && end < 32 && char.IsAsciiLetterOrDigit(source[end])) end++;
        var closed = end < source.Length && source[end] == ';';
        var decoded = Named(source[1..end]);
        if (decoded is null) return "&";
        length = closed ? end + 1 : end;
        return decoded;
    }

    private static string? Named(ReadOnlySpan<char> name) => name switch
    {
        "nbsp" or "NBSP" => " ",
        "amp" or "AMP" => "&",
        "rsquo" => "\u2019",
        "lsquo" => "\u2018",
        "ldquo" => "\u201c",
        "rdquo" => "\u201d",
        "mdash" => "\u2014",
        "ndash" => "\u2013",
        "bull" => "\u2022",
        "quot" or "QUOT" => "\"",
        "lt" or "LT" => "<",
        "gt" or "GT" => ">",
        { Length: < 2 } => null,
        _ => Rare($"&{name};"),
    };

    private static string? Rare(string reference) =>
        WebUtility.HtmlDecode(reference) is var decoded && decoded != reference ? decoded : null;

    private static string Number(ReadOnlySpan<char> source, ref int length)
    {
        var hex = source[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        while (end < source.Length && end < start + 8 && (hex ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end]))) end++;
        if (!int.TryParse(source[start..end], hex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return "&";
        length = end < source.Length && source[end] == ';' ? end + 1 : end;
        if (code is >= 0x80 and < 0xa0) code = Windows1252[code - 0x80];
        if (code is 0xa0 or 0x20) return " ";
        return Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd";
    }
}
