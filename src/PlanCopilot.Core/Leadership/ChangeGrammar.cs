using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>What a pattern of <see cref="ChangeGrammar"/> says happens to the person in its group "p".</summary>
internal enum Happening { Takes, Leaves, Dies }

/// <param name="FreeNoun">The trigger may be a noun that belongs to somebody else than the subject: that is to be checked.</param>
internal sealed record ChangeRule(Happening Happening, Regex Pattern, bool FreeNoun = false);

/// <summary>
/// The grammar of changes, over a <see cref="SentenceFrame"/>'s clause. Groups: p the person or persons, v the trigger,
/// r the role, s somebody who is succeeded, mid what stands between person and role. Gaps are bounded and never cross a person.
/// </summary>
internal static partial class ChangeGrammar
{
    private const string P = SentenceFrame.P, R = SentenceFrame.R, B = SentenceFrame.B;
    private const string RB = "[\uE200-\uE400]";
    private const string List = P + "(?:(?:, and |, | and | & )" + P + "){0,7}";
    private const string Gap = "[^;\uE000-\uE3FF]";
    private const string Named = "(?:re)?(?:appointed|named|elected|promoted|selected|chosen|hired|designated|elevated|tapped|recruited|installed)";

    public static readonly IReadOnlyList<ChangeRule> Rules =
    [
        new(Happening.Takes, NamesSomebody), new(Happening.Takes, NamesOfficer), new(Happening.Takes, NamingOf), new(Happening.Takes, TheirNaming),
        new(Happening.Takes, IsNamed), new(Happening.Takes, Becomes), new(Happening.Takes, TakesDuties), new(Happening.Takes, Succeeds),
        new(Happening.Leaves, Resigns, FreeNoun: true), new(Happening.Leaves, LeavingOf), new(Happening.Leaves, TheirLeaving), new(Happening.Leaves, EmploymentEnds),
        new(Happening.Leaves, IsRemoved), new(Happening.Leaves, NotReelected), new(Happening.Leaves, NoLonger), new(Happening.Leaves, IsSucceeded),
        new(Happening.Dies, PassesAway), new(Happening.Dies, DeathOf),
    ];

    /// <summary>"The Board appointed Jane Doe as", "Acme names Jane Doe CFO", "promoted Jane Doe to".</summary>
    [GeneratedRegex(@"\b(?<v>appoint(?:s|ed|ing)?|nam(?:es|ed(?! executive officers?)|ing)|elect(?:s|ed|ing)?|promot(?:es|ed|ing)|select(?:s|ed|ing)|tap(?:s|ped)|hir(?:es|ed|ing)|designat(?:es|ed|ing)|elevat(?:es|ed|ing)|welcom(?:es|ed|ing)|add(?:s|ed)|recruit(?:s|ed)|chosen|chose)\b(?! by)[^;.\uE000-\uE1FF]{0,60}?(?<p>" + List + "),?(?<mid>" + Gap + "{0,110}?)(?<r>" + RB + ")")]
    private static partial Regex NamesSomebody { get; }

    /// <summary>"Acme names new CFO Jane Doe".</summary>
    [GeneratedRegex(@"\b(?<v>appoint(?:s|ed)?|nam(?:es|ed)|elect(?:s|ed)|promot(?:es|ed)|tap(?:s|ped)|hir(?:es|ed)|welcom(?:es|ed))\b (?<mid>(?:a |an |its |the |new |as )*)(?<r>" + R + ") (?<p>" + P + ")(?!,? (?:as|to))")]
    private static partial Regex NamesOfficer { get; }

    [GeneratedRegex(@"\b(?<v>appointment|election|promotion|hiring|hire|selection|naming|addition|elevation) of[^;.\uE000-\uE3FF]{0,40}?(?<p>" + List + "),?(?<mid>" + Gap + "{0,110}?)(?<r>" + RB + ")")]
    private static partial Regex NamingOf { get; }

