using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents.Html;

public sealed class ArticlePageTests
{
    private const string Story = "<p>Talloway Marine Systems, Inc. said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028.</p>"
        + "<p>The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast, where the company has sold pumps for thirty years. The state pays a part of the roads around it, and the town leases the land for forty years at a dollar a year.</p>"
        + "<p>\"Our customers asked for this,\" said Ingrid Solheim, who leads the valve business, at the site.</p>";

    private static readonly string Text = "A plant for Mobile\n\n" + Story.Replace("</p><p>", "\n\n", StringComparison.Ordinal).Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);

    [Fact]
    public void Of_a_page_the_article_is_read_without_what_stands_around_and_in_it()
    {
        var page = Read("<html><head><title>A plant for Mobile | Gulf Business</title><meta property='article:published_time' content='2026-06-01T23:30:00-05:00'></head><body><nav>Home</nav><script>var a = '<article>';</script>"
            + $"<article class='teaser'><h3>Other news</h3><p>Short.</p></article><article><h1>A plant for Mobile</h1><div class='share-buttons'><a>Post it</a></div>{Story}<aside>Related: fires</aside><button>More</button></article>"
            + "<article class='teaser'><h3>Yet other news</h3></article><footer>Imprint</footer></body></html>");

        page.Text.ShouldBe(Text);
        page.Published.ShouldBe(new DateOnly(2026, 6, 1));
    }

    [Theory]
    [InlineData("<article><h1>A plant for Mobile</h1><p class=share>Post it", "</article>")] // the next block ends the paragraph
    [InlineData("<main><h1>A plant for Mobile</h1><div id='cookie-box'>We use cookies.</div>", "</main>")]
    [InlineData("<div class='page'><h1>A plant for Mobile</h1><form>Search</form>", "</div>")]
    public void What_is_left_open_takes_nothing_of_the_article(string before, string after) => Read($"<html><body>{before}{Story}{after}</body></html>").Text.ShouldBe(Text);

    [Fact]
    public void A_box_that_is_never_closed_does_not_swallow_the_article() =>
        Read($"<html><body><article><div class='share'>Post it<h1>A plant for Mobile</h1>{Story}</article></body></html>").Text.ShouldBe("Post it\n\n" + Text);

    [Fact]
    public void A_page_in_an_older_encoding_is_read_as_it_says()
    {
        var bytes = Encoding.Latin1.GetBytes($"<html><head><meta charset='iso-8859-1'></head><body><article><h1>Café Müller</h1>{Story}</article></body></html>");

        DocumentParser.ParseArticle(bytes, "https://news.example.com/a").Text.ShouldStartWith("Café Müller\n\nTalloway");
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"2026-06-02T08:00:00Z\"}</script>")]
    [InlineData("<time datetime='2026-06-02'>June 2</time>")]
    [InlineData("<meta itemprop=datePublished content='2026-06-02'>")]
    public void The_day_is_read_wherever_pages_give_it(string mark) => Read($"<html><body>{mark}<article><h1>A plant for Mobile</h1>{Story}</article></body></html>").Published.ShouldBe(new DateOnly(2026, 6, 2));

    private static Document Read(string page) => DocumentParser.ParseArticle(Encoding.UTF8.GetBytes(page), "https://news.example.com/a");
}
