using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Reads who takes, changes or leaves a role from filings, releases and news, by a grammar of English: no names and no
/// companies are known to it. A sentence is read alone; names, roles and dates it leaves out come from the document around it.
/// </summary>
public static partial class LeadershipChangeDetector
{
    /// <returns>In order of first mention, one per person and kind of change.</returns>
    public static IReadOnlyList<LeadershipChange> Detect(Document document) => Detect(document, new DocumentReading(document));

    internal static IReadOnlyList<LeadershipChange> Detect(Document document, DocumentReading reading)
    {
        var merged = new ChangeMerger(document, reading);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (!Trigger.IsMatch(reading.TextOf(i)) || reading.Frame(i) is not { } frame) continue;
            foreach (var change in ChangeReader.Read(frame, reading.Reported))
                merged.Add(NeedsDate(change) ? WithLaterDate(reading, i, change, out var also) : Same(change, i, out also), i, also);
        }
        return merged.Changes();
    }

    /// <summary>The day of an appointment is not the day it begins, if a later sentence names one; a director sits from the day.</summary>
    private static bool NeedsDate(ReadChange change) => change.Effective is null || change is { Stated: false, Happening: Happening.Takes, Role.IsBoard: false };

    private static ReadChange Same(ReadChange change, int at, out int also)
    {
        also = at;
        return change;
    }

    private static ReadChange WithLaterDate(DocumentReading reading, int at, ReadChange change, out int also)
    {
        for (also = at + 1; also <= at + 3 && also < reading.Sentences.Count; also++)
            if (reading.Frame(also) is { } next && EffectiveDateReader.InNextSentence(next, change.Person, change.Happening) is { } date)
                return change with { Effective = date };
        return Same(change, at, out also);
    }

    [GeneratedRegex(@"appoint|named|names|naming|elect|promot|select|tapped|taps|hire|hiring|designat|elevat|welcom|add(?:s|ed)|becom|became|assum|tak(?:e|es|ing) o|took o|transition|mov(?:e|es|ed|ing) (?:in)?to|join|serve|step|succe|replac|resign|retir|depart|leav|left|ceas|relinquish|vacat|separat|terminat|removed|dismiss|stand for|standing for|no longer|passed away|died|death|passing|return|start|begin|employment|chosen|seek re|sitive", RegexOptions.IgnoreCase)]
    private static partial Regex Trigger { get; }
}
