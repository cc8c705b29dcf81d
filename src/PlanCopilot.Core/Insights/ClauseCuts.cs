using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>
/// Shortens a sentence by deleting what hangs on its main clause, the most dispensable first. Nothing is put in another's place,
/// and what limits the statement (if, unless, but, subject to) is never cut.
/// </summary>
internal static partial class ClauseCuts
{
    private const int LeastWords = 6;

    /// <summary>
    /// Words over the wanted length that a statement may keep rather than lose what these cuts take: the clause that says why it
    /// matters, the items of a list.
    /// </summary>
    private const int Grace = 5;
    private const int ListGrace = 8;

    private static readonly (Func<string, string?> Cut, int Grace)[] Cuts =
    [
        (AfterSemicolon, 0), (Consequence, 0), (CoordinateClause, 0), (SubordinateClause, 0), (ListPastThird, 0), (RelativePair, 0), (Opening, 0), (InnerClause, 0), (Relative, Grace), (AsWellAs, 0),
        (GerundList, ListGrace), (Participle, 0), (Purpose, Grace), (ListToFirst, Grace), (Reason, Grace), (Means, Grace), (Examples, ListGrace),
    ];

    /// <returns>The text after the fewest cuts that bring it to <paramref name="words"/> words, or after all that can be made.</returns>
    public static string Shorten(string text, int words)
    {
        text = FirstTail(text, AnyOfWhich) ?? text;
        foreach (var (make, grace) in Cuts)
        {
            for (var rounds = 0; rounds < 3 && Count(text) > words + grace && make(text) is { } cut; rounds++) text = cut.TrimEnd(',', ';', ' ', '—', '-');
        }
        return text;
    }

    public static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string? AfterSemicolon(string text) => CutFrom(text, Semicolon.Match(text).Index);

    private static string? Relative(string text) => FirstTail(text, RelativeStart);

    /// <summary>Of two things that "which" says, the first.</summary>
    private static string? RelativePair(string text)
    {
        var match = SecondOfRelative.Match(text);
        return match.Success ? CutFrom(text, match.Groups["second"].Index) : null;
    }

    private static string? Consequence(string text) => FirstTail(text, ConsequenceStart);

    /// <summary>", and our status may ..." has its own verb; ", and our stores" may be the last of a list and stays.</summary>
    private static string? CoordinateClause(string text)
    {
        foreach (Match match in CoordinateStart.Matches(text))
        {
            var second = text[match.Groups["subject"].Index..];
            if (!HasVerb(second)) continue;
            // "we offer X, and we have limited experience with it": the second clause is why the sentence was kept.
            // What is said under a condition of its own never stands alone.
            if (!match.Groups["condition"].Success && second.StartsWith("we ", StringComparison.Ordinal) && Trouble.IsMatch(second) && !Trouble.IsMatch(text[..match.Index]) && Whole(second)) return second;
            if (CutFrom(text, match.Index) is { } cut) return cut;
        }
        return null;
    }

    private static string? SubordinateClause(string text) => FirstTail(text, SubordinateStart);

    private static string? AsWellAs(string text) => FirstTail(text, AsWellAsStart);

    /// <summary>"including driving A, increasing B and expanding C": a list, though each of its items looks like a participle.</summary>
    private static string? GerundList(string text) => Gerunds.Match(text) is { Success: true } list ? CutFrom(text, list.Groups["second"].Index) : null;

    private static string? Participle(string text) => Gerunds.IsMatch(text) ? null : FirstTail(text, ParticipleStart);

    private static string? Purpose(string text)
    {
        foreach (Match match in PurposeStart.Matches(text))
        {
            // "cause customers to make claims": there the infinitive is no purpose.
            if (!Causing.IsMatch(text[..match.Index]) && CutFrom(text, match.Index) is { } cut) return cut;
        }
        return null;
    }

    private static string? Reason(string text) => FirstTail(text, ReasonStart);

    private static string? Means(string text) => FirstTail(text, MeansStart);

