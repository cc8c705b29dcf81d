using System.Globalization;
using System.Text;
using PlanCopilot.Core.Sources.Feeds;

namespace PlanCopilot.Core.Tests.Sources.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://news.example.com/feeds/all.xml");

    [Fact]
    public void Rss_is_read_with_its_ways_to_give_an_address_and_a_date() =>
        Read("""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
            <item><title>Pumps &amp; valves</title><link> https://news.example.com/a </link><pubDate>Mon, 01 Jun 2026 22:30:00 EST</pubDate></item>
            <item><title>Relative</title><link>/b</link><dc:date>2026-06-02T08:00:00Z</dc:date></item>
            <item><title>Guid</title><guid>https://news.example.com/c</guid></item>
            <item><title>No address</title><guid isPermaLink="false">17</guid></item>
            <item><title>Script</title><link>javascript:alert(1)</link></item>
            </channel></rss>
            """).ShouldBe(["https://news.example.com/a|Pumps & valves|2026-06-02", "https://news.example.com/b|Relative|2026-06-02", "https://news.example.com/c|Guid|"]);

    [Fact]
    public void Atom_is_read_by_its_alternate_links() =>
        Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
            <entry><title>One</title><link rel="self" href="/self"/><link rel="alternate" href="one"/><updated>2026-06-03T00:00:00Z</updated><published>2026-06-01T12:00:00-05:00</published></entry>
            <entry><title>Two</title><link href="https://other.example.com/two"/><updated>2026-06-03T00:00:00Z</updated></entry>
            </feed>
            """).ShouldBe(["https://news.example.com/feeds/one|One|2026-06-01", "https://other.example.com/two|Two|2026-06-03"]);

    [Fact]
    public void Json_feed_is_read() =>
        Read("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"https://news.example.com/x","title":"X","date_published":"2026-06-01T08:00:00Z"},{"id":"2","url":"/y"},"odd"]}""")
            .ShouldBe(["https://news.example.com/x|X|2026-06-01", "https://news.example.com/y||"]);

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public void Half_characters_in_json_cost_their_entry_only(string half) =>
        Read($$$"""{"items":[{"url":"https://news.example.com/{{{half}}}","title":"Odd"},{"url":"https://news.example.com/a","title":"{{{half}}}"}]}""")
            .ShouldBe(["https://news.example.com/a||"]);

    [Fact]
    public void Bytes_that_are_no_text_cost_their_entry_only()
    {
        byte[] body = [.. "{\"items\":[{\"url\":\"https://news.example.com/"u8, 0xff, .. "\"},{\"url\":\"/b\"}]}"u8];

        FeedReader.TryRead(body, Address).ShouldNotBeNull().ShouldHaveSingleItem().Url.AbsoluteUri.ShouldBe("https://news.example.com/b");
    }

    [Fact]
    public void Elements_nested_without_end_are_no_feed()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));

        FeedReader.TryRead(Encoding.UTF8.GetBytes($"<rss><channel><item><title>{deep}</title></item></channel></rss>"), Address).ShouldBeNull();
    }

    [Theory]
    [InlineData("<html><body>Hello</body></html>")]
    [InlineData("{\"name\": 1}")]
    [InlineData("{")]
    [InlineData("<rss><channel>")]
    [InlineData("")]
    public void What_is_no_feed_is_told_apart(string body) => FeedReader.TryRead(Encoding.UTF8.GetBytes(body), Address).ShouldBeNull();

    [Fact]
    public void A_page_names_its_feed() =>
        FeedClient.Discover(Encoding.UTF8.GetBytes("<head><link rel=stylesheet href=a.css><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed?a=1&amp;b=2\"></head>"), new("https://news.example.com/x"))
            .ShouldBe(new Uri("https://news.example.com/feed?a=1&b=2"));

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/a", false)]
    [InlineData("/private/open/a", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x=1", true)]
    [InlineData("/search?q=1&page=2", false)]
    [InlineData("/only-others", true)]
    public void The_longest_rule_of_our_group_decides(string path, bool isAllowed)
    {
        var rules = RobotsRules.Read("User-agent: otherbot\nDisallow: /only-others\n\nUser-agent: a\nUser-Agent: * # all\nDisallow: /private/\nAllow: /private/open/\nDisallow: /*.pdf$\nDisallow: /search?*page=\nDisallow:\n"u8, "plancopilot");

        rules.IsAllowed(new Uri("https://news.example.com" + path)).ShouldBe(isAllowed);
    }

    [Fact]
    public void A_group_for_us_counts_before_that_for_all()
    {
        var rules = RobotsRules.Read("User-agent: *\nDisallow: /\n\nUser-agent: PlanCopilot\nDisallow: /x\n"u8, "plancopilot");

        (rules.IsAllowed(new("https://a.example.com/")), rules.IsAllowed(new("https://a.example.com/x"))).ShouldBe((true, false));
    }

    private static string[] Read(string feed) => [.. FeedReader.TryRead(Encoding.UTF8.GetBytes(feed), Address).ShouldNotBeNull()
        .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Url}|{item.Title}|{item.Published:yyyy-MM-dd}"))];
}
