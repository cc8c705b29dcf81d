using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Classifier;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Insights;

/// <summary>A cluster whose best sentence could be said in few words.</summary>
internal sealed partial record InsightStatement(InsightKind Kind, string Text, double Worth, double Confidence, IReadOnlyList<Evidence> Evidence, InsightEngines Engines)
{
    /// <summary>A statement that says it in few words may lead before a worthier one that doesn't.</summary>
    private const double LongStatement = 0.85;
    private const int LongestLead = 31;
    private const double OlderStatement = 0.8;
    /// <summary>"The employee actions were completed": of which programme, an earlier sentence said.</summary>
    private const double BackPointing = 0.7;
    /// <summary>A sentence that a model wrote to be read alone, and that was verified, says it better than a cut one.</summary>
    private const double ModelStatement = 1.5;
    /// <summary>Members that may lead.</summary>
    private const int MostLeads = 8;
    /// <summary>A cluster isn't led by a sentence that is hardly of its kind.</summary>
    private const double LeastOfKind = 0.2;
    private const double OffKind = 0.5;

    public static InsightStatement? Of(InsightCluster cluster, string company)
    {
        var newest = cluster.Members.Max(member => member.Candidate.Document.Published);
        var best = cluster.Members.Take(MostLeads)
            .Select((member, place) => (member, place, Text: member.ProbabilityOf(cluster.Kind) < LeastOfKind ? null : Say(member, company)))
            .Where(entry => entry.Text is not null)
            .Select(entry => (entry.member, entry.place, entry.Text, Kept: Kept(entry.member, cluster.Kind, entry.Text ?? "")))
            .OrderByDescending(entry => entry.member.Worth * Math.Sqrt(cluster.Centrality(entry.place)) * Form(entry.Text ?? "") * entry.Kept
                * (entry.member.Candidate.Found is null ? 1 : ModelStatement)
                * (entry.member.Candidate.Document.Published < newest ? OlderStatement : 1)).FirstOrDefault();
        if (best.Text is null) return null;
        var evidence = new List<Evidence>();
        foreach (var one in cluster.Evidence(best.place).SelectMany(EvidenceOf))
            if (!evidence.Exists(known => known.DocumentId == one.DocumentId && known.Start < one.End && one.Start < known.End)) evidence.Add(one);
        return new(cluster.Kind, best.Text, cluster.Worth * best.Kept, best.member.ProbabilityOf(cluster.Kind), evidence, EnginesOf(cluster, best.member));
    }

    private static string? Say(RankedCandidate member, string company) =>
        member.Candidate.Found is { } found ? found.Statement : StatementCompressor.Compress(member.Text, company);

    /// <summary>A cut may lose what the sentence was kept for: of "a decrease in traffic and our actions to reduce supply" the actions.</summary>
    private static double Kept(RankedCandidate member, InsightKind kind, string text)
    {
        var candidate = member.Candidate;
        if (candidate.Found is not null) return 1;
        var input = new SentenceInput(text, candidate.Heading, candidate.Document.Kind.IsFiling(), candidate.Document.Company ?? "");
        return SentenceClassifier.Embedded.Read(input).Probabilities[(int)kind] < LeastOfKind ? OffKind : 1;
    }

    private static IReadOnlyList<Evidence> EvidenceOf(RankedCandidate member) =>
        member.Candidate.Found?.Evidence ?? [new Evidence(member.Candidate.Document.Id, member.Candidate.Sentence.Start, member.Text)];

    private static InsightEngines EnginesOf(InsightCluster cluster, RankedCandidate lead)
    {
        var members = cluster.Members.Prepend(lead).Select(member => member.Candidate).ToList();
        return new(members.Select(member => member.ClassifierKind).FirstOrDefault(kind => kind is not null),
            members.Select(member => member.Found?.Kind).FirstOrDefault(kind => kind is not null));
    }

    private static double Form(string text) => (PointsBack.IsMatch(text) ? BackPointing : 1) * (ClauseCuts.Count(text) > LongestLead ? LongStatement : 1);

    [GeneratedRegex(@"^The (?:\w+ ){0,2}(?:actions|charges|payments|costs|reductions|initiatives|activities|measures|programs?|projects?)\b")]
    private static partial Regex PointsBack { get; }
}
