using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What was looked for and not found, and where: each a question that the rep can answer.</summary>
internal static class OpenQuestionsDrafter
{
    public const string Key = "questions";
    private const int OwnersAsked = 2;

    public static PlanSection Draft(DraftingContext context)
    {
        var worded = context.Lines(Key).Select(line => context.Item(line, "", "question", line.Label, PlanItemStatus.AsksRep)).ToList();
        IEnumerable<PlanItem> questions =
        [
            .. OnPeople(context),
            .. worded.Count > 0 ? worded : [.. Owners(context), .. Unlinked(context)],
            .. OnDocuments(context),
        ];
        var items = questions.Select((question, index) => question with { Id = $"question-{index + 1}" }).ToList();
        return new PlanSection(Key, "Open questions for the rep", items, null)
        {
            Layout = PlanLayout.Questions,
            Groups = [new PlanGroup("question", "", "")],
        };
    }

    /// <returns>What is asked whoever drafts: it stands on what was looked for and not found, and no quotation could bear it out.</returns>
    public static IReadOnlyList<string> AskedAnyway(DraftingContext context) => [.. OnPeople(context).Concat(OnDocuments(context)).Select(question => question.Text)];

    private static IEnumerable<PlanItem> OnPeople(DraftingContext context) =>
    [
        .. context.Findings.Crm is null ? [Question("Business with us", $"What does {context.Name} buy from us today, at what value, renewing when? No CRM export was read.")] : (PlanItem[])[],
        .. Successors(context),
        .. Contradictions(context),
    ];

    private static IEnumerable<PlanItem> OnDocuments(DraftingContext context) => [.. Figures(context), .. MissingDocuments(context)];

    private static PlanItem Question(string label, string text, params IReadOnlyList<int> citations) => Asks.Line("", "question", label, text) with { Citations = citations };

    private static PlanItem Question(DraftingContext context, Insight insight, string label, string text) =>
        Question(label, text, context.CiteFirst(insight)) with { About = [insight.Id] };

    private static IEnumerable<PlanItem> Successors(DraftingContext context)
    {
        var changes = context.Findings.LeadershipChanges.Where(change => change.Evidence.Any(context.Citations.Stands)).ToList();
        foreach (var left in changes.Where(change => LeadershipDrafter.Leaves(change) && change.Kind != LeadershipChangeKind.LeftBoard))
        {
            if (changes.Any(other => !LeadershipDrafter.Leaves(other) && SameRole(other.Role, left.Role)
                && LeadershipDrafter.KeyOf(other.Person) != LeadershipDrafter.KeyOf(left.Person))) continue;
            var after = left.Effective is { } day ? $" after {EnglishDate.Long(day)}" : "";
            yield return Question("Successor", $"Who is {left.Role}{after}? No successor to {left.Person} was found; look in Forms 8-K, Item 5.02.",
                context.Citations.Cite(left.Evidence.Take(1)));
        }
    }

    /// <summary>A document newer than a departure that still lists the person in the role.</summary>
    private static IEnumerable<PlanItem> Contradictions(DraftingContext context) =>
        from change in context.Findings.LeadershipChanges
        where LeadershipDrafter.Leaves(change) && change.Effective is not null && change.Evidence.Any(evidence => LeadershipDrafter.Names(evidence, change.Person))
        from officer in context.Findings.Officers
        let listed = context.Citations.DocumentOf(officer.Evidence)?.Published
        where LeadershipDrafter.KeyOf(officer.Person) == LeadershipDrafter.KeyOf(change.Person) && SameRole(officer.Role, change.Role) && listed > change.Effective
        select Question("Contradiction", $"Is {change.Person} still {change.Role}? One document says that they leave, a newer one lists them.",
            context.Citations.Cite([.. change.Evidence.Take(1), officer.Evidence]));

    private static IEnumerable<PlanItem> Owners(DraftingContext context) =>
        context.Shown(InsightKind.Initiative).Take(OwnersAsked).Select(initiative => Question(context, initiative, "Owner",
            $"Who at {context.Name} owns {initiative.Handle}, and whose budget pays for it? The documents don't say."));

    private static IEnumerable<PlanItem> Unlinked(DraftingContext context) =>
        context.Shown(InsightKind.Goal).Where(goal => context.Links.All(link => link.To != goal.Id || link.Relation != InsightRelation.Serves)).Take(1)
            .Select(goal => Question(context, goal, "Goal without initiative", $"What is {context.Name} doing about {goal.Handle}? No initiative was found that serves it."));

    private static IEnumerable<PlanItem> Figures(DraftingContext context)
    {
        foreach (var period in context.Periods.Take(1))
        {
            var missing = Concept.All.Where(concept => period.Figures.All(line => line.Key != concept.Key)).Select(concept => concept.Name.ToLowerInvariant()).ToList();
            if (missing.Count > 0)
                yield return Question("Figures", $"Does the account report {string.Join(", ", missing)}? Looked for XBRL facts in the {period.Document.Name()}: none found.");
        }
    }

    private static IEnumerable<PlanItem> MissingDocuments(DraftingContext context)
    {
        var documents = context.Findings.Documents;
        var annual = documents.FirstOrDefault(document => document.Kind is DocumentKind.Form10K or DocumentKind.Form20F);
        var missing = new List<string>();
        if (annual is null) missing.Add("annual report");
        if (documents.All(document => document.Kind != DocumentKind.ProxyStatement)) missing.Add("proxy statement (pay goals, board)");
        if (!documents.Any(document => document.Kind == DocumentKind.Transcript && !(document.Published < annual?.Published)))
            missing.Add(annual?.Published is { } day ? $"earnings call transcript newer than {EnglishDate.Long(day)}" : "earnings call transcript");
        if (documents.All(document => document.Kind is not (DocumentKind.News or DocumentKind.PressRelease))) missing.Add("news");
        if (missing.Count > 0)
            yield return Question("Documents", $"Can you supply what was not there to read: {string.Join("; ", missing)}?");
    }

    /// <summary>"President and Chief Operating Officer" is filled by a new "Chief Operating Officer".</summary>
    private static bool SameRole(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
