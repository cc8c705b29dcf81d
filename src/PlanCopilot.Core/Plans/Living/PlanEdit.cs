using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Plans;

/// <summary>One thing that a person does to a plan. Edits of different lines can be made in any order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "edit")]
[JsonDerivedType(typeof(SetText), "text")]
[JsonDerivedType(typeof(SetLabel), "label")]
[JsonDerivedType(typeof(SetField), "field")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Delete), "delete")]
[JsonDerivedType(typeof(Undelete), "undelete")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(TakeNewDrafts), "take-new-drafts")]
public abstract record PlanEdit
{
    private PlanEdit()
    {
    }

    /// <summary>The line that it is about; null when it is about none that is there yet.</summary>
    [JsonIgnore]
    public virtual string? About => null;

    /// <param name="Text">One line of text.</param>
    public sealed record SetText(string Item, string Text) : OfItem(Item);

    public sealed record SetLabel(string Item, string Label) : OfItem(Item);

    /// <param name="Text">Empty to ask again.</param>
    public sealed record SetField(string Item, string Field, string Text) : OfItem(Item);

    /// <summary>The line stays as it is, whatever new research drafts.</summary>
    public sealed record Confirm(string Item) : OfItem(Item);

    /// <summary>The line goes, and no draft brings it back unasked.</summary>
    public sealed record Delete(string Item) : OfItem(Item);

    public sealed record Undelete(string Item) : OfItem(Item);

    /// <summary>A line of a person's own, at the end of its group.</summary>
    /// <param name="Group">A group of the section; null for its first.</param>
    public sealed record Add(string Section, string? Group, string Label, string Text, IReadOnlyList<FieldDraft> Fields) : PlanEdit;

    /// <summary>Takes what new research proposes.</summary>
    /// <param name="Proposal"><see cref="Plans.Proposal.Id"/>.</param>
    public sealed record Accept(string Proposal) : PlanEdit;

    /// <summary>Keeps the plan as it is; the same isn't proposed again.</summary>
    /// <param name="Proposal"><see cref="Plans.Proposal.Id"/>.</param>
    public sealed record Reject(string Proposal) : PlanEdit;

    /// <summary>Whether lines that no person has touched take new drafts at once.</summary>
    public sealed record TakeNewDrafts(bool Take) : PlanEdit;

    public abstract record OfItem(string Item) : PlanEdit
    {
        [JsonIgnore]
        public override string? About => Item;
    }
}

/// <summary>An edit that can't be made; the message says why and what to do.</summary>
public sealed class PlanEditException(string message) : Exception(message);
