using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>Finds the day on which a change takes effect, in its own clause or in the sentences after it.</summary>
internal static partial class EffectiveDateReader
{
    private const string D = SentenceFrame.D;
    /// <summary>What may stand within one statement of a day: no other day and no end of a sentence.</summary>
    private const string NoDate = @"[^.;\uE500-\uE5FF]";

    /// <param name="from">Where the date is looked for first: behind the role.</param>
    /// <param name="until">Where what belongs to the trigger ends.</param>
    /// <param name="reported">The day that "effective immediately" means when the clause names none.</param>
    public static (DateOnly? Date, bool Stated) InClause(SentenceFrame frame, string clause, Trigger trigger, int from, int until, Happening happening, DateOnly? reported)
    {
        var before = clause[..trigger.Start];
        var after = clause[trigger.Start..until];
        var acted = ByLetter.Match(before) is { Success: true } letter ? letter : ActedOn.Match(before);
        if (Effective.Match(clause[from..until]) is { Success: true } behind) return (Read(frame, behind), true);
        if (Effective.Match(after) is { Success: true } effective) return (Read(frame, effective), true);
        if (Immediately.IsMatch(after) || Immediately.IsMatch(before) || until < clause.Length && EachImmediately.IsMatch(clause.AsSpan(until)))
            return ((acted.Success ? Read(frame, acted) : null) ?? reported, true);
        var on = happening == Happening.Takes ? TakesOn.Match(after) : LeavesOn.Match(after);
        if (on.Success) return (Read(frame, on), true);
        if (EffectiveBefore.Match(before) is { Success: true } early) return (Read(frame, early), true);
        if (DayIs.Match(before) is { Success: true } day) return (Read(frame, day), true);
        if (EachEffective.Match(clause, until) is { Success: true } each) return (Read(frame, each), true);
        if (Today.IsMatch(before) || TodayBehind.IsMatch(after)) return (reported, true);
        return acted.Success && !ReportsOnly.IsMatch(before[(acted.Index + acted.Length)..]) && !Later.IsMatch(after) ? (Read(frame, acted), false) : (null, false);
    }

    /// <summary>"This appointment is effective May 1, 2025", "She will join the Company on May 1", "his last day will be May 1".</summary>
    public static DateOnly? InNextSentence(SentenceFrame frame, string person, Happening happening)
    {
        foreach (var clause in frame.Clauses)
        {
            if (!Continues.IsMatch(clause) && !frame.People.Contains(person)) continue;
            var match = (happening == Happening.Takes ? TakesLater : LeavesLater).Match(clause);
            if (match.Success && !AsOther.IsMatch(match.Value) && Read(frame, match) is { } date) return date;
        }
        return null;
    }

    /// <summary>"On May 1, the following changes were made:", "the following changes, effective May 1:".</summary>
    public static DateOnly? InOpening(SentenceFrame frame)
    {
        var clause = frame.Clauses[0];
        if (Effective.Match(clause) is { Success: true } effective) return Read(frame, effective);
        return ActedOn.Match(clause) is { Success: true } acted && !ReportsOnly.IsMatch(clause[(acted.Index + acted.Length)..]) ? Read(frame, acted) : null;
    }

    private static DateOnly? Read(SentenceFrame frame, Match match) => frame.Date(match.Groups["d"].Value[0]).Date;

    [GeneratedRegex(@"\b(?:effective|with effect|tak(?:e|es|ing) effect|becom(?:e|es|ing) effective)(?! (?:immediately|today))" + NoDate + "{0,130}?(?<d>" + D + ")")]
    private static partial Regex Effective { get; }

    [GeneratedRegex(@"(?:\beffective" + NoDate + @"{0,110}?|^\W*(?:beginning|starting|commencing)(?: on| as of)? |^\W*with " + SentenceFrame.P + NoDate + @"{0,80}\b(?:on|as of|effective) )(?<d>" + D + @")[,:]?[^;\uE500-\uE5FF]{0,180}$")]
    private static partial Regex EffectiveBefore { get; }

    /// <summary>"March 31 will be her last day"</summary>
    [GeneratedRegex("(?<d>" + D + ") (?:will be|is|was) (?:his|her|" + SentenceFrame.P + "'s?) $")]
    private static partial Regex DayIs { get; }

    /// <summary>"A resigned and B was appointed, each effective May 1": the day is said once for all.</summary>
    [GeneratedRegex(@"\b(?:each|both|all|in each case)(?: of which| to be|,)* (?:effective|with effect)" + NoDate + "{0,60}?(?<d>" + D + ")")]
    private static partial Regex EachEffective { get; }

    [GeneratedRegex(@"\b(?:each|both|all|in each case)(?: of which| to be|,)* effective (?:immediately|today)")]
    private static partial Regex EachImmediately { get; }

    [GeneratedRegex(@"effective immediately|immediate effect|effective today|effective (?:as of )?the date hereof|immediately effective|effective (?:as of|on|upon) (?:that|such) (?:date|day)|effective (?:as of )?(?:on )?the same (?:date|day)|effective upon (?:his|her|their) (?:appointment|election)")]
    private static partial Regex Immediately { get; }

    /// <summary>The last day before the word of change, but for the day on which some agreement was made.</summary>
    [GeneratedRegex(@"(?:^|\b(?:on|as of|dated|held(?: on)?) (?:or about )?)(?<d>" + D + @")(?=(?:[^\uE500-\uE5FF]|(?<=\b(?:agreement|plan|filed)\b[^.;]{0,60}\bdated(?: as of)? )" + D + ")*$)")]
    private static partial Regex ActedOn { get; }

