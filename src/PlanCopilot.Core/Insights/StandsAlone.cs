using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>Whether a shortened sentence is whole and can be read without the ones around it.</summary>
internal static partial class StandsAlone
{
    private const int LeastWords = 6;

    /// <param name="text">Before "we" is replaced, without its full stop.</param>
    public static bool Check(string text)
    {
        if (!Beginning.IsMatch(text)) return false;
        var words = Terms.Words(text).Select(word => text.Substring(word.Start, word.Length)).ToArray();
        return words.Length >= LeastWords
            && !Dangling.IsMatch(text) && !Glued.IsMatch(text) && !Broken.IsMatch(text) && !LastWordOpens.IsMatch(text) && !Unfinished(text)
            && !OpenCondition(text) && PointsBack(words) && Balanced(text) && HasVerb(words) && HasOpinion(text);
    }

    /// <summary>Whether a main clause stands in it: a finite verb that no "which", "that" or "if" before it has claimed, "we" with any verb, or an imperative.</summary>
    public static bool HasVerb(IReadOnlyList<string> words)
    {
        var claims = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].ToLowerInvariant().Replace('’', '\'');
            var opens = word is "which" or "who" or "where" or "if" or "when" or "because" or "although" or "though" or "while" or "unless" or "until" or "whether" or "once"
                || (word is "that" && i > 0) || (word is "as" && i + 1 < words.Count && words[i + 1].ToLowerInvariant() is "we" or "the" or "our" or "more" or "customers");
            if (word is "we're" or "we've" or "we'll") return true;
            if (opens) claims++;
            else if (IsVerb(words, i, word) && claims-- == 0) return true;
        }
        return false;
    }

    private static bool IsVerb(IReadOnlyList<string> words, int i, string word)
    {
        if (i == 0) return VerbForms.IsBase(word, afterVerb: false) || VerbForms.IsFinite(word);
        var before = words[i - 1].ToLowerInvariant();
        if (before is "we" or "they") return true;
        if (before is "which" or "who" or "that" && VerbForms.IsBase(word, afterVerb: true)) return true;
        if (InOneVerb(before) || (before is "or" or "and" && i > 1 && VerbForms.IsFinite(words[i - 2].ToLowerInvariant()))) return false;
        // "Difficulties and strains": a plural has no verb in -s.
        if (before is "and" && i > 1 && word.Length > 3 && word.EndsWith('s') && words[i - 2].EndsWith('s')) return false;
        if (VerbForms.IsFinite(word)) return true;
        var next = i + 1 < words.Count ? words[i + 1].ToLowerInvariant() : "";
        if (next is "to" or "by" && !Moves.IsMatch(word)) return false;
        return VerbForms.IsRegularPast(word) && !NoSubject.IsMatch(before)
            && (!Adjectives.IsMatch(word) || AfterPast.IsMatch(next));
    }

    /// <summary>"have been", "may have": the second word belongs to the verb of the first.</summary>
    private static bool InOneVerb(string before) => VerbForms.IsFinite(before) || before is "be" or "been" or "to";

    /// <summary>Whether it ends where an object or a noun must follow: "has made", "are considering", "complex and rigorous".</summary>
    public static bool Unfinished(string text) => OpenVerb.IsMatch(text) || BrokenOff.IsMatch(text) || (OpenAdjective.IsMatch(text) && !Copula.IsMatch(text));

    /// <summary>Whether it begins with a condition and the clause that it is the condition of isn't there.</summary>
    public static bool OpenCondition(string text) =>
        (Condition.IsMatch(text) && !MainAfterCondition.IsMatch(text)) || (LastClause.Match(text) is { Success: true } last && !LastVerb.IsMatch(last.Value)
            && !Terms.Words(last.Value).Any(word => VerbForms.IsFinite(last.Value.Substring(word.Start, word.Length).ToLowerInvariant())));

    /// <summary>"these risks" is understood only where "risk" stands before it.</summary>
    private static bool PointsBack(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant();
            if (word is "those" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "of" or "who" or "that" or "in" or "with" or "which") continue;
            if (word is "such" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "as") continue;
            if (word is not ("these" or "those" or "such" or "this")) continue;
            if (word == "this" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "year" or "quarter") continue;
            var nouns = words.Skip(i + 1).Take(2).Select(noun => Terms.Fold(noun)).Where(noun => !Terms.IsStop(noun)).ToArray();
            if (!words.Take(i).Any(earlier => nouns.Contains(Terms.Fold(earlier)))) return false;
        }
        return true;
    }

    /// <summary>What is believed is a clause with a verb of its own.</summary>
    private static bool HasOpinion(string text)
    {
        var opinion = Opinion.Match(text);
        if (!opinion.Success) return true;
        var clause = text[(opinion.Index + opinion.Length)..];
        return HasVerb([.. Terms.Words(clause).Select(word => clause.Substring(word.Start, word.Length))]);
    }

    [GeneratedRegex(@"\b(?:believe|expect|anticipate|think|estimate|recognize)s? that\b")]
    private static partial Regex Opinion { get; }

    private static bool Balanced(string text) =>
        text.Count(c => c == '(') == text.Count(c => c == ')') && text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '"') % 2 == 0;

    /// <summary>A capital or a number; "we" and "our" after a lead-in. Anything else is the rest of a sentence.</summary>
    [GeneratedRegex(@"^(?:[A-Z$“""]|\d[\d,.]*[ %-]|(?:we|our|the|a|an|in|during|if|as)\b|i[A-Z]|[a-z]+ )")]
    private static partial Regex Beginning { get; }

    [GeneratedRegex(@"^(?:As (?!of\b|a\b|part\b)|If|When|Unless|Until|Should|Where|To the extent|Once|Were|Although|While|Though|Even if)\b")]
    private static partial Regex Condition { get; }

    /// <summary>Where two pieces of text were joined without a space, neither can be trusted.</summary>
    [GeneratedRegex(@"[a-z]{2}[.;][A-Z][a-z]|[a-z]{3}[A-Z]{2,}|^\d+[A-Z][a-z]")]
    private static partial Regex Glued { get; }

    [GeneratedRegex(@"\b(?:have|has|had|may|will|can|could|would|should|must) (?:\w+ly )?\w+$|\b(?:is|are|was|were|been|be) (?:\w+ly )?\w+ing$")]
    private static partial Regex OpenVerb { get; }

    /// <summary>"which the buyer will, subject to customary conditions", "that allowed companies": the verb behind it is gone.</summary>
    [GeneratedRegex(@"\b(?:will|would|may|might|can|could|shall|should|must), [^,]+$|\b(?:that|which) (?:allow|enabl|permit)\w* (?:our |its |their )?(?:us|companies|customers|users|people|them|employees|businesses)$")]
    private static partial Regex BrokenOff { get; }

    [GeneratedRegex(@"\w(?:,| and| or) (?:\w+ly )?\w+(?:ous|ive|ful|able|ible|ing|ex)$")]
    private static partial Regex OpenAdjective { get; }

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|remains?|becomes?|became)(?: [\w,-]+){1,5}$")]
    private static partial Regex Copula { get; }

    /// <summary>A clause at the end that has begun and not come to its verb.</summary>
    [GeneratedRegex(@", (?:and |or |but )?(?:as (?!of\b|a\b|well\b|part\b|compared\b)|if |when |because |while |although |since |which |who |where |whether )[^,]*$")]
    private static partial Regex LastClause { get; }

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|may|might|will|would|can|could|should|must|we \w+|it \w+|they \w+|\w+ed|(?:which|who) \w+)\b")]
    private static partial Regex LastVerb { get; }

    [GeneratedRegex(@", (?!or |and |which |who |including |such )[^,]{2,90}? (?:may|could|would|will|might|can|cannot|is|are|has|have|must)\b")]
    private static partial Regex MainAfterCondition { get; }

    /// <summary>Past forms that stand before a noun more often than after one.</summary>
    [GeneratedRegex(@"^(?:increased|decreased|related|based|limited|expected|associated|continued|reduced|improved|required|combined|integrated|unauthorized|targeted|changed|advanced|estimated|planned|proposed|perceived|owned|named|used|needed|needs|distributed|enhanced|licensed|regulated|finished|branded|involved|located|called|located|designed|provided|unexpected|accelerated|aged|detailed|diversified|connected|unified|trusted)$")]
    private static partial Regex Adjectives { get; }

    [GeneratedRegex(@"^(?:increased|decreased|declined|improved|expanded|moved|agreed|committed|contributed|continued|dropped|returned|began|advanced|contracted|announced|decided|failed)$")]
    private static partial Regex Moves { get; }

    [GeneratedRegex(@"^(?:\d.*|by|to|from|due|primarily|approximately|slightly|our|the|a|an|its|as|significantly|compared)$")]
    private static partial Regex AfterPast { get; }

    [GeneratedRegex(@"^(?:This|These|Those|Such|It|They|That|He|She|Its|Their|His|Her|Both|Each|Any|Neither|The (?:following|foregoing|above|latter|former|same|two|first|second|increase|decrease|change|decline|plan|agreement|transaction|merger|acquisition|effects?|impacts?|results?)|Other(?: |s)|Another|Some of (?:these|those)|Many of (?:these|those)|One such|Which|Doing so|If so|See|Refer|Note|There (?:is|are|can be) (?:no|also)|Because|As well as|Although|While|Though|Whereas|Unlike|Here|Yes|No|Thank|So|Well|Ours|I)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dangling { get; }

    [GeneratedRegex(@"\.\.\.|…|Table of Contents|\bFORM 10-|\||https?:|www\.|\b(?:as follows|the following|set forth|the foregoing|described (?:above|below|in)|discussed (?:above|below|in)|see (?:also|Note|Item|Part|“|"")|Note \d+|Item \d|Part I|aforementioned|respectively|hereof|herein|hereto|I'm|I’m|I think|you know|you)\b|: ?$", RegexOptions.IgnoreCase)]
    private static partial Regex Broken { get; }

    [GeneratedRegex(@"\b(?:to|of|and|or|the|a|an|in|on|at|by|for|with|from|as|is|are|was|were|be|been|that|which|our|its|their|including|such as|than|we|more|other|any|will|may|could|can|would|has|have|but|not|if|when|while|due|between|into|both|either)$", RegexOptions.IgnoreCase)]
    private static partial Regex LastWordOpens { get; }

    [GeneratedRegex(@"^(?:the|a|an|of|in|on|to|by|with|from|and|or|as|our|its|their|for|be|been|being|newly|recently|highly|\w+ly|(?:integrat|join|combin|manag|absorb|includ|operat)ing)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoSubject { get; }
}
