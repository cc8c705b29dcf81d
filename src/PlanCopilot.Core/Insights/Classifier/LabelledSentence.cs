using System.Text.Json;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>A sentence with what an annotator said of it.</summary>
/// <param name="Kinds">At least one; the first is the primary kind, the others are accepted too.</param>
/// <param name="Salience">0, 1 or 2.</param>
public sealed record LabelledSentence(string Id, string Account, SentenceInput Input, IReadOnlyList<SentenceKind> Kinds, int Salience)
{
    /// <param name="path">A file of JSON lines: id, account, company, domain, heading, text, kinds, salience. Other fields are ignored.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file and line.</exception>
    public static IReadOnlyList<LabelledSentence> ReadAll(string path)
    {
        var sentences = new List<LabelledSentence>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                sentences.Add(Parse(line));
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"{path}, line {number + 1}: {problem.Message}", problem);
            }
        }
        return sentences;
    }

    private static LabelledSentence Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var kinds = Property("kinds").EnumerateArray().Select(kind => KindOf(kind.GetString())).ToList();
        if (kinds.Count == 0) throw new FormatException("'kinds' is empty");
        var salience = Property("salience").GetInt32();
        if (salience is < 0 or > 2) throw new FormatException($"'salience' is {salience}, not 0, 1 or 2");
        var isFiling = Text("domain") switch
        {
            "filing" => true,
            "news" => false,
            var other => throw new FormatException($"'{other}' is not a domain: filing or news"),
        };
        return new LabelledSentence(Text("id"), Text("account"), new SentenceInput(Text("text"), Text("heading"), isFiling, Text("company")), kinds, salience);

        JsonElement Property(string name) =>
            root.TryGetProperty(name, out var value) ? value : throw new FormatException($"'{name}' is missing");

        string Text(string name) => Property(name).GetString() ?? throw new FormatException($"'{name}' is null");
    }

    internal static SentenceKind KindOf(string? name) =>
        Enum.GetValues<SentenceKind>().Cast<SentenceKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"'{name}' is not a kind");
}
