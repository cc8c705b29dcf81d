using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Reads who takes, changes or leaves a role from filings, releases and news, by a grammar of English: no names and no
/// companies are known to it. A sentence is read alone; names, roles and dates it leaves out come from the document around it.
/// </summary>
public static partial class LeadershipChangeDetector
{
    private const int SentencesForDate = 3;

    /// <returns>In order of first mention, one per person and kind of change.</returns>
    public static IReadOnlyList<LeadershipChange> Detect(Document document) => Detect(document, new DocumentReading(document));

    internal static IReadOnlyList<LeadershipChange> Detect(Document document, DocumentReading reading)
    {
        var read = new List<(ReadChange Change, int At)>();
        for (var i = 0; i < reading.Sentences.Count; i++)
            if (Cue.IsMatch(reading.TextOf(i)) && reading.Frame(i) is { } frame) read.AddRange(ClauseReader.Read(frame, reading.Reported).Select(change => (change, i)));
        if (read.Count == 0) return [];
        var memory = new RoleMemory(reading, read.Select(one => one.Change));
        return new ChangeMerger(document, reading, memory).Merge([.. read.Select(one => NeedsDate(one.Change) ? WithLaterDate(reading, one.At, one.Change) : (one.Change, one.At, one.At))]);
    }

    /// <summary>The day of an appointment is not the day it begins, if a later sentence names one; a director sits from the day.</summary>
    private static bool NeedsDate(ReadChange change) => change.Effective is null || change is { Stated: false, Happening: Happening.Takes, Role.IsBoard: false };

    private static (ReadChange Change, int At, int Dated) WithLaterDate(DocumentReading reading, int at, ReadChange change)
    {
        for (var later = at + 1; later <= at + SentencesForDate && later < reading.Sentences.Count; later++)
            if (reading.Frame(later) is { } next && EffectiveDateReader.InNextSentence(next, change.Person, change.Happening) is { } date)
                return (change with { Effective = date }, at, later);
        return (change, at, at);
    }

    [GeneratedRegex(@"appoint|named|names|naming|elect|promot|select|tapped|taps|hire|hiring|designat|elevat|welcom|add(?:s|ed|ition)|becom|became|assum|tak(?:e|es|ing) o|took o|transition|mov(?:e|es|ed|ing) (?:in)?to|join|serve|step|succe|replac|resign|retir|depart|leav|left|ceas|relinquish|vacat|separat|terminat|removed|dismiss|stand for|standing for|no longer|passed away|died|death|passing|return|start|begin|employment|chosen|seek re|sitive|new role|will be|will lead|brought on|exits|rose to|will end|ends|arrival", RegexOptions.IgnoreCase)]
    private static partial Regex Cue { get; }
}