    private static string? Examples(string text) => FirstTail(text, ExamplesStart);

    /// <summary>"As part of our programme, we ..." and the like, when they carry no figure and set no condition.</summary>
    private static string? Opening(string text)
    {
        var match = OpeningStart.Match(text);
        if (!match.Success || match.Value.Any(char.IsAsciiDigit)) return null;
        var rest = text[match.Length..];
        return Whole(rest) ? rest : null;
    }

    /// <summary>", which is long," within a sentence whose verb comes later.</summary>
    private static string? InnerClause(string text)
    {
        var match = Inner.Match(text);
        if (!match.Success || Limits.IsMatch(match.Value)) return null;
        var rest = text.Remove(match.Index, match.Length).Replace("  ", " ");
        return Whole(rest) ? rest : null;
    }

    /// <summary>Of a list of more than three: the first two and the last, so that what follows the last stays joined to it.</summary>
    private static string? ListPastThird(string text)
    {
        if (LastList(text) is not { } list || list.Items <= 3) return null;
        var (parts, first, last, tail, _) = list;
        return string.Join(", ", parts[..(first + 1)]) + tail + string.Concat(parts[(last + 1)..].Select(part => ", " + part));
    }

    /// <summary>Of a list at the end of the sentence: its first item alone.</summary>
    private static string? ListToFirst(string text)
    {
        if (LastList(text) is not { } list || list.Last != list.Parts.Length - 1) return null;
        var cut = string.Join(", ", list.Parts[..list.First]);
        return Whole(cut) && !Limits.IsMatch(text[cut.Length..]) ? cut : null;
    }

    /// <returns>
    /// The last list of three or more: the first item ends Parts[First - 1], the last one begins Parts[Last];
    /// Tail is what joins the last item to the others, with the item.
    /// </returns>
    private static (string[] Parts, int First, int Last, string Tail, int Items)? LastList(string text)
    {
        var parts = Comma.Split(text);
        for (var last = parts.Length - 1; last >= 1; last--)
        {
            var oxford = parts[last].StartsWith("and ", StringComparison.Ordinal) || parts[last].StartsWith("or ", StringComparison.Ordinal);
            var joined = JoinedPair.Match(parts[last]);
            if (!oxford && (!joined.Success || !IsItem(joined.Groups["first"].Value))) continue;
            var first = last;
            while (first > 1 && IsItem(parts[first - 1])) first--;
            if (last == first) continue;
            var tail = oxford ? ", " + parts[last] : " " + joined.Groups["word"].Value + " " + joined.Groups["rest"].Value;
            return (parts, first, last, tail, last - first + (oxford ? 2 : 3));
        }
        return null;
    }

    private static bool IsItem(string part) => Count(part) is > 0 and <= 7 && !NoItem.IsMatch(part)
        && !Terms.Words(part).Any(word => VerbForms.IsFinite(part.Substring(word.Start, word.Length).ToLowerInvariant()));

    /// <summary>Cuts at the first match that leaves a whole clause and takes nothing away that limits it.</summary>
    private static string? FirstTail(string text, Regex start)
    {
        foreach (Match match in start.Matches(text))
        {
            if (CutFrom(text, match.Index) is { } cut) return cut;
        }
        return null;
    }

    private static string? CutFrom(string text, int index)
    {
        if (index <= 0) return null;
        var head = text[..index].TrimEnd(',', ';', ' ', '—', '–');
        return Whole(head) && !Limits.IsMatch(text[index..]) ? head : null;
    }

    private static bool Whole(string text) =>
        Count(text) >= LeastWords && !Hanging.IsMatch(text) && !Unspecified.IsMatch(text) && !StandsAlone.Unfinished(text) && !StandsAlone.OpenCondition(text) && HasVerb(text);

    private static bool HasVerb(string text) => StandsAlone.HasVerb([.. Terms.Words(text).Select(word => text.Substring(word.Start, word.Length))]);

