using System.Diagnostics;
using System.Globalization;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Benchmarks;

/// <summary>
/// Prints how long the review of many generated plans takes, as a ratio to reading their text once, character by character
/// and line by line into a set; what it costs to add one plan to them; and whether the copies that were planted are found.
/// </summary>
internal static class ReviewRatio
{
    private const int Added = 50;

    public static int Print(int count)
    {
        var plans = GeneratedPlans.Make(count + Added, seed: 1, out var source);
        var before = plans.Take(count).ToList();
        var yardstick = Ratios.Time(() => Words(before));
        var watch = Stopwatch.StartNew();
        var reviewer = new PlanReviewer(before, new ReviewOptions());
        var reviews = reviewer.Review();
        var seconds = watch.Elapsed.TotalSeconds;
        var adding = plans.Skip(count).Select(plan => Ratios.Time(() => reviewer.Review(plan))).Order().ToList();
        var copies = Enumerable.Range(0, count).Where(i => source[i] >= 0).ToList();
        var linked = copies.Count(i => reviews[i].CopiedFrom == plans[source[i]].Id);
        var originals = Enumerable.Range(0, count).Where(i => source[i] < 0 && !source.Contains(i)).ToList();
        var accused = originals.Count(i => reviews[i].Shared.Count > 0);
        Print($"{count} plans, {before.Sum(plan => plan.Lines.Sum(line => line.Text.Count(c => c == ' ') + 1)) / count} words each");
        Print($"all reviewed        {seconds,9:0.0} s   {seconds * 1000 / yardstick,6:0.0} x reading their words once");
        Print($"one more            {Ratios.Median(adding),9:0.0} ms  at worst {adding[^1]:0.0} ms");
        Print($"most memory         {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,9} MB");
        Print($"copies linked       {linked,9} of {copies.Count}");
        Print($"others flagged      {originals.Count(i => reviews[i].IsFlagged),9} of {originals.Count}");
        Print($"others linked       {accused,9} of {originals.Count}");
        return 0;
    }

    private static int Words(List<PlanText> plans)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in plans.SelectMany(plan => plan.Lines)) words.UnionWith(line.Text.Split(' '));
        return words.Count;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
