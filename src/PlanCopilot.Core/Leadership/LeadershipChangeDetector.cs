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
        if (reading.Frame(at) is not { } frame) return [];
        var opening = ListReader.OpeningOf(reading, at);
        var changes = ClauseReader.Read(frame, reading.Reported);
        if (changes.Count == 0 && opening is { } list) changes = [.. ListReader.Read(frame, reading.TextOf(list))];
        return changes.Select(change => !NeedsDate(change) ? (change, at, at) : opening is { } above && EffectiveDateReader.InOpening(reading.DatedFrame(above)) is { } date
            ? (change with { Effective = date }, at, above) : WithLaterDate(reading, at, change));
    }

    /// <summary>The day of an appointment is not the day it begins, if a later sentence names one; a director sits from the day.</summary>
    private static bool NeedsDate(ReadChange change) => change.Effective is null || change is { Stated: false, Happening: Happening.Takes, Role: null or { IsBoard: false } } or { Stated: false, Happening: Happening.Leaves };

    private static (ReadChange Change, int At, int Dated) WithLaterDate(DocumentReading reading, int at, ReadChange change)
    {
        var ofOthers = false;
        for (var later = at + 1; later <= at + SentencesForDate && later < reading.Sentences.Count; later++)
        {
            ofOthers |= reading.Frame(later) is { People.Count: > 0 } frame && !frame.People.Contains(change.Person);
            if (ofOthers && !OfAll.IsMatch(reading.TextOf(later)) && !(later == at + 1 && ThisOne.IsMatch(reading.TextOf(later)))) continue;
            if (EffectiveDateReader.InNextSentence(reading.DatedFrame(later), change.Person, change.Happening) is { } date)
                return (change with { Effective = date }, at, later);
        }
        return change is { Effective: null, Happening: Happening.Leaves, Role: null or { IsBoard: true } } && AtMeeting.IsMatch(reading.TextOf(at)) ? (change with { Effective = reading.AnnualMeeting }, at, at) : (change, at, at);
    }

    [GeneratedRegex("^(?:This|The|Such) (?:appointment|election|promotion|resignation|retirement|departure|transition|change) ")]
    private static partial Regex ThisOne { get; }

    /// <summary>"Both changes take effect on": told of all that were named.</summary>
    [GeneratedRegex(@"^(?:Both|Each|All|These|The (?:changes|transitions?|appointments)) ")]
    private static partial Regex OfAll { get; }

    [GeneratedRegex(@"(?:re-?elect|re-?nominat|stand|until|at|after|following|conclusion|close|upon|effective|expir)[^.;]{0,90}\bannual (?:general )?meeting|for re-?election|\bend of (?:his|her|their) (?:current )?term", RegexOptions.IgnoreCase)]
    private static partial Regex AtMeeting { get; }
}
