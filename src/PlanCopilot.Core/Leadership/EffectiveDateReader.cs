using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>Finds the day on which a change takes effect, in its own clause or in the sentences after it.</summary>
internal static partial class EffectiveDateReader
{
    private const string D = SentenceFrame.D;

    /// <param name="from">Where the date is looked for first: behind the role.</param>
    /// <param name="until">Where what belongs to the trigger ends.</param>
    /// <param name="reported">The day that "effective immediately" means when the clause names none.</param>
    public static (DateOnly? Date, bool Stated) InClause(SentenceFrame frame, string clause, Trigger trigger, int from, int until, Happening happening, DateOnly? reported)
    {
        var before = clause[..trigger.Start];
        var after = clause[trigger.Start..until];
        var acted = ActedOn.Match(before);
        if (Effective.Match(clause[from..until]) is { Success: true } behind) return (Read(frame, behind), true);
        if (Effective.Match(after) is { Success: true } effective) return (Read(frame, effective), true);
        if (Immediately.IsMatch(after) || Immediately.IsMatch(before) || until < clause.Length && EachImmediately.IsMatch(clause.AsSpan(until)))
            return ((acted.Success ? Read(frame, acted) : null) ?? reported, true);
        if (EffectiveBefore.Match(before) is { Success: true } early) return (Read(frame, early), true);
        var on = happening == Happening.Takes ? TakesOn.Match(after) : LeavesOn.Match(after);
        if (on.Success) return (Read(frame, on), true);
        if (EachEffective.Match(clause, until) is { Success: true } each) return (Read(frame, each), true);
        if (Today.IsMatch(before)) return (reported, true);
        return acted.Success && !ReportsOnly.IsMatch(before[(acted.Index + acted.Length)..]) && !Later.IsMatch(after) ? (Read(frame, acted), false) : (null, false);
    }

    /// <summary>"This appointment is effective May 1, 2025", "She will join the Company on May 1", "his last day will be May 1".</summary>
    public static DateOnly? InNextSentence(SentenceFrame frame, string person, Happening happening)
    {
        foreach (var clause in frame.Clauses)
        {
            if (!Continues.IsMatch(clause) && !frame.People.Contains(person)) continue;
            var match = (happening == Happening.Takes ? TakesLater : LeavesLater).Match(clause);
            if (match.Success && Read(frame, match) is { } date) return date;
        }
        return null;
    }

    private static DateOnly? Read(SentenceFrame frame, Match match) => frame.Date(match.Groups["d"].Value[0]).Date;

    [GeneratedRegex(@"\beffective[^.;\uE500-\uE5FF]{0,60}?(?<d>" + D + ")")]
    private static partial Regex Effective { get; }

    [GeneratedRegex(@"\beffective (?:as of |on |from |at [^\uE500-\uE5FF]{0,40})?(?<d>" + D + @"),?[^;\uE500-\uE5FF]{0,180}$")]
    private static partial Regex EffectiveBefore { get; }

    /// <summary>"A resigned and B was appointed, each effective May 1": the day is said once for all.</summary>
    [GeneratedRegex(@"\b(?:each|both|all|in each case)(?: of which| to be|,)* effective[^.;\uE500-\uE5FF]{0,45}?(?<d>" + D + ")")]
    private static partial Regex EachEffective { get; }

    [GeneratedRegex(@"\b(?:each|both|all|in each case)(?: of which| to be|,)* effective (?:immediately|today)")]
    private static partial Regex EachImmediately { get; }

    [GeneratedRegex(@"effective immediately|immediate effect|effective today|effective (?:as of )?the date hereof|immediately effective|effective (?:as of|on|upon) (?:that|such) (?:date|day)|effective (?:as of )?(?:on )?the same (?:date|day)|effective upon (?:his|her|their) (?:appointment|election)")]
    private static partial Regex Immediately { get; }

    [GeneratedRegex(@"(?:^|\b(?:on|as of|dated) (?:or about )?)(?<d>" + D + ")(?=[^\uE500-\uE5FF]*$)")]
    private static partial Regex ActedOn { get; }

    /// <summary>Who "today appointed" acted on the day of the report; who "today announced" may have acted before.</summary>
    [GeneratedRegex(@"\btoday (?:unanimously )?$")]
    private static partial Regex Today { get; }

    [GeneratedRegex(@"\b(?:announc|notif|inform|advis|will|inten|decid|decision|plan|agree|report|issu|press|entered|deliver|notice|salar|compensat|bonus|grant|award)")]
    private static partial Regex ReportsOnly { get; }

    [GeneratedRegex(@"\b(?:effective|following|upon|at the end|at the conclusion|later this year|after the|immediately prior)\b")]
    private static partial Regex Later { get; }

    [GeneratedRegex(@"\b(?:as of|on|beginning|begins|starting|commencing|from|until|through|by|at)(?: or (?:about|around)| the close of business on| the end of the day on| the (?:company's |upcoming |[\d]{4} )*annual meeting[^.;\uE500-\uE5FF]{0,60})? (?<d>" + D + ")")]
    private static partial Regex LeavesOn { get; }

    [GeneratedRegex(@"\b(?:as of|on|beginning|starting|commencing|from|at)(?: or (?:about|around)| the (?:company's |upcoming |[\d]{4} )*annual meeting[^.;\uE500-\uE5FF]{0,60})? (?<d>" + D + ")")]
    private static partial Regex TakesOn { get; }

    [GeneratedRegex(@"^\W*(?:this|the|his|her|such|each) (?:appointment|election|promotion|resignation|retirement|departure|termination|transition|change|separation|last day)|^\W*(?:he|she|they)\b|\b(?:his|her) (?:appointment|election|promotion|resignation|retirement|departure|last day|employment|service|start date)")]
    private static partial Regex Continues { get; }

    [GeneratedRegex(@"\b(?:appointment|election|promotion|appointed|hire|hiring|position|role|transition|changes?|succession)\b[^.;\uE500-\uE5FF]{0,70}?\b(?:effective|take effect|takes effect|begin|commence)[^.;\uE500-\uE5FF]{0,25}?(?<d>" + D + @")|\b(?:begins?|beginning|starts?|starting|joins?|joining|commenc(?:e|es|ing)|assum(?:e|es|ing)|steps? into|serve|become)\b[^.;\uE500-\uE5FF]{0,70}?\b(?:on|as of|effective|effective as of|effective on|beginning|date is|date of|by)(?: or about)? (?<d>" + D + @")|^\W*effective(?: as of| on)? (?<d>" + D + ")")]
    private static partial Regex TakesLater { get; }

    [GeneratedRegex(@"\b(?:resignation|retirement|departure|termination|separation|transition|resign|retire|leave|last day|employment|tenure)\b[^.;\uE500-\uE5FF]{0,80}?\b(?:effective|take effect|takes effect|last day|on|until|through|be|end|ends|terminate|is|was)[^.;\uE500-\uE5FF]{0,25}?(?<d>" + D + @")|\b(?:remain|continue|stay|serve)[a-z]*\b[^.;\uE500-\uE5FF]{0,110}?\b(?:until|through|to)(?: the close of business on)? (?<d>" + D + ")")]
    private static partial Regex LeavesLater { get; }
}
