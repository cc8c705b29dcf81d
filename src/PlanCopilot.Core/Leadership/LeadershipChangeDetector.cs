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
        var read = Enumerable.Range(0, reading.Sentences.Count).SelectMany(at => ReadAt(reading, at)).ToList();
        return read.Count == 0 ? [] : new ChangeMerger(document, reading, new RoleMemory(reading, read.Select(one => one.Change))).Merge(read);
    }

    /// <returns>Each change with the sentence it was read from and the sentence that gives its date.</returns>
    private static IEnumerable<(ReadChange Change, int At, int Dated)> ReadAt(DocumentReading reading, int at)
    {
        var text = reading.TextOf(at);
        if (reading.Frame(at) is not { } frame) return [];
        var opening = ListReader.OpeningOf(reading, at);
        var changes = Cue.IsMatch(text) ? ClauseReader.Read(frame, reading.Reported) : [];
        if (changes.Count == 0 && opening is { } list) changes = [.. ListReader.Read(frame, reading.TextOf(list))];
        return changes.Select(change => !NeedsDate(change) ? (change, at, at) : opening is { } above && EffectiveDateReader.InOpening(reading.DatedFrame(above)) is { } date
            ? (change with { Effective = date }, at, above) : WithLaterDate(reading, at, change));
    }

    /// <summary>The day of an appointment is not the day it begins, if a later sentence names one; a director sits from the day.</summary>
    private static bool NeedsDate(ReadChange change) => change.Effective is null || change is { Stated: false, Happening: Happening.Takes, Role.IsBoard: false };

    private static (ReadChange Change, int At, int Dated) WithLaterDate(DocumentReading reading, int at, ReadChange change)
    {
        for (var later = at + 1; later <= at + SentencesForDate && later < reading.Sentences.Count; later++)
            if (reading.Frame(later) is { } next && EffectiveDateReader.InNextSentence(next, change.Person, change.Happening) is { } date)
                return (change with { Effective = date }, at, later);
        return change is { Effective: null, Happening: Happening.Leaves, Role: null or { IsBoard: true } } && AtMeeting.IsMatch(reading.TextOf(at)) ? (change with { Effective = reading.AnnualMeeting }, at, at) : (change, at, at);
    }

    [GeneratedRegex(@"(?:re-?elect|re-?nominat|stand|until|at|after|following|conclusion|close|upon|effective|expir)[^.;]{0,90}\bannual (?:general )?meeting|for re-?election|\bend of (?:his|her|their) (?:current )?term", RegexOptions.IgnoreCase)]
    private static partial Regex AtMeeting { get; }

    [GeneratedRegex(@"quit|hand(?:s|ed|ing)? over|part(?:s|ed|ing)? ways|helm|torch|reins|additional|appoint|named|names|naming|elect|promot|select|tapped|taps|hire|hiring|designat|elevat|welcom|add(?:s|ed|ition)|becom|became|assum|tak(?:e|es|ing) o|took o|transition|mov(?:e|es|ed|ing) (?:in)?to|join|serve|step|succe|replac|resign|retir|depart|leav|left|ceas|relinquish|vacat|separat|terminat|removed|dismiss|stand for|standing for|no longer|passed away|died|death|passing|return|start|begin|employment|chosen|seek re|sitive|new role|will be|will lead|brought on|exits|rose to|will end|ends|arrival", RegexOptions.IgnoreCase)]
    private static partial Regex Cue { get; }
}
