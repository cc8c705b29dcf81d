using System.CommandLine;
using System.Globalization;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Plans.Tiering;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Tiering;

/// <summary><c>tier [ACCOUNT]</c>: how much accounts are worth, by which factors, and what moved them.</summary>
internal sealed class TierCommand : Command
{
    private readonly Argument<string?> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name; all accounts when left out", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _set = new("--set") { Description = "What you say of a factor, 1 to 5 points, such as strategic-value=4", HelpName = "FACTOR=POINTS" };
    private readonly Option<string?> _why = new("--why") { Description = "Your reason", HelpName = "TEXT" };
    private readonly PersonOption _as = new();
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public TierCommand(Terminal terminal) : base("tier", "Score accounts by seven factors, and show what moved them")
    {
        Add(_account);
        foreach (var option in (Option[])[_set, _why]) Add(option);
        Add(_as);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var template = TemplateFile.Load(data, terminal);
        await using var db = await data.OpenAsync(cancellationToken);
        List<Account> accounts = result.GetValue(_account) is { } wanted ? [await DataFolder.FindAccountAsync(db, wanted, cancellationToken)] : await db.ListAccountsAsync(cancellationToken);
        if (result.GetValue(_set) is { } set)
        {
            var (factor, points) = Read(set, template);
            if (result.GetValue(_account) is null) throw new InputException("Say of which account: plancopilot tier ACCOUNT --set FACTOR=POINTS");
            await db.SaveTierPointsAsync(accounts[0].Key, factor, points, result.GetValue(_why), _as.Read(result, terminal), TimeProvider.System, cancellationToken);
        }
        var lines = new List<TierLine>();
        foreach (var account in accounts)
        {
            var latest = await db.RescoreAsync(account.Key, template, TimeProvider.System, cancellationToken);
            var moves = (await db.ListTierScoresAsync(account.Key, cancellationToken)).Select(score => new TierMove(score.ScoredAt, score.Move));
            lines.Add(new TierLine(account.Key, latest?.Score.Tier, latest?.Score.Points, latest?.Score.Factors ?? [], [.. moves]));
        }
        if (result.GetValue(_json)) CliJson.Write(terminal, new TierReport(lines));
        else foreach (var line in lines.OrderByDescending(line => line.Points).ThenBy(line => line.Account, StringComparer.Ordinal)) Write(line, terminal);
        return ExitCode.Done;
    }

    private static (string Factor, int Points) Read(string set, PlanTemplate template)
    {
        var factors = template.Tiering.Factors.Select(factor => factor.Id).ToList();
        return set.Split('=') is [var factor, [>= '1' and <= '5'] points] && factors.Contains(factor) ? (factor, points[0] - '0')
            : throw new InputException($"'{set}' is no FACTOR=POINTS with 1 to 5 points. Factors: {string.Join(", ", factors)}.");
    }

    private static void Write(TierLine line, Terminal terminal)
    {
        Print(string.Create(CultureInfo.InvariantCulture, $"{line.Account}: {line.Tier ?? "no tier"}{(line.Points is { } points ? $", {points:0.00} of 5 points" : "")}, {line.Factors.Count(factor => factor.Points is not null)} of {line.Factors.Count} factors known"));
        foreach (var factor in line.Factors) Print($"  {factor.Points?.ToString(CultureInfo.InvariantCulture) ?? "-"}  {factor.Factor}: {factor.Why}");
        foreach (var move in line.Moves) Print(string.Create(CultureInfo.InvariantCulture, $"  {move.At:yyyy-MM-dd}  {move.Why}"));

        void Print(string text) => terminal.Out.Write(Terminal.Harmless(text) + "\n");
    }
}

/// <summary>What <c>tier --json</c> prints.</summary>
internal sealed record TierReport(IReadOnlyList<TierLine> Accounts);

/// <param name="Moves">Newest first.</param>
internal sealed record TierLine(string Account, string? Tier, decimal? Points, IReadOnlyList<FactorScore> Factors, IReadOnlyList<TierMove> Moves);

internal sealed record TierMove(DateTimeOffset At, string Why);
