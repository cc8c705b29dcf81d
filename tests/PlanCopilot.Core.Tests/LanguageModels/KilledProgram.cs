using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>A program that asks a model one question and prints the answer. <see cref="KillTests"/> starts and kills it.</summary>
internal static class KilledProgram
{
    public const string Kept = "kept", Question = "What does the text say?";

    /// <param name="args">The server's URL, the database, and whether to stop between keeping the call and using its result.</param>
    public static async Task Main(string[] args)
    {
        if (args is not [var url, var database, var stops]) throw new ArgumentException("Give URL, DATABASE and true or false.");
        await using (var db = PlanCopilotDatabase.Open(database)) await db.UpgradeAsync(default);
        var options = new ModelOptions { Provider = ModelProvider.OpenAI, Url = new Uri(url), Model = "test-model" };
        using var model = new LanguageModel(options, TimeProvider.System);
        ICallStore store = new ModelCallStorage(() => PlanCopilotDatabase.Open(database));
        if (bool.Parse(stops)) store = new StoppingStore(store);
        var response = await model.ForRun(store, null).GetResponseAsync(Question);
        Console.WriteLine(response.Text);
    }

    /// <summary>Keeps the call, says so, and lets nobody use its result.</summary>
    private sealed class StoppingStore(ICallStore inner) : ICallStore
    {
        public Task<ModelCall?> FindAnswerAsync(string inputHash, CancellationToken cancellationToken) => inner.FindAnswerAsync(inputHash, cancellationToken);

        public async Task AddAsync(ModelCall made, CancellationToken cancellationToken)
        {
            await inner.AddAsync(made, cancellationToken);
            Console.WriteLine(Kept);
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }
}
