using System.Security.Cryptography;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Feeds;

namespace PlanCopilot.Core.Research;

/// <summary>Fetches the articles of one feed that the account doesn't hold yet; whether they are about it is told later, from their text.</summary>
/// <param name="held">Ids of the documents that are stored.</param>
internal sealed class FeedVisit(FeedClient feeds, IReadOnlySet<string> held, SourceVisit visit, TimeProvider time)
{
    /// <summary>What a feed with many slow sites doesn't give in this time is read the next time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

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
            var article = await feeds.FetchAsync(item, cancellationToken);
            if (held.Contains(Convert.ToHexStringLower(SHA256.HashData(article.Html.Span)))) return;
            visit.Files.Add(new SourceFile(item.Url.AbsoluteUri, _ => Task.FromResult(article.Html)) { IsArticle = true, Published = item.Published });
        }
        catch (SourceException failure)
        {
            visit.Fail(failure);
        }
    }
}
