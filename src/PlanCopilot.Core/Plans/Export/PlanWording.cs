using System.Globalization;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>The words that every export shares, so that a plan reads the same wherever it is read.</summary>
internal static class PlanWording
{
    public static string Title(Plan plan)
    {
        var ticker = plan.Account.Ticker is { } symbol ? $" ({symbol})" : "";
        return $"{plan.Account.Name}{ticker}: {char.ToLowerInvariant(Kind(plan)[0])}{Kind(plan)[1..]}";
    }

    /// <returns>What it is, as a headline's first line says.</returns>
    public static string Kind(Plan plan) => IsForCustomer(plan) ? "Joint plan" : "Account plan, first-pass draft";

    public static bool IsForCustomer(Plan plan) => plan.Audience == PlanAudience.Customer;

    public static string AsOf(Plan plan) => plan.AsOf is { } day ? $"As of {EnglishDate.Long(day)}" : "As of an unknown date: no document gives one";

    /// <summary>The mark of a status, or null for what is drafted from evidence and needs none.</summary>
    public static string? Mark(PlanItemStatus status) => status switch
    {
        PlanItemStatus.OurRead => "our read",
        PlanItemStatus.Unverified => "unverified",
        _ => null,
    };

    public static string Legend(Plan plan) => IsForCustomer(plan) ? Numbers
        : $"{Numbers} “Our read” marks judgment. “rep to set” marks what only people know.";

    private const string Numbers = "Numbers in brackets lead to the quotation that bears a line out.";

    /// <returns>What an export prints where an item's text is missing; null when nobody is asked for it.</returns>
    public static string? Asked(PlanItem item) => item.Status == PlanItemStatus.AsksRep ? Asks.Shown : null;

    /// <returns>Such as "Salesforce, Inc., 10-K, March 5, 2025".</returns>
    public static string Source(PlanSource source) =>
        $"{source.Title}{(source.Title.Contains(source.Kind.Label(), StringComparison.OrdinalIgnoreCase) ? "" : $", {source.Kind.Label()}")}, {(source.Published is { } day ? EnglishDate.Long(day) : "no date")}";

    public static IEnumerable<string> SetAside(Plan plan) => plan.Sources.Where(source => source.Use != SourceUse.Read)
        .Select(source => $"{(source.Use == SourceUse.Refused ? "Refused" : "Set aside")}: {Source(source)}: {source.Why}");

    /// <returns>Which sections a language model worded; null when none.</returns>
    public static string? Worded(Plan plan) => plan.Sections.Where(section => section.Draft?.Engine == DraftEngine.Model).ToList() is [var first, ..] worded
        ? $"Worded by the language model {first.Draft?.Model}, each sentence checked against what it cites: {string.Join(", ", worded.Select(section => section.Title))}." : null;

    /// <returns>What a reader must know of how a section came about; null when there is nothing out of the ordinary.</returns>
    public static string? Draft(PlanSection section)
    {
        if (section.Draft is not { } draft) return null;
        var parts = new List<string>();
        if (draft.Why is { } why) parts.Add($"Drafted by the built-in engine, not by the language model: {why}.");
        if (draft.Removed.Count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"Sentences of the model that were removed: {draft.Removed.Count} ({string.Join("; ", draft.Removed.Distinct())})."));
        if (draft.LeftOut.Count > 0) parts.Add($"Not given to the model, since it didn't fit: {string.Join(", ", draft.LeftOut)}.");
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    public static string Checked(Plan plan) =>
        $"Quotations found verbatim in their documents: {plan.Evidence.Count(IsWithinContext)} of {plan.Evidence.Count}.";

    /// <returns>An item's links in words, those of one relation together: "serves" G1, G4.</returns>
    public static IEnumerable<(string Words, IReadOnlyList<(string Id, string Why)> Others)> Links(PlanItem item) => item.Links
        .Select(link => (Words: Words(link, item.Id), Other: link.From == item.Id ? link.To : link.From, link.Why))
        .GroupBy(link => link.Words)
        .Select(group => (group.Key, (IReadOnlyList<(string, string)>)group.Select(link => (link.Other, link.Why)).ToList()));

    public static IReadOnlyList<PlanItem> Of(PlanSection section, PlanGroup group) =>
        section.Items.Where(item => item.Group == group.Key).ToList();

    /// <returns>Whether all that the section drafts is judgment, so that its heading can say so once.</returns>
    public static bool IsOurRead(PlanSection section) =>
        section.Items.Any(item => item.Status == PlanItemStatus.OurRead)
        && section.Items.All(item => item.Status is PlanItemStatus.OurRead or PlanItemStatus.AsksRep);

    /// <returns>The ids of the insights that an item builds on and doesn't name itself.</returns>
    public static IReadOnlyList<string> About(PlanItem item) =>
        item.About.Where(id => !item.Text.Contains($"({id})", StringComparison.Ordinal)).ToList();

    /// <returns>Whether other lines call the item by its id, such as "G1" or "R2", so that it must be seen.</returns>
    public static bool IsReferredTo(PlanItem item) => item.Id.Length <= 4 && !item.Id.Contains('-', StringComparison.Ordinal);

    /// <returns>The names of the further columns of these items, in the order in which they first appear.</returns>
    public static IReadOnlyList<string> Columns(IReadOnlyList<PlanItem> items) =>
        items.SelectMany(item => item.Fields.Select(field => field.Name)).Distinct().ToList();

    public static PlanSource? SourceOf(Plan plan, PlanEvidence evidence) =>
        plan.Sources.FirstOrDefault(source => source.DocumentId == evidence.Evidence.DocumentId && source.Use == SourceUse.Read);

    private static bool IsWithinContext(PlanEvidence evidence)
    {
        var at = evidence.Evidence.Start - evidence.ContextStart;
        return at >= 0 && at + evidence.Evidence.Quote.Length <= evidence.Context.Length
            && evidence.Context.AsSpan(at, evidence.Evidence.Quote.Length).SequenceEqual(evidence.Evidence.Quote);
    }

    private static string Words(InsightLink link, string id) => (link.Relation, link.From == id) switch
    {
        (InsightRelation.Presses, true) => "presses",
        (InsightRelation.Presses, false) => "pressed by",
        (InsightRelation.Serves, true) => "serves",
        (InsightRelation.Serves, false) => "served by",
        (_, true) => "blocks",
        _ => "blocked by",
    };
}
