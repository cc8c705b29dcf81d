using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Research;

/// <summary>
/// Works off the orders in the background, two at a time and one an account. An order that was under way when the program
/// ended is begun again by the next start, or by another instance: all that was stored isn't done again.
/// </summary>
internal sealed partial class ResearchWorker(IServiceScopeFactory scopes, OrderBell bell, TimeProvider time, ILogger<ResearchWorker> log) : BackgroundService
{
    private const int AtOnce = 2;

    private static readonly TimeSpan SaveEvery = TimeSpan.FromMilliseconds(300), LookEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count < AtOnce && await TakeAsync(stoppingToken) is { } order) running.Add(RunAsync(order, stoppingToken));
            else await bell.WaitAsync(LookEvery, stoppingToken);
        }
        await Task.WhenAll(running);
    }

    private async Task<Order?> TakeAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await Db(scope).TakeOrderAsync(time, stopping);
        }
        catch (Exception failure) when (failure is StorageException or OperationCanceledException)
        {
            if (failure is StorageException) LogNoOrders(failure.Message);
            return null; // asked again soon
        }
    }

    private async Task RunAsync(Order order, CancellationToken stopping)
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var progress = new OrderProgress();
        await using var scope = scopes.CreateAsyncScope();
        var work = order.State == OrderState.Failed ? Task.FromException<OrderReport>(new ResearchRefusedException("It ended the program three times; see the program's log."))
            : Task.Run(() => scope.ServiceProvider.GetRequiredService<OrderWork>().RunAsync(order, progress, cancelling.Token), CancellationToken.None);
        await WatchAsync(order, work, progress, cancelling);
        var (state, report) = await OutcomeAsync(order, work, stopping);
        await FinishAsync(order, state, report with { Stages = progress.Stages });
        bell.Ring(); // one that waited for this account may begin
    }

    /// <summary>Says how far the order is while it runs, and stops it when its member wants that.</summary>
    private async Task WatchAsync(Order order, Task work, OrderProgress progress, CancellationTokenSource cancelling)
    {
        while (await Task.WhenAny(work, Task.Delay(SaveEvery, CancellationToken.None)) != work)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await Db(scope).SaveOrderProgressAsync(order.Id, new OrderReport { Stages = progress.Stages }, time, CancellationToken.None)) await cancelling.CancelAsync();
            }
            catch (StorageException busy)
            {
                LogNoProgress(order.Id, busy.Message); // the next one will do
            }
        }
    }

    private async Task<(OrderState State, OrderReport Report)> OutcomeAsync(Order order, Task<OrderReport> work, CancellationToken stopping)
    {
        try
        {
            return (OrderState.Done, await work);
        }
        catch (OperationCanceledException)
        {
            return (stopping.IsCancellationRequested ? OrderState.Waiting : OrderState.Cancelled, new());
        }
        catch (Exception refused) when (refused is ResearchRefusedException or SourceException or UnknownCompanyException or StorageException or FormatException or ModelSettingsException or InvalidPromptException)
        {
            return (OrderState.Failed, new() { Problem = refused.Message });
        }
        catch (Exception failure)
        {
            LogFailure(failure, order.Id);
            return (OrderState.Failed, new() { Problem = "The program failed; its log says more. Resume it to try again." });
        }
    }

    private async Task FinishAsync(Order order, OrderState state, OrderReport report)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Db(scope).FinishOrderAsync(order.Id, state, report, time, CancellationToken.None);
        }
        catch (StorageException failure)
        {
            LogFailure(failure, order.Id); // its lease ends, and it is begun again
        }
    }

    private static PlanCopilotDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>();

    [LoggerMessage(LogLevel.Warning, "No orders could be looked for: {Why}")]
    private partial void LogNoOrders(string why);

    [LoggerMessage(LogLevel.Warning, "The progress of order {Order} couldn't be saved: {Why}")]
    private partial void LogNoProgress(long order, string why);

    [LoggerMessage(LogLevel.Error, "Order {Order} failed")]
    private partial void LogFailure(Exception failure, long order);
}

/// <summary>Wakes the worker when there is something to do; without it the worker looks every other second.</summary>
internal sealed class OrderBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // rung already
        }
    }

    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        try
        {
            await _rung.WaitAsync(most, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // the caller's loop sees it
        }
    }

    public void Dispose() => _rung.Dispose();
}
