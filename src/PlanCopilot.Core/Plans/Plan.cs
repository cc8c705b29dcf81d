using System.Text.Json.Serialization;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Plans;

/// <summary>A first-pass account plan, ready to be shown or exported. Holds no clock and no chance: same findings, same plan.</summary>
public sealed record Plan
{
    public required Account Account { get; init; }
    /// <summary>The date of the newest document that was read; null when no document says.</summary>
    public DateOnly? AsOf { get; init; }
    /// <summary>What was read, set aside and refused, newest first.</summary>
    public required IReadOnlyList<PlanSource> Sources { get; init; }
    public required IReadOnlyList<PlanSection> Sections { get; init; }
    /// <summary>Cited evidence; number n stands at index n - 1, numbered by first use.</summary>
    public required IReadOnlyList<PlanEvidence> Evidence { get; init; }
    /// <summary>What a reader must know of how it came about, such as that the language model failed; empty when all is well.</summary>
    public IReadOnlyList<string> Notes { get => field ?? []; init; } // plans of earlier programs have none
    /// <summary>For whom this copy was made; null for the plan itself, which is the team's.</summary>
    public PlanAudience? Audience { get; init; }
    /// <summary>Whether lines that no person has touched take new drafts at once; else each change is proposed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TakesNewDrafts { get; init; }
}

/// <summary>Who reads an export.</summary>
public enum PlanAudience { Team, Customer }

public enum SourceUse { Read, Superseded, Refused }

/// <summary>A document as the plan names it.</summary>
/// <param name="Label">Such as "D1"; null when it isn't cited.</param>
/// <param name="Why">Why it was set aside or refused, in words; null when it was read.</param>
public sealed record PlanSource(
    string? Label, string DocumentId, DocumentKind Kind, string Title, DateOnly? Published, SourceUse Use, string? Why);

/// <param name="Key">Stable name, such as "snapshot".</param>
/// <param name="Note">What was looked for, where, and not found; or how the section is to be read. Null when there is nothing to say.</param>
public sealed record PlanSection(string Key, string Title, IReadOnlyList<PlanItem> Items, string? Note)
{
    public PlanLayout Layout { get; init; }
    /// <summary>The groups of its items, in the order in which they are shown; an empty group is shown as "none found".</summary>
    public IReadOnlyList<PlanGroup> Groups { get; init; } = [];
    /// <summary>How it came about; null when no language model was asked to draft it.</summary>
    public SectionDraft? Draft { get; init; }
    /// <summary>What people deleted or declined: kept to be restored, and so that no draft brings it back. Null when there is none.</summary>
    public IReadOnlyList<CitedItem>? Deleted { get; init; }
}

public enum DraftEngine { Embedded, Model }

/// <summary>How a section came about that a language model was asked to draft.</summary>
/// <param name="Engine">Who drafted it. In a section of the model's, items without <see cref="PlanItem.Prompt"/> are the embedded engine's.</param>
/// <param name="Prompt">The prompt's name and version, such as "summary@0a1b2c3d4e5f".</param>
/// <param name="Model">As it is configured.</param>
/// <param name="Why">Why the embedded engine drafted it, in words; null when the model did.</param>
/// <param name="Repaired">Sentences that failed a check and passed once mended.</param>
/// <param name="Removed">Why sentences were removed, one reason each, in words that repeat nothing of them.</param>
/// <param name="LeftOut">Insights and people that the model was not given, since they didn't fit into its context.</param>
public sealed record SectionDraft(
    DraftEngine Engine, string Prompt, string Model, string? Why, int Repaired, IReadOnlyList<string> Removed, IReadOnlyList<string> LeftOut);

/// <summary>How a section is best shown, whatever it is exported to.</summary>
public enum PlanLayout
{
    /// <summary>One line per group: its title, then its items one after the other.</summary>
    Lines,
    /// <summary>One table per group, a row per item, a column per field.</summary>
    Table,
    /// <summary>One box per group.</summary>
    Grid,
    /// <summary>A numbered list.</summary>
    Questions,
}

