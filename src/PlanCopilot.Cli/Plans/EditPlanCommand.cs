using System.CommandLine;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan edit ACCOUNT LINE</c>: changes, confirms or deletes one line. What a person changed, no refresh changes again.</summary>
internal sealed class EditPlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<string> _line = new("LINE") { Description = "The line's id: 'plan show ACCOUNT --ids' shows them" };
    private readonly Option<string?> _text = new("--text") { Description = "What it says" };
    private readonly Option<string?> _label = new("--label") { Description = "What it is called" };
    private readonly Option<string[]> _set = FieldOption.Make();
    private readonly Option<bool> _confirm = new("--confirm") { Description = "It stays as it is, whatever new research drafts" };
    private readonly Option<bool> _delete = new("--delete") { Description = "It goes, and no draft brings it back unasked" };
    private readonly Option<bool> _undelete = new("--undelete") { Description = "It comes back" };
    private readonly Option<int?> _on = new("--on") { Description = "The revision you have seen; else the latest", HelpName = "REVISION" };
    private readonly SaveOptions _save = new();

    public EditPlanCommand(Terminal terminal) : base("edit", "Change, confirm or delete one line of a plan")
    {
        Add(_account);
        Add(_line);
        foreach (var option in (Option[])[_text, _label, _set, _confirm, _delete, _undelete, _on, .. _save.All]) Add(option);
        Validators.Add(result =>
        {
            if (((Option[])[_text, _label, _set, _confirm, _delete, _undelete]).All(option => result.GetResult(option) is null))
                result.AddError("Say what to do with the line: --text, --label, --set, --confirm, --delete or --undelete.");
        });
        SetAction((result, cancellationToken) => _save.RunAsync(result, result.GetRequiredValue(_account), Edits(result), result.GetValue(_on), terminal, cancellationToken));
    }

    private List<PlanEdit> Edits(ParseResult result)
    {
        var line = result.GetRequiredValue(_line);
        var edits = new List<PlanEdit>();
        if (result.GetValue(_undelete)) edits.Add(new PlanEdit.Undelete(line));
        if (result.GetValue(_label) is { } label) edits.Add(new PlanEdit.SetLabel(line, label));
        if (result.GetValue(_text) is { } text) edits.Add(new PlanEdit.SetText(line, text));
        edits.AddRange(FieldOption.Read(result.GetValue(_set)).Select(field => new PlanEdit.SetField(line, field.Name, field.Text)));
        if (result.GetValue(_confirm)) edits.Add(new PlanEdit.Confirm(line));
        if (result.GetValue(_delete)) edits.Add(new PlanEdit.Delete(line));
        return edits;
    }
}

/// <summary><c>plan add ACCOUNT SECTION</c>: a line of a person's own.</summary>
internal sealed class AddLineCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<string> _section = new("SECTION") { Description = "The section's key, such as risks" };
    private readonly Option<string> _text = new("--text") { Description = "What it says", DefaultValueFactory = _ => "" };
    private readonly Option<string> _label = new("--label") { Description = "What it is called", DefaultValueFactory = _ => "" };
    private readonly Option<string?> _group = new("--group") { Description = "Its group within the section; else the first" };
    private readonly Option<string[]> _set = FieldOption.Make();
    private readonly SaveOptions _save = new();

    public AddLineCommand(Terminal terminal) : base("add", "Add a line of your own to a plan")
    {
        Add(_account);
        Add(_section);
        foreach (var option in (Option[])[_text, _label, _group, _set, .. _save.All]) Add(option);
        SetAction((result, cancellationToken) => _save.RunAsync(result, result.GetRequiredValue(_account),
            [new PlanEdit.Add(result.GetRequiredValue(_section), result.GetValue(_group), result.GetRequiredValue(_label), result.GetRequiredValue(_text), FieldOption.Read(result.GetValue(_set)))],
            null, terminal, cancellationToken));
    }
}

/// <summary><c>--set FIELD=TEXT</c>, as often as needed.</summary>
internal static class FieldOption
{
    public static Option<string[]> Make() => new("--set") { Description = "A field of it, such as Owner=Ada; Owner= asks again", HelpName = "FIELD=TEXT" };

    public static IReadOnlyList<FieldDraft> Read(string[]? given) => [.. (given ?? []).Select(one => one.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? new FieldDraft(one[..at].Trim(), one[(at + 1)..].Trim()) : throw new InputException($"'--set {one}' says no field: write FIELD=TEXT, such as --set Owner=Ada."))];
}

/// <summary>What all commands that save a plan share: who, why, and what is said afterwards.</summary>
internal sealed class SaveOptions
{
    private readonly PersonOption _as = new();
    private readonly Option<string?> _why = new("--why") { Description = "What for, kept in the plan's history" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public IEnumerable<Option> All => [_as, _why, _data, _json];

    public async Task<int> RunAsync(ParseResult result, string wanted, IReadOnlyList<PlanEdit> edits, int? basedOn, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, wanted, cancellationToken);
        var before = await db.FindRevisionAsync(account.Key, null, cancellationToken) ?? throw StoredPlan.None(account.Key);
        var change = new PlanChange(basedOn ?? before.Number, edits, _as.Read(result, terminal), result.GetValue(_why));
        var saved = await db.SavePlanAsync(account.Key, change, TimeProvider.System, cancellationToken);
        Write(account.Key, before, saved, result.GetValue(_json), terminal);
        return ExitCode.Done;
    }

    public bool IsJson(ParseResult result) => result.GetValue(_json);

    public string? Data(ParseResult result) => result.GetValue(_data);

    public static void Write(string account, Revision before, Revision saved, bool isJson, Terminal terminal)
    {
        var differences = PlanDiff.Compare(before.Plan, saved.Plan);
        if (isJson) CliJson.Write(terminal, new DiffReport(account, before.Number, saved.Number, [.. differences.Select(DiffLine.Of)]));
        else
        {
            terminal.Out.Write(DiffScreen.Lines(differences));
            terminal.Out.WriteLine(saved.Number == before.Number ? $"Nothing to save: revision {saved.Number} says so already." : $"Saved as revision {saved.Number}.");
        }
    }
}
