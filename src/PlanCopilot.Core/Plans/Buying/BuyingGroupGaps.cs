using System.Globalization;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>What is missing in a buying group.</summary>
/// <param name="Key">Such as "no-champion"; unique within a plan.</param>
internal sealed record BuyingGroupGap(string Key, string Name, string Why);

/// <summary>Finds what is missing in a buying group, from its lines alone: what people filled in counts like what the CRM says.</summary>
internal static class BuyingGroupGaps
{
    /// <summary>More names than these make a list that nobody reads.</summary>
    private const int MostNames = 4;

    /// <summary>How ids of lines begin that say that a contact leaves.</summary>
    public const string LeftPrefix = "gap-left-";

    /// <param name="lines">All of the section.</param>
    /// <param name="asOf">The day of the newest data.</param>
    public static IReadOnlyList<BuyingGroupGap> Find(IEnumerable<PlanItem> lines, DateOnly asOf, BuyingGroupRules rules)
    {
        var all = lines.ToList();
        var gone = all.Where(item => item.Id.StartsWith(LeftPrefix, StringComparison.Ordinal)).Select(item => item.Record).OfType<string>().ToHashSet();
        var group = all.Where(item => Participant.Groups.Contains(item.Group)).Select(item => Participant.Of(item, gone)).ToList();
        var staying = group.Where(person => !person.IsLeaving).ToList();
        var gaps = new List<BuyingGroupGap>();
        if (!staying.Exists(person => person.Role == "economic buyer")) Add("no-economic-buyer", "No economic buyer", $"Nobody who stays has this role; {Leaving("economic buyer")}.");
        var champions = staying.Where(person => person.Role == "champion").ToList();
        if (champions.Count == 0) Add("no-champion", "No champion", $"Nobody who stays has this role; {Leaving("champion")}.");
        else if (champions.Count == 1) Add("no-backup", "No backup for the champion", $"{champions[0].Name} is the only champion: the plan stands and falls with one person.");
        var known = staying.Where(person => person.IsKnown).ToList();
        if (known.Count < rules.LeastContacts) Add("single-threaded", "Single-threaded", known.Count == 0 ? "Nobody is marked as knowing us." : $"Only {Names(known)} knows us.");
        Some("c-level", "C-level not covered", staying.Where(person => Office.IsChief(person.Office) && !person.IsKnown), "No relationship with ");
        Some("no-sponsor", "No sponsor of equal rank", staying.Where(person => person.IsKnown && Office.IsTop(person.Office) && !Office.IsTop(person.Owner)), "Nobody of our top looks after ");
        var silent = staying.Where(person => person.LastActivity is { } day && asOf.DayNumber - day.DayNumber >= rules.SilentDays).ToList();
        if (silent.Count > 0) Add("silent", string.Create(CultureInfo.InvariantCulture, $"Silent for {rules.SilentDays} days"), string.Create(CultureInfo.InvariantCulture, $"As of {asOf:yyyy-MM-dd}, no activity with {Names(silent, person => $" (since {person.LastActivity:yyyy-MM-dd})")}."));
        return gaps;

        void Add(string key, string name, string why) => gaps.Add(new BuyingGroupGap(key, name, why));

        void Some(string key, string name, IEnumerable<Participant> people, string why)
        {
            if (people.ToList() is { Count: > 0 } some) Add(key, name, $"{why}{Names(some)}.");
        }

        string Leaving(string role) => group.Find(person => person.IsLeaving && person.Role == role) is { } gone ? $"{gone.Name} had it and leaves" : "the rep knows who it is, or has to find out";
    }

    private static string Names(List<Participant> people, Func<Participant, string>? more = null) => string.Join(", ", people.Take(MostNames).Select(person => person.Name + more?.Invoke(person)))
        + (people.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {people.Count - MostNames} more") : "");
}
