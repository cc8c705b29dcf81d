using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Insights;

/// <summary>Names an insight in one to four words, so that links, objectives and people can speak of it.</summary>
internal sealed partial class InsightHandle(TermWeights weights, string company)
{
    /// <summary>Words rarer than this name nothing that the account speaks of often (an inverse document frequency).</summary>
    private const double UsefulRarity = 4.0;
    private const int LongestAcronym = 4;

    private static readonly HashSet<string> Weak = new(
        ("ability approach area aspect basis benefit change condition customer effort event factor growth impact issue item level market number objective opportunity part "
        + "people period portion position product program progress range rate reason risk sale service strategy success term thing trend value way work world focus goal "
        + "commitment type notice member power default action activity measure scale exercise shutdown projection decision matter case example use need order future capability extent manner "
        + "advantage attention history knowledge importance majority variety series combination addition presence role course place life day today experience quality interest "
        + "revenue total amount net share loss gain various global overall general current certain business operating operation financial plan finding investigation "
        + "process organization concern challenge result lever relationship company solution new industry environment community shareholder stockholder investor responsibility "
        + "team leader management dependence fail failure lack brand offering significant related different strategic time cost resource development investment base partner employee person goal scope mission play return uncertainty charge delivery strike").Split(' '), StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="kind">A goal is called by what it aims at, an initiative by what is done.</param>
    /// <param name="statement">The insight's statement.</param>
    /// <param name="evidence">The sentences it was read from; a phrase that several of them use names it better.</param>
    /// <returns>A name that no earlier insight of this account has.</returns>
    public string Name(InsightKind kind, string statement, IReadOnlyList<string> evidence)
    {
        var phrases = NounPhrases.Of(statement, company);
        var scored = phrases.Select((phrase, place) => (phrase.Text, Score: Score(kind, statement, phrase, place, evidence))).OrderByDescending(candidate => candidate.Score).ToArray();
        var elsewhere = evidence.SelectMany(quote => NounPhrases.Of(quote, company)).Select(phrase => phrase.Text).Where(text => !SaysLittle(text) && text.Contains(' ', StringComparison.Ordinal));
        var candidates = scored.Where(candidate => !SaysLittle(candidate.Text)).Select(candidate => candidate.Text).Concat(elsewhere).Concat(scored.Select(candidate => candidate.Text));
        var handle = candidates.FirstOrDefault(phrase => !_taken.Contains(Key(phrase))) ?? Numbered(phrases);
        _taken.Add(Key(handle));
        if (handle.EndsWith(".S", StringComparison.Ordinal)) handle += ".";
        // A name such as iPhone keeps its first letter.
        return handle.Length > 1 && char.IsUpper(handle[1]) ? handle : char.ToUpperInvariant(handle[0]) + handle[1..];
    }

    private string Numbered(IReadOnlyList<NounPhrase> phrases)
    {
        var stem = phrases.Count > 0 ? phrases[0].Text : "Insight";
        return Enumerable.Range(2, 1000).Select(number => $"{stem} {number}").First(name => !_taken.Contains(Key(name)));
    }

    /// <summary>"Operating margins" is taken where "Operating margin" is.</summary>
    private static string Key(string phrase) => string.Join(' ', phrase.Split(' ').Select(word => Terms.Fold(word)));

    private double Score(InsightKind kind, string statement, NounPhrase phrase, int place, IReadOnlyList<string> evidence)
    {
        var words = phrase.Text.Split(' ');
        var terms = words.Select(word => Terms.Fold(word)).ToArray();
        var named = words.Any(word => char.IsUpper(word[0]) || char.IsDigit(word[0]));
        // The last word says what it is: "growth" is no name, "growth levers" hardly one.
        var weight = terms.Select((term, index) => Math.Min(weights.Of(term), UsefulRarity) * (Weak.Contains(term) ? (index == terms.Length - 1 ? 0.4 : 0.6) : 1)
            * (weights.Texts(term) < 2 ? 0.7 : 1)).OrderDescending().Take(named ? 2 : terms.Length).Average();
        var repeated = evidence.Count(text => text.Contains(phrase.Text, StringComparison.OrdinalIgnoreCase));
        return weight * Form(phrase.Text, words, named) * Role(kind, statement, phrase)
            * (1 + (0.15 * Math.Min(Math.Max(repeated - 1, 0), 4))) * Math.Pow(0.96, place);
    }

    /// <summary>Names above phrases, phrases above words; places, times and the bare letters of an agency last.</summary>
    private double Form(string phrase, string[] words, bool named)
    {
        if (SaysLittle(phrase)) return 0.1;
        if (Authority.IsMatch(phrase)) return 0.7;
        if (Law.IsMatch(phrase)) return 3;
        if (named && !words.Any(word => char.IsUpper(word[0]) && !Places.IsPlace(word))) return 1.2;
        return (named, words.Length) switch
        {
            (true, 1) => 2,
            (true, _) => 2.2,
            (false, 1) => 0.45,
            (false, 4) => 1,
            _ => 1.3,
        };
    }

    /// <summary>A place, a time, the company itself, a word of any business, the bare letters of an agency: a handle only where there is no other.</summary>
    private bool SaysLittle(string phrase) => phrase.Split(' ').All(word => Places.IsPlace(word) || CompanyName.IsSuffix(word) || company.Contains(word, StringComparison.OrdinalIgnoreCase))
        || TimeOnly.IsMatch(phrase) || Weak.Contains(Terms.Fold(phrase))
        || (phrase.Length <= LongestAcronym && phrase.Count(char.IsUpper) >= Math.Max(2, phrase.Length - 1));

    /// <summary>The object of a goal verb carries the statement's weight; what stands in a lead-in or an example doesn't.</summary>
    private static double Role(InsightKind kind, string statement, NounPhrase phrase)
    {
        var before = statement[..phrase.Start];
        if (LeadIn.IsMatch(statement) && !before.Contains(',')) return 0.4;
        if (Aside.IsMatch(before)) return 0.6;
        // "a training center in Toledo": one capitalised word behind "in" is where it stands.
        if (Where.IsMatch(before) && !phrase.Text.Contains(' ', StringComparison.Ordinal) && char.IsUpper(phrase.Text[0])) return 0.15;
        var doing = kind == InsightKind.Initiative;
        if (Aim.IsMatch(before)) return doing ? 1.2 : 1.9;
        return Means.IsMatch(before) ? (doing && !Bettering.IsMatch(before) ? 1.9 : 1.3) : 1;
    }

    [GeneratedRegex(@"^(?:(?:long|short|near|medium|longer|shorter)[ -]terms?|time|future|past|.*\b(?:years?|months?|weeks?|days?|decades?|quarters?|period))$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOnly { get; }

    [GeneratedRegex(@"\b(?:Commission|Agency|Administration|Department|Bureau|Board|Courts?|Committee|Congress|Senate|Association|Workers|Organi[sz]ation|Cooperation|Development|Authority|Ministry|Council|Government)$|^(?:Department|Ministry|Board) of ")]
    private static partial Regex Authority { get; }

    [GeneratedRegex(@"\b(?:Act|Regulation|Directive|Rule|Accord|Treaty|Order)$|\b(?:Program|Programme|Initiative|Project|Plan)\b(?=$| \d)|^(?:Project|Operation) [A-Z]")]
    private static partial Regex Law { get; }

    [GeneratedRegex(@"^(?:In|On|At|As|By|For|From|Over|During|Under|Within|With|Through|Since|Due to|Because of|Consistent with|After|Before|Following|Beyond|Across|Among|To|If|While|When|Given|Based on|Despite)\b")]
    private static partial Regex LeadIn { get; }

    [GeneratedRegex(@"\b(?:such as|including|like|for example|as part of|in light of|because of|due to|in the event of|compared (?:to|with)|relative to|percentage of|in connection with|together with|similar to|those of|by its|to its)(?: (?:the|a|an|its|their|our))?(?: \w+){0,1} $")]
    private static partial Regex Aside { get; }

    /// <summary>What a deed is to bring about, not the deed.</summary>
    [GeneratedRegex(@"\b(?:improv|increas|reduc|grow|achiev|maintain|accelerat|strengthen|enhanc)\w* (?:\w+ ){0,2}$")]
    private static partial Regex Bettering { get; }

    [GeneratedRegex(@"\b(?:in|at|near|from|outside) $")]
    private static partial Regex Where { get; }

    [GeneratedRegex(@"\bto (?:\w+ly )?(?:improve|increase|reduce|grow|expand|achieve|maintain|accelerate|strengthen|enhance|lower|modernize|simplify|optimize|extend|build|protect|transform|become|reach|restore|monetize|price)(?: (?:the|a|an|its|their|our|further|overall|additional|higher|optimal|and \w+))* $")]
    private static partial Regex Aim { get; }

    [GeneratedRegex(@"\b(?:improv|increas|reduc|grow|expand|achiev|maintain|accelerat|strengthen|enhanc|launch|introduc|acquir|complet|announc|deploy|develop|invest|open|build|adopt|divest|implement|determin|limit|restrict|integrat)(?:e|es|ed|ing|s)?(?: (?:in|the|a|an|its|their|our|further|additional|optimal|new|of|deployment|acquisition|sale|launch|rollout|construction|all|outstanding|shares|stock))* $")]
    private static partial Regex Means { get; }
}
