using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>When reviews could be, and what the data answers to a review's four questions.</summary>
internal static class ReviewAnswers
{
    private const int Dates = 4;
    private const int DaysBetween = 91;
    private const int MostListed = 4;

    public static PlanSection Fill(PlanSection asked, CrmFacts crm, DraftingContext context)
    {
        var since = context.Findings.Since ?? new ReviewFacts(crm.AsOf, []);
        var last = since.Reviewed > crm.AsOf ? since.Reviewed : crm.AsOf;
        var dates = Enumerable.Range(1, Dates).Select(number => Asks.Read($"review-date-{number}", "dates", $"Review {number}", last.AddDays(number * DaysBetween).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return asked with
        {
            Items = [.. asked.Items, .. dates, .. Questions(since, last.AddDays(DaysBetween), crm, context)],
            Groups = [.. asked.Groups, new PlanGroup("dates", "Proposed", "A quarter apart"), new PlanGroup("answer", "Question", string.Create(CultureInfo.InvariantCulture, $"What the data says since {since.Reviewed:yyyy-MM-dd}"))],
        };
    }

    private static IEnumerable<PlanItem> Questions(ReviewFacts since, DateOnly next, CrmFacts crm, DraftingContext context)
    {
        var events = since.Signals.OrderByDescending(signal => signal.Date).ThenBy(signal => signal.Id, StringComparer.Ordinal).Take(MostListed).ToList();
        yield return Asks.Read("review-changed", "answer", "What changed at the account?", events.Count == 0 ? "No signal since."
            : string.Join("; ", events.Select(signal => string.Create(CultureInfo.InvariantCulture, $"{InWords(signal.Kind)} ({signal.Date:yyyy-MM-dd})")))) with
        {
            Citations = context.Citations.Cite(events.Select(signal => signal.Evidence)),
        };
        var won = crm.Opportunities.Where(one => Deal.IsWon(one) && one.CloseDate > since.Reviewed).ToList();
        yield return Line("review-delivered", "Which value was delivered?", won.Count == 0 ? "No deal was won since; the measures agreed are the rep's to report." : $"Won: {OpportunityList.Say(won)}.", won);
        var steps = crm.Opportunities.Where(one => Deal.IsOpen(one) && one.NextStep is not null).ToList();
        yield return Line("review-open", "Which actions are open?", steps.Count == 0 ? "No open opportunity has a next step." : string.Join("; ", steps.Take(MostListed).Select(one => $"{one.NextStep} ({one.Id})")), steps);
        var due = crm.Opportunities.Where(one => Deal.IsOpen(one) && one.CloseDate <= next).OrderBy(one => one.CloseDate).ToList();
        yield return Line("review-next", "What is next?", due.Count == 0 ? "No open opportunity closes before the next review." : string.Join("; ", due.Take(MostListed)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} ({one.Id}) {(one.CloseDate < crm.AsOf ? "was to close" : "closes")} {one.CloseDate:yyyy-MM-dd}"))), due);
    }

    private static PlanItem Line(string id, string question, string text, List<Opportunity> opportunities) => new()
    {
        Id = id,
        Group = "answer",
        Label = question,
        Text = text,
        Status = PlanItemStatus.FromCrm,
        Record = opportunities.Count == 0 ? "opportunities" : OpportunityList.Record(opportunities),
    };

    private static string InWords(SignalKind kind) => string.Concat(kind.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
