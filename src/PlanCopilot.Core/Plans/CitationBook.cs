using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>Numbers evidence by first use, and says where each quotation stands.</summary>
internal sealed class CitationBook(IReadOnlyList<Document> documents)
{
    private readonly Dictionary<string, Document> _documents = documents.ToDictionary(document => document.Id);
    private readonly Dictionary<Evidence, int> _numbers = [];
    private readonly List<Evidence> _cited = [];

    /// <returns>The numbers of what can be cited, from 1. Evidence that doesn't stand in its document is left out.</returns>
    public IReadOnlyList<int> Cite(params IEnumerable<Evidence> evidence) =>
        evidence.Where(Stands).Select(Number).Distinct().Order().ToList();

    public bool Stands(Evidence evidence) =>
        evidence.Quote.Length > 0 && _documents.TryGetValue(evidence.DocumentId, out var document) && evidence.HoldsIn(document.Text);

    public Document? DocumentOf(Evidence evidence) => _documents.GetValueOrDefault(evidence.DocumentId);

    public Evidence At(int number) => _cited[number - 1];

    public IReadOnlyList<PlanEvidence> Evidence()
    {
        var labels = Labels();
        return _cited.Select(evidence => Describe(evidence, labels[evidence.DocumentId])).ToList();
    }

    public IReadOnlyList<PlanSource> Sources(Findings findings)
    {
        var labels = Labels();
        var read = findings.Documents.Select(document => new PlanSource(labels.GetValueOrDefault(document.Id), document.Id,
            document.Kind, document.Title, document.Published, SourceUse.Read, null));
        var aside = findings.SetAside.Select(source => new PlanSource(null, source.DocumentId, source.Kind, source.Title,
            source.Published, source.Use, source.Why));
        return read.Concat(aside).ToList();
    }

    private int Number(Evidence evidence)
    {
        if (_numbers.TryGetValue(evidence, out var known)) return known;
        _cited.Add(evidence);
        return _numbers[evidence] = _cited.Count;
    }

    private Dictionary<string, string> Labels()
    {
        var cited = _cited.Select(evidence => evidence.DocumentId).ToHashSet();
        return documents.Where(document => cited.Contains(document.Id))
            .Select((document, index) => (document.Id, Label: $"D{index + 1}"))
            .ToDictionary(pair => pair.Id, pair => pair.Label);
    }

    private PlanEvidence Describe(Evidence evidence, string label)
    {
        var document = _documents[evidence.DocumentId];
        var (start, end) = Surroundings.Of(document, evidence);
        return new PlanEvidence(evidence, label, Surroundings.SectionName(document, evidence.Start), start, document.Text[start..end]);
    }
}
