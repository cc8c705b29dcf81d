using System.CommandLine;
using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Review;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Review;

/// <summary><c>review FILES...</c> or <c>review --all</c>: which plans could be about any account, and which were copied from which.</summary>
internal sealed class ReviewCommand : Command
{
    private readonly Argument<string[]> _files = new("FILES")
    {
        Description = "Plans as Markdown, Word (.docx), HTML or text, or folders of them",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> _all = new("--all") { Description = "The latest plan of every account that was researched" };
    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "Flag plans with at least this score, from 0 to 100",
        HelpName = "SCORE",
        DefaultValueFactory = _ => ReviewOptions.DefaultThreshold,
    };
    private readonly Option<string[]> _seller = new("--seller") { Description = "Your company's or a product's name, which is no fact about an account; may be repeated", HelpName = "NAME" };
    private readonly Option<string?> _html = new("--html") { Description = "Write a page with shared passages side by side", HelpName = "FILE" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ReviewCommand(Terminal terminal) : base("review", "Find generic and copied plans")
    {
        Add(_files);
        Add(_all);
        Add(_threshold);
        Add(_seller);
        Add(_html);
        Add(_data);
        Add(_json);
        Validators.Add(result =>
        {
            if (!result.GetValue(_all) && result.GetValue(_files) is null or []) result.AddError("Say which plans to review: FILES, or --all.");
        });
        _threshold.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 100)) result.AddError("--threshold takes a number from 0 to 100.");
        });
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var stored = await LoadAsync(result, terminal, cancellationToken);
        var (plans, refused) = await PlanFiles.ReadAsync([.. (result.GetValue(_files) ?? []).Select(terminal.PathOf)], [.. stored.Select(plan => plan.Account)], cancellationToken);
        if (result.GetValue(_all)) plans = [.. plans, .. stored.Select(PlanText.Of).Where(own => plans.All(plan => plan.Id != own.Id))];
        if (plans.Count == 0) throw new InputException(refused.Count > 0 ? $"{refused[0].Name}: {refused[0].Why}" : "There is no plan to review yet. Research accounts first, or name files.");
        var options = new ReviewOptions(result.GetValue(_threshold), result.GetValue(_seller));
        var reviews = Review(plans, stored, options);
        if (result.GetValue(_html) is { } html)
            await WholeFile.WriteAsync(terminal.PathOf(html), Encoding.UTF8.GetBytes(ReviewReport.ToHtml(reviews, options.Threshold)), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, ReviewList.Of(reviews, refused, options.Threshold));
        else ReviewScreen.Write(reviews, refused, terminal);
        return ExitCode.Done;
    }

    /// <summary>What is known of the accounts serves the blind swap, whether or not their own plans are reviewed.</summary>
    private static IReadOnlyList<PlanReview> Review(IReadOnlyList<PlanText> plans, IReadOnlyList<Plan> stored, ReviewOptions options)
    {
        var reviewer = new PlanReviewer(plans, options);
        foreach (var plan in stored)
            reviewer.AddEvidence(plan.Account.Key, [plan.Account.Name, CompanyName.Short(plan.Account.Name), plan.Account.Ticker ?? ""], plan.Evidence.Select(evidence => evidence.Context));
        return reviewer.Review();
    }

    private async Task<IReadOnlyList<Plan>> LoadAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = DataFolder.Locate(result.GetValue(_data), terminal);
        // Plans from elsewhere are reviewed without a database too.
        if (!result.GetValue(_all) && !File.Exists(folder.Database)) return [];
        await using var db = await folder.OpenAsync(cancellationToken);
        var plans = new List<Plan>();
        foreach (var account in await db.ListAccountsAsync(cancellationToken))
            if (await db.FindRevisionAsync(account.Key, number: null, cancellationToken) is { } revision) plans.Add(revision.Plan);
        return plans;
    }
}
