using System.Collections.Frozen;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Review;

/// <summary>Tells which plans could be about any account, and which were copied from which.</summary>
public sealed class PlanReviewer
{
    private const int LeastWordsToRank = 40;
    private const double ClearMargin = 0.1, Richer = 1.5;

    private readonly IReadOnlyList<PlanText> _texts;
    private readonly ReviewOptions _options;
    private readonly BlindSwap _swap = new();
    private readonly CopyFinder _finder = new();
    private readonly PlanMask[] _masks;
    private readonly MaskedPlan[] _plans;
    private readonly FrozenSet<string> _sharedNames;
    private readonly Furniture _furniture;

    /// <param name="plans">All that are compared with each other; their ids differ.</param>
    public PlanReviewer(IReadOnlyList<PlanText> plans, ReviewOptions options)
    {
        (_texts, _options) = (plans, options);
        _masks = [.. plans.Select(MaskOf)];
        var lines = new IReadOnlyList<MaskedLine>[plans.Count];
        Parallel.For(0, plans.Count, index => lines[index] = MaskedPlan.LinesOf(plans[index], _masks[index]));
        _sharedNames = SharedNames.Find(plans, _masks, options.Seller ?? []);
        _furniture = new Furniture([.. lines.Where((own, index) => IsSpecific(plans[index], own, new Specifics(plans[index], _masks[index], _sharedNames)))]);
        _plans = [.. plans.Zip(lines, (plan, own) => new MaskedPlan(plan, _furniture.TakeOut(own)))];
        foreach (var plan in _plans) _finder.Add(plan);
    }

    /// <summary>What is known of an account, whether or not a plan is about it: the blind swap is made against all of them.</summary>
    public void AddEvidence(string account, IEnumerable<string> names, IEnumerable<string> texts) => _swap.Add(account, names, texts);

    /// <returns>One review for each plan, in their order. The same plans give the same reviews.</returns>
    public IReadOnlyList<PlanReview> Review()
    {
        var overlaps = new IReadOnlyList<Overlap>[_plans.Length];
        Parallel.For(0, _plans.Length, index => overlaps[index] = _finder.Find(_plans[index]));
        var families = new PlanFamilies(_texts, overlaps);
        var reviews = new PlanReview[_plans.Length];
        Parallel.For(0, _plans.Length, index => reviews[index] =
            Review(_plans[index], _masks[index], overlaps[index], families.SourceOf(_texts[index].Id), families.NumberOf(_texts[index].Id)));
        return reviews;
    }

    /// <summary>Reviews one plan that is not among the others, such as one that is being saved, against all of them.</summary>
    /// <returns>Its review, without a family; what it shares with another plan counts as copied from there.</returns>
    public PlanReview Review(PlanText added)
    {
        var mask = MaskOf(added);
        var plan = new MaskedPlan(added, _furniture.TakeOut(MaskedPlan.LinesOf(added, mask)));
        var overlaps = _finder.Find(plan);
        var source = overlaps.FirstOrDefault(overlap => overlap.IsCopy)?.Other.Plan;
        return Review(plan, mask, overlaps, source is null ? null : new CopySource(source.Id, source.Written < added.Written), family: null);
    }

    private PlanReview Review(MaskedPlan plan, PlanMask mask, IReadOnlyList<Overlap> overlaps, CopySource? source, int? family)
    {
        // Any copy counts against the plan, whoever was first: two accounts that are told the same are told nothing.
        var copy = overlaps.FirstOrDefault(overlap => overlap.IsCopy && overlap.Other.Plan.Id == source?.Id) ?? overlaps.FirstOrDefault(overlap => overlap.IsCopy);
        var specifics = new Specifics(plan.Plan, mask, _sharedNames);
        if (copy is not null && IsOwn(copy, mask, specifics)) (copy, source) = (null, null);
        var sections = plan.Plan.Sections.Select((section, number) => SectionScore.Of(section, LinesOf(plan, copy, number), specifics, RankOf(plan.Plan, section.Lines, mask)))
            .Where(section => section.Words > 0).ToList();
        var words = Math.Max(1, sections.Sum(section => section.Words));
        var own = _swap.RankOf(plan.Plan.Account, plan.Lines.Select(line => line.Line.Text), mask);
        var score = Math.Round(SectionScore.Of(sections), 1);
        var review = new PlanReview(plan.Plan, score, score >= _options.Threshold, source?.Id, source?.IsOrderKnown ?? false, family,
            Math.Round(sections.Sum(section => section.SpecificsPer100Words * section.Words) / words, 1), Math.Round(copy?.Share ?? 0, 3), own?.Rank, own is null ? null : Math.Round(own.Value.Margin, 3),
            sections, copy is null ? [] : SharedPassages.Of(copy), []);
        return review with { Reasons = ReviewReasons.Of(review, copy?.Other.Plan) };
    }

    /// <summary>A plan that is not vague, whatever it shares with others.</summary>
    private static bool IsSpecific(PlanText plan, IReadOnlyList<MaskedLine> lines, Specifics specifics) =>
        SectionScore.Of([.. plan.Sections.Select((section, number) => SectionScore.Of(section, [.. lines.Where(line => line.Section == number).Select(line => (line, new bool[line.Words.Count]))], specifics, rank: null)).Where(section => section.Words > 0)]) < ReviewOptions.DefaultThreshold;

    /// <summary>
    /// Whether the sections that share text were written for this plan's account and the other plan copied them: they are
    /// specific here, and older, richer, or alone in fitting what is known of their account.
    /// </summary>
    private bool IsOwn(Overlap copy, PlanMask mask, Specifics specifics)
    {
        var (own, other) = (copy.TouchedLines, copy.Other.Plan);
        if (!SectionScore.IsSpecific(own, specifics)) return false;
        if (copy.Plan.Plan.Written is { } written && other.Written is { } otherWritten && written != otherWritten) return written < otherWritten;
        var (others, otherMask) = (new Overlap(copy.Other, copy.Plan).TouchedLines, MaskOf(other));
        return SectionScore.Density(own, specifics) >= Richer * SectionScore.Density(others, new Specifics(other, otherMask, _sharedNames))
            || (Fits(copy.Plan.Plan, own, mask) && !Fits(other, others, otherMask));
    }

    private bool Fits(PlanText plan, IReadOnlyList<MaskedLine> lines, PlanMask mask) =>
        _swap.RankOf(plan.Account, lines.Select(line => line.Line.Text), mask) is (1, >= ClearMargin);

    private static PlanMask MaskOf(PlanText plan) => new([plan.Company, CompanyName.Short(plan.Company), plan.Account]);

    private int? RankOf(PlanText plan, IReadOnlyList<PlanLine> lines, PlanMask mask) =>
        lines.Sum(line => line.Text.Count(c => c == ' ') + 1) < LeastWordsToRank ? null : _swap.RankOf(plan.Account, lines.Select(line => line.Text), mask)?.Rank;

    private static List<(MaskedLine, bool[])> LinesOf(MaskedPlan plan, Overlap? copy, int section) =>
        [.. plan.Lines.Index().Where(line => line.Item.Section == section).Select(line => (line.Item, copy?.Shared[line.Index] ?? new bool[line.Item.Words.Count]))];
}
