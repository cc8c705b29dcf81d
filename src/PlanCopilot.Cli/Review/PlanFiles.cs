using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Cli.Review;

/// <summary>Plans that lie in files, whoever wrote them.</summary>
internal static class PlanFiles
{
    private const long LargestBytes = 25 << 20;

    /// <param name="paths">Files, or folders whose files are all read; full paths.</param>
    /// <returns>The plans, named by their files, and what couldn't be read, with the reason.</returns>
    public static async Task<(IReadOnlyList<PlanText> Plans, IReadOnlyList<RefusedPlan> Refused)> ReadAsync(
        IReadOnlyList<string> paths, IReadOnlyList<Account> known, CancellationToken cancellationToken)
    {
        var (plans, refused) = (new List<PlanText>(), new List<RefusedPlan>());
        foreach (var path in paths.SelectMany(Expand).Distinct(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var id = plans.Exists(plan => plan.Id == name) ? path : name;
            try
            {
                plans.Add(await ReadAsync(path, id, known, cancellationToken));
            }
            catch (Exception failure) when (failure is DocumentFormatException or IOException or UnauthorizedAccessException)
            {
                refused.Add(new RefusedPlan(name, failure.Message));
            }
        }
        return (plans, refused);
    }

    private static async Task<PlanText> ReadAsync(string path, string id, IReadOnlyList<Account> known, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > LargestBytes) throw new DocumentFormatException($"The file is larger than {LargestBytes >> 20} MB.");
        var document = DocumentParser.Parse(await File.ReadAllBytesAsync(path, cancellationToken), Path.GetFileName(path));
        var (account, company) = PlanOwner.Guess(document, Path.GetFileName(path), known);
        return PlanText.Read(id, account, company, document.Published, document);
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal);
        return File.Exists(path) ? [path] : throw new InputException($"There is no file '{path}'. Check the path.");
    }
}

internal sealed record RefusedPlan(string Name, string Why);
