using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

internal sealed partial class ClauseReader
{
    private const string P = SentenceFrame.P, R = SentenceFrame.R;
    /// <summary>Days before the report after which a date is history. A report is due days after the event.</summary>
    private const int LongAgo = 180;

    private string Before(Trigger trigger) => clause[Math.Max(0, trigger.Start - 60)..trigger.Start];

    private string After(Trigger trigger) => clause[trigger.End..Math.Min(clause.Length, trigger.End + 60)];

    private bool IsReal(Trigger trigger)
    {
        if (trigger.Text.StartsWith("re", StringComparison.Ordinal) && ReElected.IsMatch(trigger.Text)) return false;
        var before = Before(trigger);
        if (trigger.Kind != TriggerKind.NotReelected && NotReal.IsMatch(before) || Earlier.IsMatch(before)) return false;
        return !Conditional.IsMatch(clause[Math.Max(0, trigger.Start - 150)..trigger.Start]);
    }

    /// <summary>Where what belongs to the trigger ends: at the conjunction before the next one.</summary>
    private int EndOf(Trigger trigger)
    {
        foreach (var next in _triggers)
        {
            if (next.Start <= trigger.Start) continue;
            var between = clause[trigger.End..next.Start];
            var cut = Conjunction.Matches(between).LastOrDefault();
            if (cut is not null) return trigger.End + cut.Index;
        }
        return clause.Length;
    }

