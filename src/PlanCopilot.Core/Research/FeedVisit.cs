using System.Net;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Feeds;

namespace PlanCopilot.Core.Research;

/// <summary>Fetches the articles of one feed that the account doesn't hold yet; whether they are about it is told later, from their text.</summary>
/// <param name="held">Hashes of what was read before.</param>
internal sealed class FeedVisit(FeedClient feeds, IReadOnlySet<string> held, SourceVisit visit, TimeProvider time)
{
    /// <summary>What a feed with many slow sites doesn't give in this time is read the next time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Characters; a brief has more.</summary>
    private const int ShortestArticle = 150;

    public async Task RunAsync(Uri feed, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var items = await feeds.ReadAsync(feed, cancellationToken);
            foreach (var (index, item) in items.Index())
            {
                if (time.GetElapsedTime(start) > Longest)
                {
                    visit.Note($"{feed}: {items.Count - index} articles are left for the next time, since its sites are slow", hasFailed: true);
                    return;
                }
                await ReadAsync(item, cancellationToken);
                progress?.Report(new(ResearchStage.Fetching, index + 1, items.Count, item.Title));
            }
        }
        catch (SourceException failure)
        {
            visit.Fail(failure, $"{feed}: ");
        }
    }

    private async Task ReadAsync(FeedItem item, CancellationToken cancellationToken)
    {
        try
        {
            var article = await feeds.FetchAsync(item, WhyNoArticle, cancellationToken);
            if (held.Contains(article.Hash)) return;
            visit.Files.Add(new SourceFile(item.Url.AbsoluteUri, _ => Task.FromResult(article.Page)) { IsArticle = true, Published = item.Published });
        }
        catch (SourceException failure)
        {
            // An article that its site won't give is that site's word on it; asking again soon is no use.
            visit.Note(failure.Message, failure.IsClosed || failure.Status is null or >= HttpStatusCode.InternalServerError && !failure.IsUnwanted, failure.NextTry);
        }
    }

    /// <summary>A page that is made by scripts, or only asks for consent, may hold its article the next time.</summary>
    private static string? WhyNoArticle(ReadOnlyMemory<byte> page)
    {
        if (!page.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return null;
        try
        {
            return DocumentParser.ParseArticle(page, "").Text.Length < ShortestArticle ? "a page without an article" : null;
        }
        catch (DocumentFormatException)
        {
            return "a page without text";
        }
    }
}
