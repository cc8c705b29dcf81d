using System.Globalization;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Web.Plans;

/// <summary>What a form of the plan page asks for.</summary>
/// <param name="BasedOn">The revision that the form was shown with.</param>
/// <param name="Action">"save", "confirm", "delete", "undelete", "add", "accept" or "reject".</param>
internal sealed record PlanForm(int BasedOn, string Action, PlanWords Words, string? Group, IReadOnlyList<string> Proposals, string? Why)
{
    private const string FieldPrefix = "field:";

    public static PlanForm Of(IFormCollection form)
    {
        var basedOn = int.TryParse(form["basedOn"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var fields = form.Where(field => field.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).Select(field => new FieldDraft(field.Key[FieldPrefix.Length..], OneLine(field.Value))).ToList();
        var words = new PlanWords(OneLine(form["item"]), OneLine(form["section"]), OneLine(form["label"]), OneLine(form["text"]), fields);
        return new(basedOn, OneLine(form["do"]), words, form["group"].ToString() is { Length: > 0 } group ? group : null,
            [.. form["proposal"].OfType<string>()], OneLine(form["why"]) is { Length: > 0 } why ? why : null);
    }

    /// <param name="seen">The plan as the person saw it.</param>
    /// <exception cref="PlanEditException">The form asks for nothing that could be done.</exception>
    public IReadOnlyList<PlanEdit> Edits(Plan seen) => Action switch
    {
        "save" => Changes(seen),
        "confirm" => [new PlanEdit.Confirm(Words.Item)],
        "delete" => [new PlanEdit.Delete(Words.Item)],
        "undelete" => [new PlanEdit.Undelete(Words.Item)],
        "add" => [new PlanEdit.Add(Words.Section, Group, Words.Label, Words.Text, [.. Words.Fields.Where(field => field.Text.Length > 0)])],
        "accept" => [.. Proposals.Select(id => new PlanEdit.Accept(id))],
        "reject" => [.. Proposals.Select(id => new PlanEdit.Reject(id))],
        _ => throw new PlanEditException("Press one of the form's buttons."),
    };

    /// <summary>Only what the person changed: another one's change of another field stands.</summary>
    private List<PlanEdit> Changes(Plan seen)
    {
        var standing = seen.Sections.SelectMany(section => section.Items).FirstOrDefault(item => item.Id == Words.Item);
        var deleted = seen.Sections.SelectMany(section => section.Deleted ?? []).FirstOrDefault(line => line.Item.Id == Words.Item)?.Item;
        var item = standing ?? deleted ?? throw new PlanEditException($"The plan has no line '{Words.Item}' any more: add your words as a new line.");
        var edits = new List<PlanEdit>();
        if (standing is null) edits.Add(new PlanEdit.Undelete(item.Id));
        if (Words.Label != OneLine(item.Label)) edits.Add(new PlanEdit.SetLabel(item.Id, Words.Label));
        if (Words.Text != OneLine(item.Text)) edits.Add(new PlanEdit.SetText(item.Id, Words.Text));
        edits.AddRange(Words.Fields.Where(field => item.Fields.Any(own => own.Name == field.Name && OneLine(own.Text) != field.Text)).Select(field => new PlanEdit.SetField(item.Id, field.Name, field.Text)));
        return edits;
    }

    /// <summary>A box that grows takes line breaks; a line of a plan has none.</summary>
    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