    /// <summary>Whether the clause tells of a time long before the report, or of a whole career.</summary>
    private bool IsHistory(Trigger trigger)
    {
        if (Biography.IsMatch(clause)) return true;
        if (reported is not { } now) return false;
        var near = clause[trigger.Start..EndOf(trigger)];
        var before = clause[..trigger.Start];
        var dates = DatesIn(near).ToList();
        if (dates.Count == 0) dates = [.. DatesIn(before)];
        if (dates.Count > 0 && dates.All(date => date.DayNumber < now.DayNumber - LongAgo)) return true;
        return Year.Matches(near).Concat(LeadingYear.Matches(before)).Any(match => int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) < now.Year);
    }

    private IEnumerable<DateOnly> DatesIn(string part) =>
        part.Where(letter => letter is >= '\uE500' and < '\uE600').Select(letter => frame.Date(letter).Around).OfType<DateOnly>();

    /// <summary>Offices at a unit of the company are its own; a bare mention of another company's is biography.</summary>
    private bool IsElsewhere(Trigger trigger, RoleGroup roles) => frame.IsElsewhere(roles.Letters[0]) && !Subsidiary.IsMatch(clause)
        && (roles.Letters[0] == SentenceFrame.OtherBoard || trigger.Kind is not (TriggerKind.Names or TriggerKind.NamingOf) || !Announced.IsMatch(clause));

    /// <summary>
    /// What pay terms suppose ("a termination for good reason"), a noun that somebody just owns ("after his departure"),
    /// and the office that an agreement describes.
    /// </summary>
    private bool IsWeak(Trigger trigger, Happening happening, DateOnly? effective) => happening == Happening.Takes
        ? trigger.Kind == TriggerKind.Takes && UnderAgreement.IsMatch(clause) && trigger.Text.Contains("serv", StringComparison.Ordinal)
        : effective is null && (PayTerms.IsMatch(clause) && !Tendered.IsMatch(Before(trigger)) || Supposed.IsMatch(clause.AsSpan(0, trigger.End))) || trigger.Kind == TriggerKind.LeavingOf && HisNoun.IsMatch(Before(trigger)) && !Tendered.IsMatch(Before(trigger)) && !LastDayAs.IsMatch(trigger.Text + After(trigger));

    /// <summary>Whose change this one goes with, and whether that is a leaving; not the person's own.</summary>
    private (string Person, bool Leaves)? WithOther(Trigger trigger)
    {
        var match = OnOthersChange.Match(clause);
        return match.Success && (match.Index < trigger.Start || match.Index < EndOf(trigger)) ? (frame.Person(match.Groups["p"].Value[0]), match.Groups["leaving"].Success) : null;
    }

    private static bool IsLink(string link) => link.Trim(' ', ',').Length == 0 || !Stray.IsMatch(link) && Connects.IsMatch(link);

    /// <summary>Sentences that name people and offices without a change: standard declarations, pay, votes.</summary>
    [GeneratedRegex(@"^\W*(?:to (?:re-?)?elect\b|proposal (?:no\. ?)?\d)|\bfor,? against,? (?:or )?abstain|annual meeting[^;]{0,300}\bwere (?:each |all |duly )?(?:re-?)?elected (?:as |to |[\uE200-\uE401])|^\W*(?:there (?:is|are|was|were|have been|has been) no|neither|no (?:arrangement|family))|\bnominees?\b|annual meeting[^.]{0,80}(?:voted|votes)|(?:stock|share)holders (?:of the [a-z ]{0,30})?(?:also )?(?:re-?)?elected|arrangements? or understandings?|elected each of|each of the following(?![^.]* (?:resign|appoint))|\b(?:served|worked) in (?:various|several|numerous|a (?:number|variety))|\bheld (?:various|several|numerous|progressively|a (?:number|variety|series))")]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"^\W*(?:prior to|previously|before (?:joining|that|his|her)|earlier in|from \S+ (?:to|until|through) |since |between |most recently|formerly|after (?:joining|serving|graduating)|during (?:his|her) (?:career|tenure|time|employment)|in (?:19|20)\d\d,)|\b(?:began|started) (?:his|her) career|\b(?:earlier|throughout) (?:in )?(?:his|her) career")]
    private static partial Regex Biography { get; }

    [GeneratedRegex("^re-?(?:elect|appoint)")]
    private static partial Regex ReElected { get; }

    [GeneratedRegex(@"\b(?:not|never|may|might|could|should|shall|until|if|nominat\w+|nominee|propos\w+|candidate|re-?|expects? to|no longer to|or|right to|entitled to|option to|preparing|considering|weighing|denie[sd]|denying)(?: [\w\uE000-\uE5FF]+){0,2} $|\bre-$|\b(?:is|are) expected to (?:\w+ )?$")]
    private static partial Regex NotReal { get; }

    [GeneratedRegex(@"\bearlier(?: of)?(?: his| her| their)?(?: \w+,?){0,2} $|\bdeath, (?:\w+ )?$")]
    private static partial Regex Earlier { get; }

    [GeneratedRegex(@"\b(?:if|in the event|unless|whether|provided that|upon (?:a|any|termination)|in case)\b[^.;☐]*$")]
    private static partial Regex Conditional { get; }

    [GeneratedRegex(@"; |,? and |,? while |,? but |\. ")]
    private static partial Regex Conjunction { get; }

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|being)(?:,? (?:also|each|both|today|unanimously|recently|formally|officially|previously|jointly|\w+ly)| effective [^,;]{0,30},?)* $")]
    private static partial Regex Passive { get; }

    /// <summary>"was appointed CEO and elected to the board"</summary>
    [GeneratedRegex(@"\b(?:was|were|been|be) (?:\w+ )?(?:appointed|elected|named|promoted)\b[^.;\uE000-\uE1FF]{0,90},? and (?:also )?$")]
    private static partial Regex AlsoPassive { get; }

    /// <summary>"recently added board member Jane Doe": she was there before.</summary>
    [GeneratedRegex(@"(?<!\b(?:has|have|had|was|were) )\b(?:recently|newly) $")]
    private static partial Regex AsBackground { get; }

    [GeneratedRegex(@"^,?(?: (?:the (?:company|bank|corporation|firm)|we|\uE400))?(?: (?:has|have|today|newly|recently|also|formally))* ?$")]
    private static partial Regex Adjacent { get; }

    [GeneratedRegex("^ (?:to (?:serve )?[^,;]{0,60})?by (?:the|its|our) (?:share|stock)holders")]
    private static partial Regex ByShareholders { get; }

    [GeneratedRegex(@"^,? (?:to the )?(?:(?:effective|on|as of)[^,;.]{0,30},? )?of\b|^ (?:letter |notice )?from ")]
    private static partial Regex OfPerson { get; }

    [GeneratedRegex("^(?: the)?(?: employment| services| appointment)?(?: of)? ?(?:" + R + " (?:(?:previously |currently |formerly )?held by )?)?" + P + "|^(?: the)? (?:employment|services) of ")]
    private static partial Regex RemovalOf { get; }

    [GeneratedRegex(@"^[^;]{0,80}$")]
    private static partial Regex PassiveRemoval { get; }

    /// <summary>"the following individuals", whose names stand behind a colon.</summary>
    [GeneratedRegex(@"\b(?:the )?following\b[^:\uE000-\uE1FF]{0,50}$")]
    private static partial Regex Following { get; }

    [GeneratedRegex(@"\b(?:his|her|their) (?:position|role|office|employment)\b[^;]{0,60}$")]
    private static partial Regex HisPosition { get; }

    [GeneratedRegex(@"\b(?:employment|services?|tenures?|appointments?|positions?|roles?) of ")]
    private static partial Regex EndedOf { get; }

    [GeneratedRegex("(?<p>" + P + @")'s? (?:\w+ ){0,2}(?:employment|services?|tenure|appointment|position|role)s?(?: (?:with|at|as|to|of|on)\b[^;]{0,80})? ?$")]
    private static partial Regex Ended { get; }

    [GeneratedRegex("(?<p>" + P + @")'s? (?:\w+ ){0,3}$")]
    private static partial Regex Possessive { get; }

    [GeneratedRegex(@"\b(?:his|her|their)(?: \w+){0,3} $|\b(?:letter|notice) of (?:his |her |their )?$|\bdecision (?:of|regarding|on) $")]
    private static partial Regex OwnNoun { get; }

    [GeneratedRegex(@"\b(?:continu\w+|current|existing|present|ongoing|(?:19|20)\d\d|last year's|early|late) (?:\w+ )?$")]
    private static partial Regex Kept { get; }

    [GeneratedRegex("(?<p>" + P + ")(?:'s?)? (?:duties|(?:former |previous |prior )?responsibilities|role|roles|position|office)")]
    private static partial Regex OthersDuties { get; }

    [GeneratedRegex(@"\b(?:continu\w+|remain\w*|currently|previously|has also|used|prior to|before) (?:\w+ )?$")]
    private static partial Regex Continuing { get; }

    [GeneratedRegex(@"\b(?:from|said|says|succeed\w*|replac\w+|resign\w*|retir\w+|where|report\w*|working|alongside|with|joining|under|committees?|previously|formerly|who|continue|remain|award|grant|salary|agreement|naming|appointing|advis\w+|consult\w+)\b")]
    private static partial Regex Stray { get; }

    [GeneratedRegex(@"\b(?:as|to|into|of|the|role|position|become|a|an|its|our)\b")]
    private static partial Regex Connects { get; }

    [GeneratedRegex(@"^,?(?: (?:as|to|to be|to become|to serve as|to the (?:position|role|office|post) of|the|its|our|an?|[a-z.&]+'s|both|new|on the|to the))* ?$")]
    private static partial Regex DirectLink { get; }

    [GeneratedRegex("vacan(?:t|cy|cies)|(?:size of|number of directors|directors constituting|seats on) |newly[ -]created (?:directorship|seat)")]
    private static partial Regex Vacancy { get; }

    [GeneratedRegex(@"\brespectively\b")]
    private static partial Regex Respectively { get; }

    [GeneratedRegex(@"\b(?:as|from|of|position|positions|role|roles|post|office|offices|duties|be|being|the|his|her|our|its|to serve|to be)\b|^ ?$")]
    private static partial Regex LeavesFrom { get; }

    [GeneratedRegex(@"\bto (?:become|join|pursue|assume|accept|the)\b|\bwill (?:become|serve|remain|continue|assume)|\b(?:appointed|named|elected|succeed\w*|notified|informed|remain|continue|advis\w+|said|with the)\b|\band (?:was|has|will|is)\b")]
    private static partial Regex LeavesTo { get; }

    [GeneratedRegex(@"\b(?:from|on|of|off|leave|leaves|left|leaving)(?: both)? $|^ $")]
    private static partial Regex FromBoard { get; }

    [GeneratedRegex(@"^ (?:\$|\d|an? |no |any |(?:his|her|their|a) (?:current|prior|previous|former) (?:employer|company)|of absence|behind|open|to the|for the (?:meeting|purpose)|a (?:legacy|mark)|unchanged)")]
    private static partial Regex NotFromWork { get; }

    [GeneratedRegex(@"\b(?:the|a|an|recently|of) $")]
    private static partial Regex AsAdjective { get; }

    /// <summary>"Jane Doe, retired president of": what she was long ago.</summary>
    [GeneratedRegex("^retired " + R)]
    private static partial Regex RetiredOffice { get; }

    [GeneratedRegex(@"\bon an? (?:interim|acting|temporary) basis|\bin (?:an|the) interim\b|^[^;]{0,120}\b(?:until|while|pending)\b[^;]{0,60}\b(?:successor|replacement|permanent|search)")]
    private static partial Regex Interim { get; }

    [GeneratedRegex(@"\bgood reason\b|\b(?:with|without|for|other than for) [“'""]?cause\b|\bseverance (?:pay|benefit|payment)|change (?:in|of) control|\bto qualify for\b|\bwill vest\b")]
    private static partial Regex PayTerms { get; }

    /// <summary>"Following termination of Mr. Smith's employment" tells what holds then, not that it happens.</summary>
    [GeneratedRegex(@"\b(?:following|upon|after|prior to|before) (?:the |any |a |such )?(?:termination|separation)$")]
    private static partial Regex Supposed { get; }

    /// <summary>"her last day as our Chief Growth Officer"</summary>
    [GeneratedRegex("^last day as ")]
    private static partial Regex LastDayAs { get; }

    [GeneratedRegex(@"^\W*(?:under|pursuant to|in accordance with) (?:the|his|her|this|such|[^,]{0,40}) ?(?:[a-z\uE000-\uE1FF]+ ){0,6}(?:agreement|letter|plan|policy|terms)|under the [a-z\uE000-\uE1FF]+ agreement")]
    private static partial Regex UnderAgreement { get; }

    [GeneratedRegex(@"\b(?:his|her|their)(?: \w+){0,3} $")]
    private static partial Regex HisNoun { get; }

    [GeneratedRegex(@"\b(?:tender|submi|deliver|offer|gave|giv|provid|announc|notice|notif|inform|advis|decision|letter|accept|receiv|intention)\w*(?: [a-z\uE000-\uE5FF]+){0,5} (?:his|her|their)(?: \w+){0,3} $")]
    private static partial Regex Tendered { get; }

    [GeneratedRegex(@"\bupon (?:the )?(?:commencement of )?(?:his|her|their) (?:employment|start date|appointment as|joining|becoming|commencement)|concurrent(?:ly)? with (?:his|her) (?:appointment|employment|start)")]
    private static partial Regex OnJoining { get; }

    /// <summary>"from that position": the office named before.</summary>
    [GeneratedRegex(@"^(?:[^;\uE000-\uE3FF]{0,20})?\b(?:that|this|such|the same|those|these) (?:position|role|office|post|capacit)")]
    private static partial Regex ThatRole { get; }

    [GeneratedRegex("^ in (?:that|this|such|the) (?:role|position|office|post|capacity)")]
    private static partial Regex InThatRole { get; }

    [GeneratedRegex("subsidiar|affiliate|division of|parent company")]
    private static partial Regex Subsidiary { get; }

    [GeneratedRegex(@"announc|\btoday\b")]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"\balso $")]
    private static partial Regex Also { get; }

    [GeneratedRegex("retir")]
    private static partial Regex Retire { get; }

    [GeneratedRegex("join|hire|recruit")]
    private static partial Regex Join { get; }

    /// <summary>"of a privately held company"; a new division is the company's own.</summary>
    [GeneratedRegex("^,? (?:of|at) (?:an?|another) (?![^,;.]{0,40}(?:unit|division|subsidiary|segment|business|newly))")]
    private static partial Regex OfAnother { get; }

    [GeneratedRegex("^(?:left|quit|[a-z]+ed)\\b")]
    private static partial Regex Done { get; }

    [GeneratedRegex("^promoted from ")]
    private static partial Regex FromOffice { get; }

    /// <summary>"the appointment of", "two additions to its team:".</summary>
    [GeneratedRegex("^(?: of\\b|[^.;:\uE000-\uE401]{0,50}: )")]
    private static partial Regex OfNamed { get; }

    /// <summary>"upon Mr. Smith's retirement": the day is that of his change.</summary>
    [GeneratedRegex(@"\b(?:upon|following|on|after|with|of|to|for|when|until)(?: the)? (?<p>" + P + @")'s? (?:\w+ ){0,2}?(?<leaving>departure|retirement|resignation|termination|separation|exit|death|last day)|\b(?:upon|following|with|to|as of)(?: the)? (?<p>" + P + @")'s? (?:\w+ ){0,2}?(?:appointment|designation|promotion|election|start|arrival|transition)|\b(?:upon|following|after)(?: the)? (?<leaving>departure|retirement|resignation) of (?:\w+ ){0,2}(?:" + R + " )?(?<p>" + P + @")|\bwhen (?<p>" + P + @") (?<leaving>(?:retires|leaves|departs|steps down))|\bwhen (?<p>" + P + @")(?:'s? (?:employment|appointment|service|term))? (?:begins|commences|starts|joins|takes office|becomes effective)")]
    private static partial Regex OnOthersChange { get; }

    [GeneratedRegex("^(?:promot|elevat|steps? up|rise|rose|advanc)")]
    private static partial Regex Promote { get; }

    [GeneratedRegex(@"\b(?:in|since|during) (?:early |late |mid-?)?(?<y>(?:19|20)\d\d)\b")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"^(?:in|since|during) (?:early |late |mid-?)?(?<y>(?:19|20)\d\d)\b")]
    private static partial Regex LeadingYear { get; }
}