/// <param name="Key"><see cref="PlanItem.Group"/> of its items.</param>
/// <param name="Title">Heading of the column of labels, such as "Goals"; may be empty.</param>
/// <param name="TextTitle">Heading of the column of texts, such as "Salesforce wants to"; may be empty.</param>
public sealed record PlanGroup(string Key, string Title, string TextTitle);

public enum PlanItemStatus
{
    /// <summary>Every value in it was found in the evidence it cites.</summary>
    Drafted,
    /// <summary>Judgment, not fact: shown as "our read".</summary>
    OurRead,
    /// <summary>Only people can know it: an empty field or a question to the rep.</summary>
    AsksRep,
    /// <summary>Some value was not found in its evidence; shown as such.</summary>
    Unverified,
    /// <summary>A person's words, which no evidence has to bear out.</summary>
    Written,
    /// <summary>Taken from the team's CRM; <see cref="PlanItem.Record"/> or <see cref="PlanField.Record"/> says which record.</summary>
    FromCrm,
}

/// <summary>Whose a line is. A refresh changes only what is drafted.</summary>
public enum PlanItemOrigin
{
    Drafted,
    /// <summary>Drafted, then changed by a person.</summary>
    Edited,
    /// <summary>Drafted, and a person said that it stays as it is.</summary>
    Confirmed,
    /// <summary>Added by a person.</summary>
    Written,
}

/// <summary>One line of a section.</summary>
public sealed record PlanItem
{
    /// <summary>Unique within the plan and the same in all its revisions, such as "G1" or "snapshot-revenue".</summary>
    public required string Id { get; init; }
    /// <summary>What groups lines within a section, such as "goal" or "strength".</summary>
    public required string Group { get; init; }
    /// <summary>A handle, a figure's name, a person, a persona.</summary>
    public required string Label { get; init; }
    /// <summary>One sentence; empty where the rep is to fill it in.</summary>
    public required string Text { get; init; }
    public required PlanItemStatus Status { get; init; }
    /// <summary>Numbers of <see cref="Plan.Evidence"/>.</summary>
    public IReadOnlyList<int> Citations { get; init; } = [];
    public IReadOnlyList<InsightLink> Links { get; init; } = [];
    /// <summary>Ids of the insights that it builds on.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
    /// <summary>What each engine takes the insight for that the item states; null where no language model was asked.</summary>
    public InsightEngines? Engines { get; init; }
    /// <summary>Further columns of the section's table, by name, such as "Check first".</summary>
    public IReadOnlyList<PlanField> Fields { get; init; } = [];
    /// <summary>The name and version of the prompt that a language model worded the text for; null when the embedded engine did.</summary>
    public string? Prompt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PlanItemOrigin Origin { get; init; }
    /// <summary>How it was last drafted; null when a person wrote it, and when it stands as it was drafted.</summary>
    public ItemDraft? Base { get; init; }
    /// <summary>Who last changed or confirmed it, and when; null when nobody did.</summary>
    public PersonalTouch? Touched { get; init; }
    /// <summary>The CRM record that the text was taken from, such as "opportunity 006A1"; null when it wasn't.</summary>
    public string? Record { get; init; }
}

/// <summary>Who did something to a line, and when.</summary>
public sealed record PersonalTouch(string Who, DateTimeOffset At);

/// <summary>A further column of an item.</summary>
/// <param name="Text">Empty where the rep is to fill it in.</param>
public sealed record PlanField(string Name, string Text, PlanItemStatus Status, IReadOnlyList<int> Citations)
{
    /// <summary>The CRM record that the text was taken from; null when it wasn't.</summary>
    public string? Record { get; init; }
}

/// <param name="Source">Label of the document, such as "D1".</param>
/// <param name="Section">Where in the document, as people read it.</param>
/// <param name="ContextStart">Start of the paragraph around the quotation, an offset into the document's text.</param>
/// <param name="Context">The paragraph around the quotation; the quotation stands in it at Evidence.Start - ContextStart.</param>
public sealed record PlanEvidence(Evidence Evidence, string Source, string Section, int ContextStart, string Context);
