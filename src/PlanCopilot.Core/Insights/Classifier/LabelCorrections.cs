using System.Reflection;
using System.Text.Json;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Labels that a second reader saw otherwise, by the id of the sentence (corrections.jsonl: id, kinds, salience). Sentences
/// were read without their label; what the reader said holds where the two differ. Only training uses them.
/// </summary>
internal static class LabelCorrections
{
    /// <returns>The sentences in their order, corrected where their id is known.</returns>
    public static IReadOnlyList<LabelledSentence> Apply(IReadOnlyList<LabelledSentence> sentences)
    {
        var corrections = Read();
        return [.. sentences.Select(sentence => corrections.TryGetValue(sentence.Id, out var label)
            ? sentence with { Kinds = label.Kinds, Salience = label.Salience } : sentence)];
    }

    private static Dictionary<string, (IReadOnlyList<SentenceKind> Kinds, int Salience)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("corrections.jsonl")
            ?? throw new InvalidOperationException("The program was built without its corrections of labels.");
        using var reader = new StreamReader(stream);
        var corrections = new Dictionary<string, (IReadOnlyList<SentenceKind>, int)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var kinds = json.RootElement.GetProperty("kinds").EnumerateArray().Select(kind => LabelledSentence.KindOf(kind.GetString())).ToList();
            corrections.Add(json.RootElement.GetProperty("id").GetString() ?? "", (kinds, json.RootElement.GetProperty("salience").GetInt32()));
        }
        return corrections;
    }
}