    /// <summary>"By letter dated February 25 and received on February 26": the letter is the act.</summary>
    [GeneratedRegex(@"\b(?:by|in) (?:a |his |her )?(?:letter|notice|e-?mail)(?: of resignation)? dated (?<d>" + D + ")(?=[^;]{0,120}$)")]
    private static partial Regex ByLetter { get; }

    /// <summary>Who "today appointed" acted on the day of the report; who "today announced" may have acted before.</summary>
    [GeneratedRegex(@"\btoday (?:unanimously )?$")]
    private static partial Regex Today { get; }

    /// <summary>"joined the board today"</summary>
    [GeneratedRegex(@"^[^,;]{0,60} today\b")]
    private static partial Regex TodayBehind { get; }

    [GeneratedRegex(@"\b(?:announc|notif|inform|advis|will|inten|decid|decision|plan|agree(?!ment)|report|issu|press|entered|deliver|notice|salar|compensat|bonus|grant|award)")]
    private static partial Regex ReportsOnly { get; }

    [GeneratedRegex(@"\b(?:effective|following|upon|at the end|at the conclusion|later this year|after the|immediately prior)\b")]
    private static partial Regex Later { get; }

    private const string Meeting = @" the (?:company's |upcoming |\d{4} )*annual meeting" + NoDate + "{0,60}";

    [GeneratedRegex(@"\b(?:\w+ )?date from [\uE500-\uE5FF] to (?<d>" + D + @")|\b(?:as of|on|beginning|begins|starting|commencing|from|until|through|by|at)(?: or (?:about|around)| the close of business on| the end of the day on| the (?:earlier|later) (?:to occur )?of(?: \(?\w\))?|" + Meeting + ")? (?<d>" + D + @")|\b(?:expir|end)" + NoDate + "{0,90}?(?:at|on|with|of)" + Meeting + "? ?(?<d>" + D + @")|\b(?:resign|retir|depart|quit|left|died|passed away|step)" + NoDate + "{0,40}? (?<d>" + D + @")|\blast day" + NoDate + "{0,50}? (?<d>" + D + ")")]
    private static partial Regex LeavesOn { get; }

    [GeneratedRegex(@"\b(?:as of|on|beginning|begins|starting|starts|commencing|commences|from|at)(?: or (?:about|around)|" + Meeting + ")? (?<d>" + D + @")(?<!\b(?:until|through|expir|vested|dated)" + NoDate + "{0,90}" + D + ")")]
    private static partial Regex TakesOn { get; }

    private const string Event = "(?:appointment|election|promotion|resignation|retirement|departure|termination|transition|changes?|separation|last day|employment|service|start date|succession|tenure)s?";

    [GeneratedRegex(@"^\W*(?:this|the|his|her|such|each|both|all|these|their) (?:of (?:the|these) )?(?:\w+ )?" + Event + @"|^\W*(?:he|she|they|both|each|all)\b|\b(?:his|her|their|the) " + Event)]
    private static partial Regex Continues { get; }

    [GeneratedRegex(@"\b(?:appointments?|election|promotion|appointed|hire|hiring|position|role|transition|changes?|succession|employment|both|each|all)\b" + NoDate + @"{0,70}?\b(?:effective|take effect|takes effect|took effect|beg[aiu]n|commence)" + NoDate + "{0,25}?(?<d>" + D + @")|\b(?:beg[aiu]ns?|beginning|starts?|started|starting|joins?|joined|joining|commenc(?:e|es|ed|ing)|assum(?:e|es|ed|ing)|tak(?:e|es|ing) (?:over|on|up|the)|steps? into|serve|become|succeed)\b" + NoDate + @"{0,70}?\b(?:on|as of|effective|effective as of|effective on|beginning|date is|date of|by|from)(?: or about)? (?<d>" + D + @")|^\W*effective(?: as of| on)? (?<d>" + D + @")|\b(?:start date|first day)\b" + NoDate + "{0,40}?(?<d>" + D + ")")]
    private static partial Regex TakesLater { get; }

    [GeneratedRegex(@"\b(?:resignations?|retirement|departure|termination|separation|transition|changes?|resign|retire|leave|last day|(?:employment|tenure|service)\b(?=[^.;]{0,80}\b(?:end|terminat|conclu|ceas|continu|until|through))|both|each)\b" + NoDate + @"{0,80}?\b(?:effective|take effect|takes effect|took effect|last day|on|until|through|be|end|ends|terminate|is|was)" + NoDate + "{0,25}?(?<d>" + D + @")|\b(?:remain|continue|stay|serve)[a-z]*\b" + NoDate + @"{0,110}?\b(?:until|through|to)(?: the close of business on| the (?:earlier|later) of(?: \(?\w\))?|" + NoDate + "{0,100} meeting" + NoDate + "{0,60}?)? (?<d>" + D + @")|\b(?:step(?:s|ping)? down|depart|ceas)" + NoDate + @"{0,60}?\b(?:on|as of|effective) (?<d>" + D + ")")]
    private static partial Regex LeavesLater { get; }

    /// <summary>Who stays as a consultant has left all the same.</summary>
    [GeneratedRegex(@"\b(?:remain|continue|stay|serve|employ)[a-z]*\b" + NoDate + @"{0,60}\b(?:employee|consult\w+|advis\w+|advisory|emeritus)\b")]
    private static partial Regex AsOther { get; }
}
