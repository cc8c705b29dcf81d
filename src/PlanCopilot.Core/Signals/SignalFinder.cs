using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Signals;

/// <summary>Reads events from current reports, releases and news. Annual and quarterly reports repeat what those told before.</summary>
public static class SignalFinder
{
    /// <summary>Sentences from the top that are read; a release's tables and small print follow.</summary>
    private const int SentencesRead = 60;
    private const int HeadlineSentences = 4;

    /// <param name="changes">Changes of leadership that were read from the document.</param>
    /// <returns>One signal a kind at most, in the order of kinds.</returns>
    public static IReadOnlyList<Signal> Find(Document document, IReadOnlyList<LeadershipChange> changes)
    {
        if (!IsRead(document.Kind) || (document.Published ?? document.PeriodEnd) is not { } date) return [];
        var signals = new List<Signal>();
        if (Executive(document, changes) is { } executive) signals.Add(Of(SignalKind.ExecutiveChange, executive.Severity, executive.Evidence));
        var stretches = Stretches(document);
        foreach (var rule in SignalRule.All)
            if (signals.All(signal => signal.Kind != rule.Kind) && Confirm(document, rule, stretches) is { } evidence) signals.Add(Of(rule.Kind, rule.Severity, evidence));
        return [.. signals.OrderBy(signal => signal.Kind)];

        Signal Of(SignalKind kind, SignalSeverity severity, Evidence evidence) => new(Id(document, kind), kind, severity, date, evidence);
    }

    private static bool IsRead(DocumentKind kind) =>
        kind is DocumentKind.Form8K or DocumentKind.Form6K or DocumentKind.EarningsRelease or DocumentKind.PressRelease or DocumentKind.News;

    /// <summary>An 8-K, its amendment and its releases tell one event: they share the day that the report is for.</summary>
    private static string Id(Document document, SignalKind kind)
    {
        var happening = document.Cik is not null && (document.Accession is not null || document.Kind == DocumentKind.Form8K) && (document.PeriodEnd ?? document.Published) is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{document.Cik} {day:yyyy-MM-dd}") : document.Accession?.Value ?? document.Id;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {happening}")))[..12];
    }

    private static (SignalSeverity Severity, Evidence Evidence)? Executive(Document document, IReadOnlyList<LeadershipChange> changes)
    {
        var worst = changes.Where(change => change.Evidence.Count > 0 && SignalRule.IsMove(change.Evidence[0].Quote)).Select(change => (Severity: SeverityOf(change), change)).OrderByDescending(pair => pair.Severity).FirstOrDefault();
        return worst.change is null ? null : (worst.Severity, worst.change.Evidence[0]);
    }

    private static SignalSeverity SeverityOf(LeadershipChange change)
    {
        if (change.Kind is LeadershipChangeKind.ElectedDirector or LeadershipChangeKind.LeftBoard) return SignalSeverity.Low;
        var role = change.Role;
        return Holds("Chief Executive") || Holds("CEO") || Holds("Chief Financial") || Holds("CFO") || (Holds("President") && !Holds("Vice")) ? SignalSeverity.High : SignalSeverity.Medium;

        bool Holds(string title) => role.Contains(title, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parts of an 8-K with their items; another document is one part without.</summary>
    private static List<(string? Item, List<Sentence> Sentences)> Stretches(Document document)
    {
        var sentences = SentenceSplitter.Split(document).ToList();
        var items = document.Kind == DocumentKind.Form8K ? document.Sections.Where(section => section.Level == 1).ToList() : [];
        if (items.Count == 0) return [(null, [.. Headline(document), .. sentences.Take(SentencesRead)])];
        return [.. items.Select(section => (section.Item, sentences.Where(sentence => sentence.Start >= section.Start && sentence.End <= section.End).Take(SentencesRead).ToList()))];
    }

    /// <summary>A release's headline isn't prose, but says most.</summary>
    private static IEnumerable<Sentence> Headline(Document document) =>
        document.Blocks.Take(8).Where(block => block.Kind == BlockKind.Heading && block.End - block.Start > 25).Select(block => new Sentence(block.Start, block.End));

    private static Evidence? Confirm(Document document, SignalRule rule, List<(string? Item, List<Sentence> Sentences)> stretches)
    {
        foreach (var (item, sentences) in stretches)
        {
            // An exhibit printed behind the items of a current report is read like a release of its own.
            if (item is not null && Array.IndexOf(rule.Items, item) < 0) continue;
            if (item is null && (rule.IsItemOnly || (rule.Kind == SignalKind.Earnings && document.Kind != DocumentKind.EarningsRelease))) continue;
            var read = rule.IsHeadlineOnly && item is null or "7.01" or "8.01" ? sentences.Take(HeadlineSentences) : sentences;
            foreach (var sentence in read.Where(sentence => rule.Words.IsMatch(sentence.In(document)) && !SignalRule.IsOnlyPossible(sentence.In(document))))
                return Evidence.Of(document, sentence.Start, sentence.End);
        }
        return null;
    }
}