    [GeneratedRegex("(?<p>" + P + @")'s? (?<v>appointment|election|promotion|selection|elevation)(?<mid> (?:as|to)\b" + Gap + "{0,60}?)(?<r>" + RB + ")")]
    private static partial Regex TheirNaming { get; }

    [GeneratedRegex("(?<p>" + List + "),?(?: (?:has|have|had|will|is|are|was|were|to|be|been|being|also|both|each|today|recently|unanimously|effective|immediately)){0,5} (?<v>" + Named + @")\b(?! by the (?:shareholders|stockholders))(?<mid>" + Gap + "{0,110}?)(?<r>" + RB + ")")]
    private static partial Regex IsNamed { get; }

    [GeneratedRegex("(?<p>" + List + @")(?:,? [^;\uE000-\uE1FF]{0,160}?)?\b(?<v>becomes?|became|becoming|assum(?:e|es|ed|ing)|tak(?:e|es|ing) (?:over|on)|took (?:over|on)|transition(?:s|ed|ing)? (?:in)?to|mov(?:e|es|ed|ing) (?:in)?to|(?:has )?join(?:s|ed|ing)?|rejoin(?:s|ed)|return(?:s|ed|ing)? (?:to [^;.\uE000-\uE3FF]{0,40})?as|(?:will|to|has agreed to|agreed to|has begun to|began to) (?:also )?serve|beg(?:in|ins|an|un) serving|step(?:s|ped|ping)? into|steps? up|start(?:s|ed|ing)? as)\b(?<mid>" + Gap + "{0,90}?)(?<r>" + RB + ")")]
    private static partial Regex Becomes { get; }

    /// <summary>"will assume Mr. Smith's duties on an interim basis".</summary>
    [GeneratedRegex("(?<p>" + P + @")(?:,? [^;\uE000-\uE1FF]{0,120}?)?\b(?<v>assum(?:e|es|ed)|tak(?:e|es) (?:over|on)|took over|perform) (?<s>" + P + ")'s? (?:duties|responsibilities|role|roles|position|office)(?<mid>)(?<r>" + R + ")?")]
    private static partial Regex TakesDuties { get; }

    [GeneratedRegex("(?<p>" + P + @")(?:,? [^;\uE000-\uE1FF]{0,200}?)?\b(?<v>succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|tak(?:es|ing) over (?:for|from))\b[^;.\uE000-\uE1FF]{0,40}?(?<s>" + P + "),?(?<mid> as" + Gap + "{0,40}?)?(?<r>" + R + ")?")]
    private static partial Regex Succeeds { get; }

    /// <summary>"will be succeeded by": the subject leaves.</summary>
    [GeneratedRegex("(?<p>" + P + @")(?:,? " + Gap + @"{0,120}?)?\b(?<v>(?:be|is|was|been) (?:succeeded|replaced)) by\b[^;.\uE000-\uE1FF]{0,40}?(?<s>" + P + ")(?<mid>)(?<r>" + R + ")?")]
    private static partial Regex IsSucceeded { get; }

    [GeneratedRegex("(?<p>" + List + @")(?<before>(?:,| |')[^;\uE000-\uE1FF]{0,220}?)?\b(?<v>resign(?:s|ed|ing)?|step(?:s|ped|ping)? (?:down|aside|away|back)|(?:tender|submit|deliver|offer|gave|given|provided?)[a-z]* (?:[a-z]+ ){0,3}(?:resignation|notice of resignation|notice of (?:his|her|their) (?:resignation|retirement|intent\w*|decision))|resignation|retirement|retir(?:es?|ed|ing)|depart(?:s|ed|ing|ure)?|leav(?:es?|ing)|left|separat(?:es?|ed|ing|ion) from|ceas(?:es?|ed|ing) to|transition(?:s|ed|ing)? (?:out of|from)|relinquish(?:es|ed|ing)?|vacat(?:es?|ed|ing)|conclud(?:es?|ed|ing) (?:his|her|their) (?:tenure|service|employment))\b(?:(?<mid>[^;\uE000-\uE3FF]{0,90}?)(?<r>" + RB + "))?")]
    private static partial Regex Resigns { get; }

