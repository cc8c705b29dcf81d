using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed partial class CustomerCopyTests
{
    private const string Secret = "Qxinternalzq";
    private static readonly PersonalTouch Touch = new($"{Secret}@example.com", new(2025, 4, 3, 9, 30, 0, TimeSpan.Zero));

    public static TheoryData<string> Formats() => OpenedExport.Formats();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_internal_goes_out_in_any_format(string format)
    {
        var text = Style.Replace(OpenedExport.Text(Planted(), format, PlanAudience.Customer), "");

        text.ShouldNotContain(Secret);
        foreach (var word in (string[])["rep to set", "our read", "unverified", "first-pass", "no CRM export", "set aside", "refused"]) text.ShouldNotContain(word, Case.Insensitive);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_team_gets_all_of_it(string format) => OpenedExport.Text(Planted(), format, PlanAudience.Team).ShouldContain(Secret);

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_people_wrote_for_the_customer_goes_out(string format)
    {
        var text = OpenedExport.Text(Planted(), format, PlanAudience.Customer);

        text.ShouldContain("Sign the statement of work");
        if (format == "ics") return;
        text.ShouldContain("Cut changeover time in both sites");
        text.ShouldContain("Quarterly, first Tuesday");
        text.ShouldContain("June 30, 2025");
    }

    [Fact]
    public void Evidence_is_what_is_cited_there_numbered_anew()
    {
        var copy = CustomerCopy.Of(PlanDrafter.Draft(Brindlemoor.Findings));

        copy.Sections.Select(section => section.Title).ShouldBe(["Summary", "Snapshot", "Objectives", "Mutual action plan", "Review cadence"]);
        copy.Sections.SelectMany(section => section.Items).SelectMany(item => item.Citations.Concat(item.Fields.SelectMany(field => field.Citations))).Distinct().Order()
            .ShouldBe(Enumerable.Range(1, copy.Evidence.Count));
        copy.Evidence[0].Evidence.Quote.ShouldBe("We aim to raise operating margin to 12% by fiscal 2027.");
        copy.Evidence.Select(evidence => evidence.Source).Distinct().ShouldBe(["D1"]);
        copy.Sources.Select(source => (source.Label, source.DocumentId, source.Why)).ShouldBe([("D1", "D1", null)]);
    }

    [Fact]
    public void Judgment_that_nobody_took_up_leaves_a_place_to_agree_on()
    {
        var objectives = CustomerCopy.Of(PlanDrafter.Draft(Brindlemoor.Findings)).Sections.Single(section => section.Key == "objectives");

        objectives.Items.ShouldBeEmpty();
        objectives.Note.ShouldBe("To be agreed together.");
    }

    [Fact]
    public void Judgment_goes_out_once_a_person_took_it_up_and_without_ids_and_a_persons_words_without_quotations()
    {
        var edited = PlanEditing.Apply(PlanDrafter.Draft(Brindlemoor.Findings), null,
            [new PlanEdit.Confirm("objective-1"), new PlanEdit.SetText("objective-2", "Agree on one site for the pilot (O1)")], Touch);
        var copy = CustomerCopy.Of(edited);

        var objectives = copy.Sections.Single(section => section.Key == "objectives").Items;
        objectives.Select(item => item.Text).ShouldBe(
            ["Win one evaluation of our offer against what blocks Northgate program: Compressor supply.", "Agree on one site for the pilot"]);
        objectives[0].Citations.Select(number => copy.Evidence[number - 1].Evidence.Quote).ShouldContain("We depend on one supplier in Gdansk for compressors");
        objectives[1].Citations.ShouldBeEmpty();
        objectives.ShouldAllBe(item => item.Status == PlanItemStatus.Drafted && item.Touched == null && item.About.Count == 0);
    }

    [Fact]
    public void A_statement_from_a_note_stays_here()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings);
        var copy = CustomerCopy.Of(plan with { Sources = [.. plan.Sources.Select(source => source with { Kind = DocumentKind.Note })] });

        copy.Sections.SelectMany(section => section.Items).ShouldBeEmpty();
        copy.Evidence.ShouldBeEmpty();
    }

    /// <summary>A plan with the marker in everything that is internal, and one line of people's words in each section that is not.</summary>
    private static Plan Planted()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings);
        var hidden = new PlanEvidence(new Evidence($"doc-{Secret}", 0, $"quote {Secret}"), "D9", $"Item {Secret}", 0, $"quote {Secret}");
        return plan with
        {
            Notes = [$"note {Secret}"],
            Sources =
            [
                .. plan.Sources, new PlanSource("D9", $"doc-{Secret}", DocumentKind.Form10K, $"cited elsewhere {Secret}", null, SourceUse.Read, null),
                new PlanSource(null, $"r-{Secret}", DocumentKind.News, $"news {Secret}", null, SourceUse.Refused, $"why {Secret}"),
            ],
            Evidence = [.. plan.Evidence, hidden],
            Sections = [.. plan.Sections.Select(section => CustomerSections.All.Any(shared => shared.Key == section.Key) ? Shared(section, plan.Evidence.Count + 1) : Internal(section))],
        };
    }

    private static PlanSection Internal(PlanSection section) => section with
    {
        Title = $"{section.Title} {Secret}",
        Note = Secret,
        Groups = [.. section.Groups.Select(group => group with { Title = $"{group.Title} {Secret}", TextTitle = $"{group.TextTitle} {Secret}" })],
        Items = [.. section.Items.Select(item => item with { Label = $"{item.Label} {Secret}", Text = $"{item.Text} {Secret}", Fields = [.. item.Fields.Select(field => field with { Text = $"{field.Text} {Secret}" })] })],
    };

    private static PlanSection Shared(PlanSection section, int hidden)
    {
        var (first, fields) = (section.Groups[0].Key, section.Items[0].Fields.Select(field => field.Name).ToList());
        PlanItem Bad(string id, string text, PlanItemStatus status) => new() { Id = id, Group = first, Label = Secret, Text = text, Status = status, Citations = [1], Touched = Touch };
        PlanItem[] bad =
        [
            Bad("bad-1", $"judgment {Secret}", PlanItemStatus.OurRead), Bad("bad-2", $"unsure {Secret}", PlanItemStatus.Unverified), Bad("bad-3", $"record {Secret}", PlanItemStatus.FromCrm) with { Record = Secret },
            Bad("bad-4", $"question {Secret}", PlanItemStatus.AsksRep), Bad("bad-5", $"other group {Secret}", PlanItemStatus.Written) with { Group = "internal" },
            Bad("bad-6", $"cites what is not there {Secret}", PlanItemStatus.Drafted) with { Citations = [hidden + 1] },
        ];
        return section with
        {
            Title = $"{section.Title} {Secret}",
            Note = Secret,
            Draft = new SectionDraft(DraftEngine.Model, Secret, Secret, Secret, 1, [Secret], [Secret]),
            Items = [.. section.Items.Select(item => Marked(item)), .. bad, .. Good(section, first, fields)],
            Groups = section.Key == "snapshot" ? section.Groups : [.. section.Groups.Select(group => group with { Title = Secret, TextTitle = Secret }), new PlanGroup("internal", Secret, Secret)],
            Deleted = [new CitedItem(Bad("gone-1", $"deleted {Secret}", PlanItemStatus.Written), [])],
        };
    }

    private static PlanItem Marked(PlanItem item) => item with
    {
        Text = item.Status is PlanItemStatus.AsksRep or PlanItemStatus.OurRead ? $"{item.Text} {Secret}" : item.Text,
        Links = [new InsightLink(item.Id, InsightRelation.Serves, Secret, Secret)],
        About = [Secret],
        Prompt = Secret,
        Base = new ItemDraft(Secret, Secret, [new FieldDraft("x", Secret)], []),
        Touched = Touch,
        Fields = [.. item.Fields, new PlanField("Our margin", Secret, PlanItemStatus.Written, [])],
    };

    private static IEnumerable<PlanItem> Good(PlanSection section, string group, List<string> fields)
    {
        PlanItem Written(string label, string text, params (string Name, string Text, PlanItemStatus Status)[] given) => new()
        {
            Id = $"{section.Key}-{label.Length}",
            Group = group,
            Label = label,
            Text = text,
            Status = PlanItemStatus.Written,
            Origin = PlanItemOrigin.Written,
            Touched = Touch,
            Fields = [.. fields.Select(name => given.FirstOrDefault(one => one.Name == name) is { Name: not null } one ? new PlanField(name, one.Text, one.Status, []) { Record = Secret } : new PlanField(name, "", PlanItemStatus.AsksRep, []))],
        };
        return section.Key switch
        {
            "objectives" => [Written("Changeover", "Cut changeover time in both sites", ("Deadline", "June 30, 2025", PlanItemStatus.Written), ("Measure", Secret, PlanItemStatus.FromCrm))],
            "actions" => [Written("Contract", "Sign the statement of work", ("Date", "2025-05-30", PlanItemStatus.Written))],
            "review" => [Written("Cadence", "", ("Answer", "Quarterly, first Tuesday", PlanItemStatus.Written))],
            "snapshot" => [Written("Business with us", $"we sell {Secret}")],
            _ => [],
        };
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style { get; }
}
