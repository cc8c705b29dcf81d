using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Plans;

/// <summary>All that the plan page shows.</summary>
/// <param name="Key">The account's.</param>
/// <param name="Proposals">What new research would change.</param>
/// <param name="Findings">What is wrong with the plan.</param>
/// <param name="Undo">The revision before the viewer's own last save; null when the latest save is somebody else's.</param>
public sealed record PlanModel(
    string Key, Revision Revision, bool MayEdit, IReadOnlyList<Proposal> Proposals, IReadOnlyList<LintFinding> Findings, PlanTemplate Template, int? Undo)
{
    /// <summary>Why nothing was saved; null when all is well.</summary>
    public PlanRefusal? Refusal { get; init; }

    public Plan Plan => Revision.Plan;
    public string Address => $"/accounts/{Uri.EscapeDataString(Key)}/plan";

    /// <returns>Where the quotation stands in the reader.</returns>
    public string Reader(PlanEvidence cited) => FormattableString.Invariant(
        $"/accounts/{Uri.EscapeDataString(Key)}/documents/{Uri.EscapeDataString(cited.Evidence.DocumentId)}?at={cited.Evidence.Start}&length={cited.Evidence.Quote.Length}");
}

/// <summary>Edits that were not saved, with the person's own words, so that none is lost.</summary>
/// <param name="Line">The line that somebody else changed too; null when the edit was wrong by itself.</param>
public sealed record PlanRefusal(string Message, PlanWords Own, StaleLine? Line);

/// <summary>What a form says of one line.</summary>
/// <param name="Item">The line's id; empty for a new one.</param>
public sealed record PlanWords(string Item, string Section, string Label, string Text, IReadOnlyList<FieldDraft> Fields)
{
    /// <returns>The line's present words.</returns>
    public static PlanWords Of(string section, PlanItem item) => new(item.Id, section, item.Label, item.Text, [.. item.Fields.Select(field => new FieldDraft(field.Name, field.Text))]);

    /// <summary>Whether it holds any words at all.</summary>
    public bool IsSaid => Label.Length + Text.Length > 0 || Fields.Any(one => one.Text.Length > 0);
}
