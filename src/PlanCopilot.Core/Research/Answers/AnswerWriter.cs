using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Wording;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Research.Answers;

/// <summary>
/// Has a model answer a question from passages, and lets through only sentences that lines of the passages they cite bear
/// out: one that fails goes back once, with the reason; what still fails is removed and counted.
/// </summary>
public sealed class AnswerWriter(ModelEngine engine, PromptLibrary prompts)
{
    private const string Prompt = "answer", Repair = "repair_sentence";
    private const int MostSentences = 12, MostCited = 3;

    /// <summary>A sentence as it came, and what became of it.</summary>
    private sealed record Outcome(AnswerSentence? Sentence, Fault? Fault, bool IsRepaired);

    /// <param name="found">The passages to answer from, best first.</param>
    public async Task<Answer> AnswerAsync(Account account, string question, IReadOnlyList<FoundPassage> found, CancellationToken cancellationToken)
    {
        var (given, leftOut) = Pack(account, question, found);
        if (found.Count == 0) return None(null, [], []);
        if (given.Count == 0) return None("no passage fits into its context", [], leftOut);
        var (answer, why, _) = await engine.TryAsync(Prompt, Values(account, question, given.Select(passage => passage.Given)), isNoted: false, cancellationToken);
        if (answer is null) return None(why, [], leftOut);
        var proposed = answer.Json.Deserialize(AnswerJson.Default.ProposedAnswer)?.Sentences ?? [];
        var passages = given.ToDictionary(passage => passage.Given.Id);
        var outcomes = await Task.WhenAll(proposed.Take(MostSentences).Select(sentence => SettleAsync(account, sentence, passages, cancellationToken)));
        var (kept, tooLong) = Shortened([.. outcomes.Select(outcome => outcome.Sentence).OfType<AnswerSentence>()]);
        List<string> removed = [.. outcomes.Select(outcome => outcome.Fault?.Said).OfType<string>(), .. Enumerable.Repeat($"the answer has more than {Answer.MostWords} words", tooLong + Math.Max(0, proposed.Count - MostSentences))];
        return kept.Count == 0 && removed.Count > 0
            ? None("nothing that it wrote passed the checks", removed, leftOut)
            : new Answer(kept, null, outcomes.Count(outcome => outcome.IsRepaired), removed, leftOut) { Prompt = prompts[Prompt].Tag };
    }

    private Answer None(string? why, IReadOnlyList<string> removed, IReadOnlyList<string> leftOut) => new([], why, 0, removed, leftOut) { Prompt = prompts[Prompt].Tag };

    private sealed record GivenPassage(PromptPassage Given, FoundPassage Found);

    private (List<GivenPassage> Given, List<string> LeftOut) Pack(Account account, string question, IReadOnlyList<FoundPassage> found)
    {
        var template = prompts[Prompt];
        var left = engine.Options.UsableContextTokens - template.Settings.MaxTokens - TokenEstimate.Of(template.Template) - TokenEstimate.Of(template.Answer.Schema.GetRawText())
            - TokenEstimate.Of(account.Name) - TokenEstimate.Of(question);
        var (given, leftOut) = (new List<GivenPassage>(), new List<string>());
        foreach (var passage in found)
        {
            var shown = new PromptPassage(string.Create(CultureInfo.InvariantCulture, $"p{given.Count + 1}"), Name(passage), passage.Passage.Section, passage.Passage.Text);
            var size = TokenEstimate.Of(PromptData.Passages([shown]));
            if (size <= left) given.Add(new(shown, passage));
            else leftOut.Add($"{shown.Document}, {shown.Section}");
            if (size <= left) left -= size;
        }
        return (given, leftOut);
    }

    private static string Name(FoundPassage found) =>
        $"{found.Kind.Label()} of {found.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day"}";

    private static Dictionary<string, string> Values(Account account, string question, IEnumerable<PromptPassage> passages) => new()
    {
        ["account"] = PromptData.Text(account.Name),
        ["question"] = PromptData.Text(question),
        ["passages"] = PromptData.Passages(passages),
    };

    private async Task<Outcome> SettleAsync(Account account, ProposedSentence proposed, Dictionary<string, GivenPassage> passages, CancellationToken cancellationToken)
    {
        var (sentence, fault) = Check(account, proposed.Text, proposed.Passages, passages);
        if (fault is null) return new(sentence, null, false);
        var cited = proposed.Passages.Where(passages.ContainsKey).Distinct().Select(id => passages[id].Given).ToList();
        if (cited.Count == 0 || !fault.CanBeMended || string.IsNullOrWhiteSpace(proposed.Text)) return new(null, fault, false);
        var answer = await engine.AskAsync(Repair, new Dictionary<string, string>
        {
            ["account"] = PromptData.Text(account.Name),
            ["sentence"] = PromptData.Text(proposed.Text),
            ["evidence"] = WordingJson.Quotations(cited.Select(passage => new GivenQuotation(passage.Id, passage.Document, passage.Section, passage.Text))),
            ["reason"] = PromptData.Text(fault.Told),
        }, cancellationToken);
        if (answer?.Json.Deserialize(WordingJson.Plain.ModelLine) is not { Text.Length: > 0 } mended) return new(null, fault, false);
        (sentence, fault) = Check(account, mended.Text, mended.Evidence, passages);
        return new(sentence, fault, fault is null);
    }

    private static (AnswerSentence? Sentence, Fault? Fault) Check(Account account, string written, IReadOnlyList<string> ids, Dictionary<string, GivenPassage> passages)
    {
        var text = written.Trim();
        if (ids.Count is 0 or > MostCited) return (null, Fault.Of("it cites no passage, or more than three"));
        if (!ids.All(passages.ContainsKey)) return (null, Fault.Of("it cites a passage that wasn't given"));
        var cited = ids.Distinct().Select(id => passages[id].Found.Passage).ToList();
        if (SentenceForm.Check(text, WordCount.LongestStatement, [.. cited.Select(passage => passage.Text), account.Name]) is { } form) return (null, form);
        var (evidence, fault) = SupportingLines.Find(text, cited, account.Name);
        return fault is null ? (new(text, evidence), null) : (null, fault);
    }

    /// <returns>The first sentences, as many as the answer may have words; and how many were cut.</returns>
    private static (List<AnswerSentence> Kept, int Cut) Shortened(List<AnswerSentence> sentences)
    {
        var words = 0;
        var kept = sentences.TakeWhile(sentence => (words += WordCount.Of(sentence.Text)) <= Answer.MostWords).ToList();
        return (kept, sentences.Count - kept.Count);
    }
}

internal sealed record ProposedAnswer(IReadOnlyList<ProposedSentence> Sentences);

internal sealed record ProposedSentence(string Text, IReadOnlyList<string> Passages);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposedAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
