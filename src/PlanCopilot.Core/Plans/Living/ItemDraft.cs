using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>A line as the engine last drafted it: what a new draft is compared with, whatever people made of the line since.</summary>
/// <param name="Evidence">What it cited, in order.</param>
/// <param name="IsWithdrawalDeclined">Research no longer bore it out, and a person kept it all the same.</param>
public sealed record ItemDraft(
    string Label, string Text, IReadOnlyList<FieldDraft> Fields, IReadOnlyList<Evidence> Evidence, bool IsWithdrawalDeclined = false)
{
    /// <param name="line">A drafted line as it stands.</param>
    public static ItemDraft Of(CitedItem line) => new(line.Item.Label, line.Item.Text, [.. line.Item.Fields.Select(field => new FieldDraft(field.Name, field.Text))],
        [.. line.Evidence.Select(cited => cited.Evidence)]);

    /// <returns>The text of the field; empty when it has none of this name.</returns>
    public string Field(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Text ?? "";
}

/// <summary>A further column as it was drafted.</summary>
public sealed record FieldDraft(string Name, string Text);

/// <summary>A line with its own evidence, so that it can leave one plan and enter another.</summary>
/// <param name="Item">Its citations are numbers of <paramref name="Evidence"/>, from 1.</param>
/// <param name="Evidence">In the order of first use.</param>
public sealed record CitedItem(PlanItem Item, IReadOnlyList<PlanEvidence> Evidence)
{
    /// <summary>As it was last drafted; null when a person wrote it.</summary>
    public ItemDraft? Drafted => Item.Base ?? (Item.Origin == PlanItemOrigin.Written ? null : ItemDraft.Of(this));

    /// <summary>Whether both read the same to a person: label, text, fields, and whose they are.</summary>
    public bool ReadsAs(CitedItem other) => Item.Label == other.Item.Label && Item.Text == other.Item.Text && Item.Origin == other.Item.Origin
        && Item.Fields.Select(field => (field.Name, field.Text)).SequenceEqual(other.Item.Fields.Select(field => (field.Name, field.Text)));
}
