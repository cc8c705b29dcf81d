using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Plans;

/// <summary>The latest plan of an account, as the commands that show or write it need it.</summary>
internal static class StoredPlan
{
    /// <exception cref="InputException">There is no such account, or it has no plan yet.</exception>
    public static async Task<Plan> LoadAsync(string wanted, DataFolder data, CancellationToken cancellationToken)
    {
        await using var db = await data.OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, wanted, cancellationToken);
        var revision = await db.FindRevisionAsync(account.Key, number: null, cancellationToken);
        return revision?.Plan ?? throw None(account.Key);
    }

    public static InputException None(string account) =>
        new($"'{account}' has no plan yet: its research was ended early. Run it again: plancopilot research {account} --from FOLDER");
}
