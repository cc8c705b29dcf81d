using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.Research;

/// <summary>Does what one order asks for, with the permissions of the member who gave it.</summary>
internal sealed class OrderWork(PlanCopilotDbContext db, DatabaseLocation database, ResearchSettings settings, TimeProvider time)
{
    /// <returns>What the order came to, without its stages.</returns>
    public async Task<OrderReport> RunAsync(Order order, IProgress<ResearchProgress> progress, CancellationToken cancellationToken)
    {
        var member = await db.FindMemberAsync(order.Member, cancellationToken);
        if (member is null or { IsOff: true }) throw new ResearchRefusedException($"{order.Member} isn't a member any more.");
        Task AllowAsync(Account account, CancellationToken cancelled) => this.AllowAsync(order, member.ToViewer(), account, cancelled);
        if (order.Kind == OrderKind.Fetch)
        {
            var fetched = await settings.Refresh(db, AllowAsync).RunAsync(order.Wanted, progress, cancellationToken);
            return Describe(fetched.Research) with { Missing = fetched.Problems };
        }
        var request = order.Kind == OrderKind.Sample
            ? new ResearchRequest(SampleDocuments.Account, SampleDocuments.List(), SampleDocuments.Account)
            : new ResearchRequest(order.Wanted, await UploadedAsync(order, cancellationToken), null);
        return Describe(await new ResearchPipeline(db, time, settings.Model()).RunAsync(request with { Allow = AllowAsync }, progress, cancellationToken));
    }

    private async Task<List<SourceFile>> UploadedAsync(Order order, CancellationToken cancellationToken) =>
        (await db.ListOrderFilesAsync(order.Id, cancellationToken)).ConvertAll(file => new SourceFile(file.Name, async cancelled =>
        {
            await using var own = database.Open(); // files are read at once, and a context serves one at a time
            return await own.FindOriginalAsync(file.Hash, cancelled) ?? throw new IOException("its bytes are gone");
        }));

    /// <summary>Whoever researches an account that nobody has becomes its owner. The sample is for everyone.</summary>
    private async Task AllowAsync(Order order, Viewer viewer, Account account, CancellationToken cancellationToken)
    {
        var access = await db.FindAccessAsync(viewer, account.Key, cancellationToken);
        var isKnown = await db.FindRevisionAsync(account.Key, null, cancellationToken) is not null || (await db.ListAccessAsync(account.Key, cancellationToken)).Count > 0;
        if (order.Kind != OrderKind.Sample && access is null or AccessLevel.Reader && isKnown)
            throw new ResearchRefusedException($"{account.Name} has been researched already, for someone else. Ask an admin, or its owner, to share it with you so that you may edit it.");
        await db.SaveAccountAsync(account, cancellationToken);
        await db.SetOrderAccountAsync(order.Id, account.Key, cancellationToken);
        await db.ClaimAccountAsync(account.Key, viewer.Name, cancellationToken);
        if (access is null && isKnown) await db.ShareAccountAsync(account.Key, viewer.Name, AccessLevel.Editor, cancellationToken);
    }

    private static OrderReport Describe(ResearchResult? result) => result is null ? new() : new()
    {
        Run = result.RunId,
        Revision = result.Revision,
        PlanChanged = result.PlanChanged,
        Documents = result.Documents,
        NewDocuments = result.NewDocuments,
        Refused = [.. result.Refused.Select(file => new OrderRefusal(file.Name, file.Why))],
    };
}
