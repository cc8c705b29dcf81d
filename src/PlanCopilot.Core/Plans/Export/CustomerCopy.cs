using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>
/// A plan as its customer may see it. It is put together from <see cref="CustomerSections"/>, not cut down from the whole, so
/// that nothing goes out by having been forgotten. Statements go only with public documents behind them, judgment only once
/// a person stands behind it; evidence only as far as it is cited there.
/// </summary>
internal sealed partial class CustomerCopy
{
    private readonly Plan _plan;
    private readonly HashSet<string> _ids;
    /// <summary>The plan's evidence numbers that were cited, in the order in which the customer meets them.</summary>
    private readonly List<int> _cited = [];

    private CustomerCopy(Plan plan)
    {
        _plan = plan;
        _ids = plan.Sections.SelectMany(section => section.Items).Select(item => item.Id).ToHashSet();
    }

    public static Plan Of(Plan plan) => new CustomerCopy(plan).Copy();

    private Plan Copy()
    {
        var sections = _plan.Sections.Select(section => CustomerSections.All.FirstOrDefault(shared => shared.Key == section.Key) is { } shared ? Section(section, shared) : null)
            .OfType<PlanSection>().ToList();
        var sources = Sources();
        var labels = sources.ToDictionary(source => source.DocumentId, source => source.Label ?? "");
        return new Plan
        {
            Audience = PlanAudience.Customer,
            Account = new Account(_plan.Account.Key, _plan.Account.Name) { Cik = _plan.Account.Cik, Ticker = _plan.Account.Ticker },
            AsOf = _plan.AsOf,
            Sections = sections,
            Sources = [.. sources.Select(source => source with { DocumentId = source.Label ?? "" })],
            Evidence = [.. _cited.Select(number => _plan.Evidence[number - 1]).Select(evidence => Evidence(evidence, labels[evidence.Evidence.DocumentId]))],
        };
    }

    private PlanSection? Section(PlanSection section, CustomerSection shared)
    {
        var groups = shared.Groups ?? section.Groups;
        var items = groups.SelectMany(group => PlanWording.Of(section, group)).Where(item => IsFit(item, shared)).Select(item => Line(item, shared)).ToList();
        if (items.Count == 0 && shared.WhenEmpty is null) return null;
        return new PlanSection(shared.Key, shared.Title, items, items.Count == 0 ? shared.WhenEmpty : null)
        {
            Layout = section.Layout,
            Groups = [.. groups.Where(group => items.Any(item => item.Group == group.Key))],
        };
    }

    private PlanItem Line(PlanItem item, CustomerSection shared) => new()
    {
        Id = item.Id,
        Group = item.Group,
        Label = item.Label,
        Text = item.Status == PlanItemStatus.AsksRep ? "" : WithoutIds(item.Text),
        Status = PlanItemStatus.Drafted,
        // A person's words aren't what the quotations say: cited, they would look as if they were.
        Citations = item.Status is PlanItemStatus.AsksRep or PlanItemStatus.Written ? [] : Numbers(item.Citations),
        Fields = [.. item.Fields.Where(field => shared.Fields.Contains(field.Name)).Select(field => IsFit(field, shared)
            ? new PlanField(field.Name, WithoutIds(field.Text), PlanItemStatus.Drafted, Numbers(field.Citations))
            : new PlanField(field.Name, "", PlanItemStatus.Drafted, []))],
    };

    /// <summary>A question to the rep goes as the line that it asks for, once that is answered; judgment once a person took it up.</summary>
    private bool IsFit(PlanItem item, CustomerSection shared) => (shared.HasPeoplesWords || item.Origin is PlanItemOrigin.Drafted or PlanItemOrigin.Confirmed) && item.Status switch
    {
        PlanItemStatus.Drafted => IsPublic(item.Citations),
        PlanItemStatus.Written => shared.HasPeoplesWords,
        PlanItemStatus.OurRead => shared.HasPeoplesWords && item.Origin != PlanItemOrigin.Drafted,
        PlanItemStatus.AsksRep => item.Fields.Any(field => shared.Fields.Contains(field.Name) && IsFit(field, shared)),
        _ => false,
    };

    /// <summary>A change that we calculated stands on the two figures that it cites.</summary>
    private bool IsFit(PlanField field, CustomerSection shared) => field.Text.Length > 0 && field.Status switch
    {
        PlanItemStatus.Drafted or PlanItemStatus.OurRead => IsPublic(field.Citations),
        PlanItemStatus.Written => shared.HasPeoplesWords,
        _ => false,
    };

    private bool IsPublic(IReadOnlyList<int> citations) => citations.Count > 0 && citations.All(IsPublic);

    /// <summary>A note is the team's own, and so may be what is of no known kind.</summary>
    private bool IsPublic(int citation) => citation >= 1 && citation <= _plan.Evidence.Count
        && PlanWording.SourceOf(_plan, _plan.Evidence[citation - 1])?.Kind is not (null or DocumentKind.Note or DocumentKind.Other);

    private List<int> Numbers(IReadOnlyList<int> citations)
    {
        var known = citations.Where(IsPublic).ToList();
        foreach (var number in known.Where(number => !_cited.Contains(number))) _cited.Add(number);
        return [.. known.Select(number => _cited.IndexOf(number) + 1)];
    }

    private List<PlanSource> Sources()
    {
        var cited = _cited.Select(number => _plan.Evidence[number - 1].Evidence.DocumentId).ToHashSet();
        return [.. _plan.Sources.Where(source => source.Use == SourceUse.Read && cited.Contains(source.DocumentId))
            .Select((source, index) => new PlanSource($"D{index + 1}", source.DocumentId, source.Kind, source.Title, source.Published, SourceUse.Read, null))];
    }

    private static PlanEvidence Evidence(PlanEvidence evidence, string label) =>
        new(new Evidence(label, evidence.Evidence.Start, evidence.Evidence.Quote), label, evidence.Section, evidence.ContextStart, evidence.Context);

    /// <summary>"Demand (O2)" is "Demand": the customer sees no O2.</summary>
    private string WithoutIds(string text) =>
        Ids.Replace(text, match => match.Groups[1].Value.Split(", ").All(_ids.Contains) ? "" : match.Value);

    [GeneratedRegex(@" ?\(([A-Z]\d+(?:, [A-Z]\d+)*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Ids { get; }
}
