using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research.Answers;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Accounts;

/// <param name="Answer">The language model's; null when none is configured.</param>
/// <param name="Problem">Why nothing was looked for.</param>
public sealed record Asked(string Question, Answer? Answer, IReadOnlyList<FoundPassage> Found, string? Problem);

/// <param name="Day">When it takes effect, else when the newest of its sources came out; null when no source says.</param>
public sealed record LeaderLine(DateOnly? Day, bool IsEffective, PlanItem Item);

/// <param name="Now">Share of the longer bar's length, 0 to 100; null when the text holds no amount to draw.</param>
/// <param name="Before">Null when the year before isn't reported.</param>
public sealed record FigureRow(PlanItem Item, string? BeforeText, string? Change, int? Now, int? Before);

/// <summary>All that is known of an account, at a glance.</summary>
/// <param name="Plan">Null before the first draft.</param>
public sealed partial record OverviewModel(
    AccountLine Line, Plan? Plan, ScoredTier? Tier, InsightMap Map, IReadOnlyList<StoredSignal> Signals, IReadOnlyList<StoredDocumentLine> Documents, bool MayEdit, Asked? Asked)
{
    public string Address => $"/accounts/{Uri.EscapeDataString(Line.Key)}";

    /// <summary>The account's people, latest change first.</summary>
    public IReadOnlyList<LeaderLine> Leaders => [.. Items("leadership").Where(item => item.Group == "person").Select(Leader).OrderByDescending(line => line.Day)];

    /// <summary>Figures by the period or kind that they are of.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<FigureRow> Rows)> Figures =>
        [.. (Section("snapshot")?.Groups ?? []).Select(group => (Title(group), (IReadOnlyList<FigureRow>)[.. Items("snapshot").Where(item => item.Group == group.Key && item.Text.Length > 0 && item.Status != PlanItemStatus.AsksRep).Select(Figure)])).Where(group => group.Item2.Count > 0)];

    public Evidence? EvidenceOf(int number) => Plan is not null && number > 0 && number <= Plan.Evidence.Count ? Plan.Evidence[number - 1].Evidence : null;

    private PlanSection? Section(string key) => Plan?.Sections.FirstOrDefault(section => section.Key == key);

    private IReadOnlyList<PlanItem> Items(string key) => Section(key)?.Items ?? [];

    private static string Title(PlanGroup group) => group.Title.Length == 0 ? group.TextTitle : group.TextTitle.Length == 0 ? group.Title : $"{group.Title}, {char.ToLowerInvariant(group.TextTitle[0])}{group.TextTitle[1..]}";

    private LeaderLine Leader(PlanItem item)
    {
        var effective = Effective.Matches(item.Text).Select(match => DateOnly.TryParseExact(match.Groups[1].Value, "MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).Max();
        return effective is not null ? new(effective, true, item) : new(item.Citations.Select(EvidenceOf).Select(evidence => Plan?.Sources.FirstOrDefault(source => source.DocumentId == evidence?.DocumentId)?.Published).Max(), false, item);
    }

    private static FigureRow Figure(PlanItem item)
    {
        var before = item.Fields.FirstOrDefault(field => field.Name == "Year before")?.Text;
        var change = item.Fields.FirstOrDefault(field => field.Name.StartsWith("Change", StringComparison.Ordinal))?.Text;
        var (now, then) = (AmountOf(item.Text), before is null ? null : AmountOf(before));
        var most = Math.Max(now ?? 0, then ?? 0);
        return most == 0 || then is null ? new(item, before, change, null, null) : new(item, before, change, Share(now), Share(then));

        int? Share(decimal? amount) => amount is { } known ? (int)Math.Round(known / most * 100) : null;
    }

    /// <returns>The size of an amount as plans print it; null for what isn't one, or is below zero, which a bar can't show.</returns>
    private static decimal? AmountOf(string text)
    {
        if (Amount.Match(text) is not { Success: true } match || !decimal.TryParse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return null;
        return number * match.Groups[2].Value switch { "trillion" => 1e12m, "billion" => 1e9m, "million" => 1e6m, "thousand" => 1e3m, _ => 1 };
    }

    [GeneratedRegex(@"^[^−\-\d]{0,5}([\d,]+(?:\.\d+)?)\s*(trillion|billion|million|thousand)?\s*$")]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"effective (\p{L}+ \d{1,2}, \d{4})")]
    private static partial Regex Effective { get; }
}
