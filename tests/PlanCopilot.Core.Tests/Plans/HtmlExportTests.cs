using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed partial class HtmlExportTests
{
    private const string Attack = "We aim to <script>alert(1)</script> grow \" onclick=\"x\" and </style></mark><img src=https://evil.example/a.png>.";

    [Fact]
    public void Text_of_documents_never_becomes_markup()
    {
        var html = HtmlExport.Write(PlanDrafter.Draft(Hostile()));

        html.ShouldContain("We aim to &lt;script&gt;alert(1)&lt;/script&gt; grow &quot; onclick=&quot;x&quot; and &lt;/style&gt;");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        Tag.Matches(html).Select(tag => tag.Value).Where(tag => tag.Contains("onclick", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_loads_nothing_and_its_policy_forbids_it()
    {
        var html = HtmlExport.Write(PlanDrafter.Draft(Brindlemoor.Findings));

        html.ShouldContain("content=\"default-src 'none'; style-src 'sha256-");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("http:");
        html.ShouldNotContain("https:");
    }

    [Fact]
    public void Each_citation_opens_a_quotation_marked_within_its_paragraph()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings);

        var html = HtmlExport.Write(plan);

        var opened = Opener.Matches(html).Select(match => match.Groups[1].Value).ToHashSet();
        opened.ShouldBe(Enumerable.Range(1, plan.Evidence.Count).Select(number => $"q{number}"), ignoreOrder: true);
        foreach (var id in opened) html.ShouldContain($"<div popover id=\"{id}\"");
        html.ShouldContain("<p class=\"context\"><mark>We depend on one supplier in Gdansk for compressors</mark>, and a disruption there may delay the Northgate program.</p>");
        html.ShouldContain("<tr><td><mark>Total revenues</mark></td><td><mark>$ 1,954</mark></td><td><mark>$ 1,812</mark></td></tr>");
    }

    [Fact]
    public void Every_link_leads_to_something_on_the_page()
    {
        var html = HtmlExport.Write(PlanDrafter.Draft(Brindlemoor.Findings));

        var ids = Id.Matches(html).Select(match => match.Groups[1].Value).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        Anchor.Matches(html).Select(match => match.Groups[1].Value).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_people_know_is_an_empty_box() =>
        HtmlExport.Write(PlanDrafter.Draft(Brindlemoor.Findings)).ShouldContain("data-label=\"Deadline\"><div><span class=\"ask\">rep to set</span></div>");

    private static Findings Hostile()
    {
        var document = new FilingBuilder(DocumentKind.News, "News </title><script>", new(2025, 1, 2), null).Paragraph(Attack).Build("n");
        return new Findings
        {
            Account = new Account("x", "Evil & <b>Sons</b>, Inc."),
            Documents = [document],
            SetAside = [],
            Insights = [new Insight { Id = "G1", Kind = InsightKind.Goal, Handle = "<i>grow</i>", Statement = Attack, Salience = 1, Confidence = 1, Evidence = [FilingBuilder.Quote(document, Attack)] }],
            Links = [],
            LeadershipChanges = [],
            Officers = [],
        };
    }

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag { get; }
    [GeneratedRegex("popovertarget=\"(q[0-9]+)\" aria-label=\"Quotation [0-9]+\"")]
    private static partial Regex Opener { get; }
    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id { get; }
    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchor { get; }
}