    [GeneratedRegex(@"; (?!however|but|provided)")]
    private static partial Regex Semicolon { get; }

    [GeneratedRegex(@",? (?:which|who|whose|where|whereby|in which|of which|some of which|each of which|many of which|most of which|all of which) ")]
    private static partial Regex RelativeStart { get; }

    [GeneratedRegex(@", which [a-z]+s (?:[^,;]){10,200}?(?<second> and [a-z]+s (?:our|the|its|a|an|customers|them)\b)")]
    private static partial Regex SecondOfRelative { get; }

    [GeneratedRegex(@", (?:any|all|either|each|some) of (?:which|these) (?:could|may|might|would|can) |, which (?:could|may|might|would|can) (?:\w+ly )?(?:harm|affect|impact|hurt|damage) ")]
    private static partial Regex AnyOfWhich { get; }

    [GeneratedRegex(@",? (?:any of which|all of which|either of which|and,? as a result|and,? therefore|and thereby|and thus|resulting in|which (?:could|may|might|would|can)|and (?:could|may|might) (?:also )?(?:adversely|negatively|materially|harm)|, (?:and|or) (?:could|may|might) )")]
    private static partial Regex ConsequenceStart { get; }

    [GeneratedRegex(@", (?:and|or|so) (?<condition>(?:if|when|as|in|while) )?(?<subject>(?:we|our|it|they|the|these|this|those|such|there|any|many|some|other|customers|competitors|(?:[a-z]+ ){1,4}(?:may|could|might|will|is|are|has|have|was|were)) )")]
    private static partial Regex CoordinateStart { get; }

    [GeneratedRegex(@"\b(?:limited|difficult|unable|lack|depend|rely|may not|could|compete|competition|delay|shortage|uncertain)\w*\b")]
    private static partial Regex Trouble { get; }

    [GeneratedRegex(@", (?:as|while|whereas|because|since|when) (?:we|our|it|they|the|these|this|those|such|there|any|many|some|other|customers|competitors|in)\b| as we | while we | because (?:we|of|our|the) ")]
    private static partial Regex SubordinateStart { get; }

    [GeneratedRegex(@"^(?:As (?:part of|we|our|the|a|an|more|customers)|With|To|By|In light of|In (?:connection with|order to|response to|support of|furtherance of|line with|keeping with)|Based on|Given|Due to|Because of|Through|Over (?:time|the (?:long|longer) term)|For (?:these|this) reasons?|Like (?:other|many)|Since|Because|In addition to|Along with|Together with|Beyond|Building on|Consistent with|Recognizing|Among) [^,]{3,160}, (?=(?:we|our|the|it|[A-Z])\b)")]
    private static partial Regex OpeningStart { get; }

    [GeneratedRegex(@",? as well as ")]
    private static partial Regex AsWellAsStart { get; }

    [GeneratedRegex(@", (?:\w+ly )?(?!excluding|according|depending|assuming|during|including|notwithstanding|pending|regarding|following|concerning|ongoing|manufacturing|marketing|engineering|pricing|banking|advertising|existing|emerging|growing|changing|evolving|remaining|leading|training|testing|building|operating|processing|clothing|staffing|timing|funding|spending|hiring|purchasing|housing|mining|drilling|refining|trading|lending|financing|accounting|computing|packaging|shipping|sourcing|planning)\w{3,}ing (?!and )|, (?:based|driven|led|offset|compared|supported|primarily|mainly|partially|particularly|especially|aided) |, (?:with|from|by|through|across) ")]
    private static partial Regex ParticipleStart { get; }

    [GeneratedRegex(@"\b(?:including|by|through|on|are|is|such as) \w+ing [^,;]{3,90}(?<second>, \w+ing [^,;]{3,110},? and \w+ing )")]
    private static partial Regex Gerunds { get; }

