using System.Text.Json;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>
/// Has a model word one section, and lets through only what the checks pass: a sentence that fails goes back once, with the
/// reason; what still fails is removed and counted.
/// </summary>
internal sealed class SectionWriter(ModelEngine engine, PromptLibrary prompts)
{
    private const string Repair = "repair_sentence";
    private const int MostCited = 3;

    /// <summary>A line as it came, and what became of it: a sentence, or what is wrong with it.</summary>
    private sealed record Outcome(WordedLine? Line, Fault? Fault, bool IsRepaired);

    public async Task<SectionWording> WordAsync(SectionPrompt section, DraftingContext context, CancellationToken cancellationToken)
    {
        var template = prompts[section.Prompt];
        var data = CallData.Of(context, template, engine.Options.UsableContextTokens);
        if (data.Evidence.Count == 0) return Embedded(data.LeftOut.Count > 0 ? "nothing of what was found fits into the model's context" : "there is no evidence to draft from", []);
        var (answer, why, _) = await engine.TryAsync(section.Prompt, data.Values, isNoted: false, cancellationToken);
        if (answer is null) return Embedded(why, []);
        var lines = answer.Json.Deserialize(WordingJson.Plain.ModelLines)?.Lines ?? [];
        var outcomes = await Task.WhenAll(Placed(section, lines, data).Select(placed => placed.Why is { } misplaced
            ? Task.FromResult(new Outcome(null, Fault.Of(misplaced), false))
            : SettleAsync(section, template, placed.Line, data, cancellationToken)));
        var worded = outcomes.Select(outcome => outcome.Line).OfType<WordedLine>().DistinctBy(line => line.Text).ToList();
        var removed = outcomes.Select(outcome => outcome.Fault?.Said).OfType<string>().ToList();
        if (worded.Count == 0) return Embedded(lines.Count == 0 ? "the model wrote nothing" : "nothing that the model wrote passed the checks", removed);
        return new(worded, new(DraftEngine.Model, template.Tag, engine.Options.Model, null, outcomes.Count(outcome => outcome.IsRepaired), removed, data.LeftOut));

        SectionWording Embedded(string why, IReadOnlyList<string> removed) =>
            new([], new(DraftEngine.Embedded, template.Tag, engine.Options.Model, why, 0, removed, data.LeftOut));
    }

    /// <returns>The lines, each with why it is of no use before its words are looked at, or null.</returns>
    private static List<(ModelLine Line, string? Why)> Placed(SectionPrompt section, IReadOnlyList<ModelLine> lines, CallData data)
    {
        var (placed, groups, seen) = (new List<(ModelLine, string?)>(), new Dictionary<string, int>(), new HashSet<string>());
        foreach (var line in lines)
        {
            var why = section.Misplaced(line, data);
            if (why is null && section.Once is { } once && !seen.Add(once(line))) why = "another line says what it is about";
            if (why is null && groups.GetValueOrDefault(line.Group) >= section.MostOf(line.Group)) why = "there are more lines than were asked for";
            if (why is null) groups[line.Group] = groups.GetValueOrDefault(line.Group) + 1;
            placed.Add((line, why));
        }
        return placed;
    }

    private async Task<Outcome> SettleAsync(SectionPrompt section, PromptTemplate template, ModelLine line, CallData data, CancellationToken cancellationToken)
    {
        var (worded, fault) = Check(section, template, line, data);
        if (fault is null) return new(worded, null, false);
        var mended = fault.CanBeMended ? await MendAsync(line, fault, data, cancellationToken) : null;
        if (mended is null) return new(null, fault, false);
        (worded, var second) = Check(section, template, mended, data);
        return new(worded, second, second is null);
    }

    /// <returns>The line as the model mended it; null when it withdrew it, or nothing came.</returns>
    private async Task<ModelLine?> MendAsync(ModelLine line, Fault fault, CallData data, CancellationToken cancellationToken)
    {
        var standing = line.Evidence.Where(data.Evidence.ContainsKey).Select(id => data.Evidence[id]).Concat(data.EvidenceOf(line)).ToList();
        if (standing.Count == 0 || string.IsNullOrWhiteSpace(line.Text)) return null;
        var answer = await engine.AskAsync(Repair, new Dictionary<string, string>
        {
            ["account"] = PromptData.Text(data.Account),
            ["sentence"] = PromptData.Text(line.Text),
            ["evidence"] = data.Quotations(standing),
            ["reason"] = PromptData.Text(fault.Told),
        }, cancellationToken);
        return answer?.Json.Deserialize(WordingJson.Plain.ModelLine) is { Text.Length: > 0 } mended ? line with { Text = mended.Text, Evidence = mended.Evidence } : null;
    }

    private static (WordedLine? Line, Fault? Fault) Check(SectionPrompt section, PromptTemplate template, ModelLine line, CallData data)
    {
        var text = line.Text.Trim();
        if (line.Evidence.Count is 0 or > MostCited) return (null, Fault.Of("it cites no quotation, or more than three"));
        if (!line.Evidence.All(data.Evidence.ContainsKey)) return (null, Fault.Of("it cites a quotation that wasn't given"));
        var evidence = line.Evidence.Select(id => data.Evidence[id]).Distinct().ToList();
        if (WhyNot(section, line, text, evidence, data) is { } fault) return (null, fault);
        return (new(text, evidence)
        {
            Prompt = template.Tag,
            Group = line.Group,
            Label = Label(line, data, evidence),
            About = line.Insights,
            Leads = line.Leads,
            Signal = line.Signal,
            Mitigation = line.Mitigation,
        }, null);
    }

    private static Fault? WhyNot(SectionPrompt section, ModelLine line, string text, List<Evidence> evidence, CallData data)
    {
        List<string> quotes = [.. evidence.Select(one => one.Quote)];
        List<string> known = [.. quotes, .. line.Insights.Select(id => $"{data.Insights[id].Handle}. {data.Insights[id].Statement}"), data.Account];
        if (SentenceForm.Check(text, section.MostWords, known) is { } form) return form;
        if (section.IsJudgment(line)) return JudgmentCheck.Check(text, known);
        var fault = FactCheck.Check(text, quotes, data.Account);
        // What stands in a person's row is read with the name before it.
        return fault is null || line.Person is not null && FactCheck.Check($"{line.Person} {text}", quotes, data.Account) is null ? null : fault;
    }

    private static string Label(ModelLine line, CallData data, List<Evidence> evidence) =>
        line.Person ?? line.Persona ?? (line.Handle is { } handle && IsHandle(handle, evidence) ? handle.Trim() : line.Insights is [var first, ..] ? data.Insights[first].Handle : "");

    /// <summary>A handle is a name and no sentence: all of its words stand in what it is taken from.</summary>
    private static bool IsHandle(string handle, List<Evidence> evidence) =>
        SentenceForm.Check(handle.Trim(), 4, []) is null && JudgmentCheck.IsOf(handle, [.. evidence.Select(one => one.Quote)]);
}