    [GeneratedRegex(@"\b(?<v>resignation|retirement|departure|separation|termination|removal|dismissal|stepping down) of (?:the )?(?:employment of )?(?:[a-z' ]{0,40}?" + R + @"?,? ?)?(?<p>" + List + "),?(?:(?<mid>[^;\uE000-\uE3FF]{0,90}?)(?<r>" + RB + "))?")]
    private static partial Regex LeavingOf { get; }

    [GeneratedRegex("(?<p>" + P + @")'s? (?<v>(?:planned |upcoming |pending |previously announced |impending )?(?:resignation|retirement|departure|separation|removal))\b(?:(?<mid>[^;\uE000-\uE3FF]{0,60}?)(?<r>" + RB + "))?")]
    private static partial Regex TheirLeaving { get; }

    [GeneratedRegex("(?<p>" + P + @")(?<mid>)(?<v>'s? (?:employment|service|position|role|tenure)(?: (?:with|at|as)[^;.\uE000-\uE1FF]{0,70}?)? (?:was|has been|is being|will be|is|ended|ends|will|terminated|ceased)(?: (?:terminated|eliminated|end|cease|conclude|terminate))?)\b(?<r>" + RB + ")?")]
    private static partial Regex EmploymentEnds { get; }

    [GeneratedRegex("(?<p>" + List + @"),?(?: (?:has|have|had|will|is|are|was|were|be|been|being)){1,3} (?<v>terminated|removed|dismissed|relieved|discharged|ousted|fired|let go)\b(?:(?<mid>[^;\uE000-\uE3FF]{0,60}?)(?<r>" + RB + @"))?|\b(?<v>terminated|removed|dismissed|ousted|fired)(?: the employment of)? (?<p>" + P + @")(?:'s employment)?(?:(?<mid>[^;\uE000-\uE3FF]{0,60}?)(?<r>" + RB + "))?")]
    private static partial Regex IsRemoved { get; }

    [GeneratedRegex("(?<p>" + List + @")(?<mid>(?:,| )[^;\uE000-\uE1FF]{0,160}?)\b(?<v>not (?:to )?(?:be )?(?:stand(?:ing)?|seek(?:ing)?|run(?:ning)?|be nominated|be renominated|be a candidate)(?: as a \w+)?(?: for)? re-?(?:election|nomination)|decline[sd]? to stand)(?<r>" + RB + ")?")]
    private static partial Regex NotReelected { get; }

    [GeneratedRegex("(?<p>" + List + @")[^;\uE000-\uE3FF]{0,100}?\b(?<v>no longer (?:serve|serves|serving|be|is|employed|hold|with)|(?:terminat|end|conclud)(?:es|s|ed) (?:his |her )?employment)\b(?:(?<mid>[^;\uE000-\uE3FF]{0,100}?)(?<r>" + RB + "))?")]
    private static partial Regex NoLonger { get; }

    [GeneratedRegex("(?<p>" + P + @"),?[^;.\uE000-\uE1FF]{0,60}?\b(?<v>passed away|died|has died|unexpected passing|untimely death)\b(?<mid>)(?<r>" + RB + ")?")]
    private static partial Regex PassesAway { get; }

    [GeneratedRegex(@"\b(?<v>death|passing|passing away) of (?:[a-z' ]{0,40}?" + R + @"?,? ?)?(?<p>" + P + ")(?<mid>)(?<r>" + R + @")?|(?<p>" + P + ")'s? (?<v>(?:sudden |unexpected |untimely )?(?:death|passing))(?<mid>)(?<r>" + R + ")?")]
    private static partial Regex DeathOf { get; }
}