    [GeneratedRegex(@",? in order to |,? so that |,? so as to |,? in an effort to |,? with the (?:goal|aim|objective|intent|intention) of |, to (?=[a-z]+ )|(?<=\b(?:customers|products|services|platform|technology|technologies|infrastructure|capabilities|operations|solutions|systems|markets|stores|capacity|facilities|programs|processes|network|business|segment|brands?|world|time|steps|measures|partners|suppliers|data|AI|tools|investments|resources)) to (?:help|better|further|support|enable|ensure|improve|increase|meet|drive|reduce|enhance|create|deliver|provide|serve|make|build|accelerate|strengthen|address|allow|expand|grow|achieve|optimize|maximize|capture|offer|become|remain) ")]
    private static partial Regex PurposeStart { get; }

    [GeneratedRegex(@"\b(?:caus|allow|enabl|requir|expect|permit|forc|encourag|help|need|want|ask|induc|lead|prevent|abilit|able|unable|fail|attempt|continu|plan|intend|right|obligat|commit)\w*(?:,? [\w’'-]+){0,6},?$", RegexOptions.IgnoreCase)]
    private static partial Regex Causing { get; }

    [GeneratedRegex(@",? (?:primarily |mainly |largely |principally |in part |partially |partly )?(?:due to|because of|as a result of|as a consequence of|attributable to|resulting from|driven by|reflecting|in response to|in connection with|in light of|given) ")]
    private static partial Regex ReasonStart { get; }

    [GeneratedRegex(@",? (?:by|through) (?=\w+ing )|,? (?:through|throughout|across|relative to|with respect to|under|pursuant to|together with|along with|compared to|compared with|rather than|in addition to|on behalf of) ")]
    private static partial Regex MeansStart { get; }

    [GeneratedRegex(@",? (?:including|such as|like|e\.g\.) ")]
    private static partial Regex ExamplesStart { get; }

    [GeneratedRegex(@",? (?:which|who|whose|including|such as|together with|along with|as well as|based on|in addition to|like) [^,;]{3,200}(?:, (?:and |or )?[^,;]{1,60}){0,4}?,(?= (?:is|are|was|were|has|have|had|may|could|might|can|will|would|should|must|continue|remain|require)\b)")]
    private static partial Regex Inner { get; }

    /// <summary>Commas between words, not those of dates and of company names.</summary>
    [GeneratedRegex(@", (?!\d{4}\b|Inc\b|Ltd\b|LLC\b|L\.P\.)")]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"^(?<first>[^ ]+(?: [^ ]+){0,4}?) (?<word>and|or) (?<rest>.+)$")]
    private static partial Regex JoinedPair { get; }

    [GeneratedRegex(@"^(?:in|on|as|which|if|when|while|including|such|because|although|with|by|but|who|where|we|our own|that|since|through|to|for|at|from|based|due|primarily|particularly|especially|and|or|like|also|however|therefore|compared|excluding|respectively)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoItem { get; }

    [GeneratedRegex(@"\b(?:but|although|though|unless|except|however|provided that|subject to|until|notwithstanding|not|no longer|only|if|assuming|whether|excluding)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Limits { get; }

    /// <summary>"maintaining an environment": which one was said behind it.</summary>
    [GeneratedRegex(@"\b(?:an?|the) (?:environment|culture|place|world|workplace|way|manner|point|position|time|extent|degree|situation)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unspecified { get; }

    [GeneratedRegex(@"\b(?:to|of|and|or|the|a|an|in|on|at|by|for|with|from|as|is|are|was|were|be|been|being|that|which|our|its|their|including|than|we|more|other|any|will|may|could|can|would|has|have|but|not|if|when|while|due|between|into|both|either|continue|continues|plan|plans|ability|able|intend|expect|seek|believe|such|depends?|relies|rely|based|also|only|primarily|likely|designed|expected|intended|required|resulting|leading|led|driven|likelihood|risk|need|efforts?|opportunit(?:y|ies)|failure|focused|focus|subject|related|relating|according|attributable|compared|aim|through)$", RegexOptions.IgnoreCase)]
    private static partial Regex Hanging { get; }
}
