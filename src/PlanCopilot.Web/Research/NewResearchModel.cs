using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Research;

/// <param name="WhyNoFetching">Why nothing can be fetched from EDGAR; null when it can.</param>
/// <param name="Problem">Why the last order wasn't taken.</param>
/// <param name="Wanted">What was typed.</param>
public sealed record NewResearchModel(IReadOnlyList<Order> Orders, string? WhyNoFetching, string? Problem, string? Wanted);

/// <param name="Name">The account's name, or what was asked for while that isn't known.</param>
/// <param name="Stages">All stages of the order, done, under way and to come.</param>
/// <param name="IsReader">The viewer may open the account, too.</param>
public sealed record OrderModel(Order Order, string Name, IReadOnlyList<StageLine> Stages, bool IsMine, bool IsReader)
{
    internal static async Task<OrderModel> LoadAsync(PlanCopilotDbContext db, Viewer viewer, Order order, CancellationToken cancellationToken)
    {
        var account = order.Account is { } key && await db.FindAccessAsync(viewer, key, cancellationToken) is not null ? await db.FindAccountAsync(key, cancellationToken) : null;
        return new(order, account?.Name ?? (order.Kind == OrderKind.Sample ? "the sample account" : order.Wanted), StageLine.Of(order), MayChange(order, viewer), account is not null);
    }

    internal static bool MayChange(Order order, Viewer viewer) => order.Member == viewer.Name || viewer.IsAdmin;
}

/// <param name="State">"done", "now", or null for what is to come.</param>
public sealed record StageLine(string Title, string? State, OrderStage? Progress)
{
    private static readonly (ResearchStage Stage, string Title)[] Titles =
    [
        (ResearchStage.Fetching, "Fetching filings and news"), (ResearchStage.Reading, "Reading documents"),
        (ResearchStage.Storing, "Keeping what is about the account"), (ResearchStage.Extracting, "Finding insights and drafting the plan"),
    ];

    internal static IReadOnlyList<StageLine> Of(Order order)
    {
        var titles = Titles.Where(line => line.Stage != ResearchStage.Fetching || order.Kind == OrderKind.Fetch).ToList();
        var begun = titles.ConvertAll(line => order.Report.Stages.FirstOrDefault(stage => stage.Name == line.Stage.ToString()));
        var last = begun.FindLastIndex(stage => stage is not null);
        var isLastDone = last >= 0 && begun[last] is { } stage && stage.Done >= stage.Total;
        var now = isLastDone ? last + 1 : Math.Max(last, 0);
        return titles.ConvertAll(line => titles.IndexOf(line)).ConvertAll(index => new StageLine(titles[index].Title,
            order.State == OrderState.Done || index < now ? "done" : index == now && order.State == OrderState.Running ? "now" : null, begun[index]));
    }
}
