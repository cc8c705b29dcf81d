using System.Security.Cryptography;
using System.Text;

namespace PlanCopilot.Core.Plans;

/// <summary>A person's edits of single lines.</summary>
internal static class LineEditing
{
    public static void Make(OpenPlan open, PlanEdit edit, PersonalTouch touch)
    {
        switch (edit)
        {
            case PlanEdit.SetText set: Change(open, set.Item, touch, line => WithText(line, PlanEditing.Checked(set.Text, "text"), open.Account)); break;
            case PlanEdit.SetLabel set: Change(open, set.Item, touch, line => line with { Item = line.Item with { Label = PlanEditing.Checked(set.Label, "label") } }); break;
            case PlanEdit.SetField set: Change(open, set.Item, touch, line => WithField(line, set.Field, PlanEditing.Checked(set.Text, set.Field))); break;
            case PlanEdit.Confirm confirm: Confirm(open, confirm.Item, touch); break;
            case PlanEdit.Delete delete: Delete(open, delete.Item, touch); break;
            case PlanEdit.Undelete undelete: Undelete(open, undelete.Item, touch); break;
            case PlanEdit.Add add: Add(open, add, touch); break;
            default: throw new PlanEditException($"'{edit.GetType().Name}' is no edit of a line.");
        }
    }

    /// <summary>The line is the person's from now on; how it was drafted is kept beside it.</summary>
    private static void Change(OpenPlan open, string id, PersonalTouch touch, Func<CitedItem, CitedItem> change)
    {
        var (section, index) = Found(open, id);
        var before = section.Lines[index];
        var after = change(before);
        if (after.ReadsAs(before)) return;
        var origin = before.Item.Origin == PlanItemOrigin.Written ? PlanItemOrigin.Written : PlanItemOrigin.Edited;
        section.Lines[index] = OpenPlan.Lift(after.Item with { Origin = origin, Base = before.Drafted, Touched = touch }, after.Evidence);
    }

    /// <summary>What the cited quotations still bear out stays a fact; else the words are the person's own.</summary>
    private static CitedItem WithText(CitedItem line, string text, string account)
    {
        if (text == line.Item.Text) return line;
        var cited = line.Item.Citations.Where(number => number <= line.Evidence.Count).Select(number => line.Evidence[number - 1].Evidence).ToList();
        var isBorneOut = text.Length > 0 && cited.Count > 0 && line.Item.Status is PlanItemStatus.Drafted or PlanItemStatus.Written && DraftCheck.WhyNot(text, cited, account) is null;
        var status = text.Length == 0 ? PlanItemStatus.AsksRep : isBorneOut ? PlanItemStatus.Drafted : PlanItemStatus.Written;
        return line with { Item = line.Item with { Text = text, Status = status } };
    }

    private static CitedItem WithField(CitedItem line, string name, string text)
    {
        var field = line.Item.Fields.FirstOrDefault(field => field.Name == name)
            ?? throw new PlanEditException($"The line {line.Item.Id} has no field '{name}'. It has: {(line.Item.Fields.Count == 0 ? "none" : string.Join(", ", line.Item.Fields.Select(one => one.Name)))}.");
        if (field.Text == text) return line;
        var changed = new PlanField(name, text, text.Length == 0 ? PlanItemStatus.AsksRep : PlanItemStatus.Written, []);
        return line with { Item = line.Item with { Fields = [.. line.Item.Fields.Select(one => one.Name == name ? changed : one)] } };
    }

    private static void Confirm(OpenPlan open, string id, PersonalTouch touch)
    {
        var (section, index) = Found(open, id);
        var line = section.Lines[index];
        if (line.Item.Status == PlanItemStatus.AsksRep) throw new PlanEditException($"The line {id} asks for something: fill it in, or delete it.");
        if (line.Item.Origin == PlanItemOrigin.Drafted)
            section.Lines[index] = line with { Item = line.Item with { Origin = PlanItemOrigin.Confirmed, Touched = touch } };
    }

    private static void Delete(OpenPlan open, string id, PersonalTouch touch)
    {
        var (section, index) = Found(open, id);
        var line = section.Lines[index];
        section.Lines.RemoveAt(index);
        section.Deleted.Add(line with { Item = line.Item with { Touched = touch } });
    }

    private static void Undelete(OpenPlan open, string id, PersonalTouch touch)
    {
        foreach (var section in open.Sections)
        {
            if (section.Deleted.FindIndex(line => line.Item.Id == id) is not (>= 0 and var index)) continue;
            var line = section.Deleted[index];
            section.Deleted.RemoveAt(index);
            Insert(section, line with { Item = line.Item with { Touched = touch } });
            return;
        }
        throw new PlanEditException($"No deleted line is called '{id}'.");
    }

    private static void Add(OpenPlan open, PlanEdit.Add add, PersonalTouch touch)
    {
        var section = open.Section(add.Section)
            ?? throw new PlanEditException($"The plan has no section '{add.Section}'. It has: {string.Join(", ", open.Sections.Select(one => one.Frame.Key))}.");
        var group = add.Group ?? (section.Frame.Groups is [var first, ..] ? first.Key : "");
        if (section.Frame.Groups.Count > 0 && section.Frame.Groups.All(one => one.Key != group))
            throw new PlanEditException($"The section '{add.Section}' has no group '{group}'. It has: {string.Join(", ", section.Frame.Groups.Select(one => one.Key))}.");
        var (label, text) = (PlanEditing.Checked(add.Label, "label"), PlanEditing.Checked(add.Text, "text"));
        if (label.Length + text.Length == 0) throw new PlanEditException("An empty line says nothing: give it a label or a text.");
        // The columns of the lines beside it, so that a table stays one.
        var columns = section.Lines.Where(line => line.Item.Group == group).SelectMany(line => line.Item.Fields).Select(field => field.Name).Distinct();
        var given = add.Fields.ToDictionary(field => field.Name, field => PlanEditing.Checked(field.Text, field.Name));
        var item = new PlanItem
        {
            Id = FreeId(open, add, touch),
            Group = group,
            Label = label,
            Text = text,
            Status = PlanItemStatus.Written,
            Fields = [.. columns.Union(given.Keys).Select(name => given.TryGetValue(name, out var value) && value.Length > 0 ? new PlanField(name, value, PlanItemStatus.Written, []) : Asks.Field(name))],
            Origin = PlanItemOrigin.Written,
            Touched = touch,
        };
        Insert(section, new CitedItem(item, []));
    }

    /// <summary>After the last line of its group; the order of groups is the section's.</summary>
    internal static void Insert(OpenSection section, CitedItem line)
    {
        var last = section.Lines.FindLastIndex(one => one.Item.Group == line.Item.Group);
        section.Lines.Insert(last >= 0 ? last + 1 : section.Lines.Count, line);
    }

    /// <summary>From what it says and who wrote it when, so that it doesn't depend on what others add meanwhile.</summary>
    private static string FreeId(OpenPlan open, PlanEdit.Add add, PersonalTouch touch)
    {
        for (var salt = 0; ; salt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{add.Section}\n{add.Group}\n{add.Label}\n{add.Text}\n{touch.Who}\n{touch.At.UtcTicks}\n{salt}")));
            if ($"{add.Section}-{Convert.ToHexStringLower(hash)[..6]}" is var id && !open.Holds(id)) return id;
        }
    }

    private static (OpenSection Section, int Index) Found(OpenPlan open, string id) =>
        open.Find(id) ?? throw new PlanEditException($"The plan has no line '{id}'. 'plan show ACCOUNT --ids' lists them.");
}
