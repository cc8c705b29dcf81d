using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace PlanCopilot.Core.Sources.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Url">Where the article is, absolute.</param>
public sealed record FeedItem(Uri Url, string Title, DateOnly? Published);

/// <summary>Reads RSS 2.0, Atom and JSON Feed. Entries without a usable address are left out.</summary>
public static class FeedReader
{
    private const int LongestFeed = 8 << 20;
    private const int DeepestElement = 200;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="address">Where the feed is: addresses in it may be relative.</param>
    /// <returns>The entries in the feed's order; null when the bytes are no feed.</returns>
    public static IReadOnlyList<FeedItem>? TryRead(ReadOnlyMemory<byte> body, Uri address)
    {
        var first = body.Span.TrimStart("\uFEFF \t\r\n"u8);
        try
        {
            return first.StartsWith("{"u8) ? ReadJson(body, address) : ReadXml(body, address);
        }
        catch (Exception unreadable) when (unreadable is XmlException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IReadOnlyList<FeedItem>? ReadJson(ReadOnlyMemory<byte> body, Uri address)
    {
        using var json = JsonDocument.Parse(body);
        if (!json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array) return null;
        return [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => Item(Text(item, "url") ?? Text(item, "external_url") ?? Text(item, "id"), Text(item, "title"), Text(item, "date_published"), address)).OfType<FeedItem>()];
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;

    /// <summary>Without document types, which could name files and grow without end.</summary>
    private static IReadOnlyList<FeedItem>? ReadXml(ReadOnlyMemory<byte> body, Uri address)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LongestFeed };
        var bytes = body.ToArray();
        if (IsTooDeep(bytes, settings)) return null;
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        var root = XDocument.Load(reader).Root;
        if (root?.Name == Atom + "feed")
            return [.. root.Elements(Atom + "entry").Select(entry => Item(Link(entry), entry.Element(Atom + "title")?.Value,
                (entry.Element(Atom + "published") ?? entry.Element(Atom + "updated"))?.Value, address)).OfType<FeedItem>()];
        if (root?.Name.LocalName != "rss") return null;
        return [.. root.Elements("channel").Elements("item").Select(item => Item(item.Element("link")?.Value ?? Permalink(item), item.Element("title")?.Value,
            (item.Element("pubDate") ?? item.Element(DublinCore + "date"))?.Value, address)).OfType<FeedItem>()];
    }

    /// <summary>The text of an element is gathered by recursion: tags nested without end would end the program.</summary>
    private static bool IsTooDeep(byte[] body, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), settings);
        while (reader.Read())
            if (reader.Depth > DeepestElement) return true;
        return false;
    }

    private static string? Link(XElement entry) =>
        entry.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel") is null or { Value: "alternate" })?.Attribute("href")?.Value;

    private static string? Permalink(XElement item) =>
        item.Element("guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" ? guid.Value : null;

    private static FeedItem? Item(string? link, string? title, string? date, Uri address) =>
        link is not null && Uri.TryCreate(address, link.Trim(), out var url) && url.Scheme is "http" or "https" ? new(url, title?.Trim() ?? "", Date(date)) : null;

    /// <summary>RFC 3339, or RFC 822 as RSS has it, whose zones may be names.</summary>
    private static DateOnly? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = text.Trim();
        foreach (var (name, offset) in Zones)
            if (plain.EndsWith(name, StringComparison.Ordinal)) plain = plain[..^name.Length] + offset;
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? DateOnly.FromDateTime(date.UtcDateTime) : null;
    }

    private static readonly (string Name, string Offset)[] Zones =
        [(" UTC", " +0000"), (" EST", " -0500"), (" EDT", " -0400"), (" CST", " -0600"), (" CDT", " -0500"), (" MST", " -0700"), (" MDT", " -0600"), (" PST", " -0800"), (" PDT", " -0700")];
}
