using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PlanCopilot.Core.Http;

/// <summary>
/// Reads a URL more strictly than browsers do: what programs read in different ways (user names, backslashes, blanks,
/// escapes in the host, addresses in octal, hexadecimal or short form) is refused, so that the host that is checked is
/// the host that is asked.
/// </summary>
internal static class UrlRules
{
    private const int LongestUrl = 4_000;
    private static readonly SearchValues<char> HostEnd = SearchValues.Create("/?#");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Ipv6Letters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <returns>The URL with a host in lower case and ASCII, without a fragment; or why it is refused.</returns>
    public static (Uri? Url, string? Why) Read(string text)
    {
        if (WhyUnreadable(text) is { } why) return (null, why);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text[..colon].ToLowerInvariant();
        if (scheme is not ("http" or "https")) return (null, scheme == "" ? "it isn't a whole URL" : "only http and https are asked");
        if (!text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal)) return (null, "no // follows the scheme");
        var rest = text.AsSpan(colon + 3);
        var end = rest.IndexOfAny(HostEnd);
        var (host, port, whyHost) = ReadHost(end < 0 ? rest.ToString() : rest[..end].ToString());
        if (whyHost is not null) return (null, whyHost);
        var path = end < 0 ? "/" : rest[end] == '/' ? rest[end..].ToString() : $"/{rest[end..]}";
        var canonical = $"{scheme}://{host}{port}{path.Split('#')[0]}";
        return Uri.TryCreate(canonical, UriKind.Absolute, out var url) && url.Host == host && url.Port is > 0 and <= 65535
            ? (url, null) : (null, "it can't be read as a URL");
    }

    private static string? WhyUnreadable(string text)
    {
        if (text.Length is 0 or > LongestUrl) return text.Length == 0 ? "it is empty" : $"it is longer than {LongestUrl:N0} characters";
        if (text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))) return "it holds blanks or control characters";
        if (text.Any(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse)) return "it holds invisible characters";
        if (text.Where((letter, index) => char.IsSurrogate(letter) && !IsPaired(text, index)).Any()) return "it holds half characters";
        return text.Contains('\\', StringComparison.Ordinal) ? "it holds a backslash, which programs read in different ways" : null;
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    /// <returns>The host, and the port with its colon or nothing.</returns>
    private static (string Host, string Port, string? Why) ReadHost(string authority)
    {
        if (authority.Contains('@', StringComparison.Ordinal)) return ("", "", "it holds a user name, which can look like a host");
        if (authority.Contains('%', StringComparison.Ordinal)) return ("", "", "its host holds an escape or a zone");
        var bracket = authority.LastIndexOf(']');
        var colon = authority.IndexOf(':', bracket + 1);
        var name = colon < 0 ? authority : authority[..colon];
        var port = colon < 0 ? "" : authority[(colon + 1)..];
        if (port.Length > 5 || !port.All(char.IsAsciiDigit)) return ("", "", "its port isn't a number");
        if (port.StartsWith('0')) return ("", "", "its port is written oddly");
        var (host, why) = name.StartsWith('[') ? ReadIpv6(name) : ReadName(name);
        return (host, port == "" ? "" : ":" + port, why);
    }

    private static (string Host, string? Why) ReadIpv6(string name) =>
        name.EndsWith(']') && name.Length > 2 && !name.AsSpan(1, name.Length - 2).ContainsAnyExcept(Ipv6Letters)
            && IPAddress.TryParse(name.AsSpan(1, name.Length - 2), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? ($"[{address}]", null) : ("", "its host isn't an IPv6 address");

    private static (string Host, string? Why) ReadName(string name)
    {
        var (ascii, why) = ToAscii(name);
        if (why is not null) return ("", why);
        var host = ascii.EndsWith('.') ? ascii[..^1] : ascii;
        if (host.Length is 0 or > 253) return ("", host.Length == 0 ? "it has no host" : "its host is too long");
        var labels = host.Split('.');
        if (labels.Any(label => label.Length is 0 or > 63)) return ("", "its host has an empty or too long part");
        if (!labels.All(label => label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))) return ("", "its host holds characters that no host has");
        if (!IsNumber(labels[^1])) return (host, null);
        return IPAddress.TryParse(ascii, out var address) && address.ToString() == ascii && labels.Length == 4
            ? (host, null) : ("", "its host is an address in an odd spelling");
    }

    /// <summary>Programs take a host whose last part is a number for an IPv4 address (WHATWG URL, "ends in a number").</summary>
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && !label.AsSpan(2).ContainsAnyExcept(HexDigits));

    private static (string Ascii, string? Why) ToAscii(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.All(char.IsAscii)) return (lower, null);
        foreach (var rune in lower.EnumerateRunes())
            if (!rune.IsAscii && (!IsLetter(Rune.GetUnicodeCategory(rune)) || IsVariant(rune.Value))) return ("", "its host holds characters that stand for others");
        try
        {
            return (new IdnMapping { UseStd3AsciiRules = true }.GetAscii(lower).ToLowerInvariant(), null);
        }
        catch (ArgumentException)
        {
            return ("", "its host isn't a name in any script");
        }
    }

    private static bool IsLetter(UnicodeCategory category) =>
        category is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letters that some programs turn into plain ones: full width, mathematical, letter-like, ligatures, ª, º, ſ.</summary>
    private static bool IsVariant(int letter) =>
        letter is >= 0xFF00 and <= 0xFFEF or >= 0x1D400 and <= 0x1D7FF or >= 0x2100 and <= 0x214F or >= 0xFB00 and <= 0xFB4F
            or 0xAA or 0xBA or 0x17F or 0x133 or 0x149;
}
