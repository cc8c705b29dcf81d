using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>Whether a shortened sentence is whole and can be read without the ones around it.</summary>
internal static partial class StandsAlone
{
    private const int LeastWords = 6;

    /// <param name="text">Before "we" is replaced, without its full stop.</param>
    public static bool Check(string text)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '$' or '“' or '"')) return false;
        var words = Terms.Words(text).Select(word => text.Substring(word.Start, word.Length)).ToArray();
        return words.Length >= LeastWords
            && !Dangling.IsMatch(text) && !Broken.IsMatch(text) && !Unfinished.IsMatch(text)
            && PointsBack(text, words) && Balanced(text) && HasVerb(words);
    }

    /// <summary>Whether a clause stands in it: a finite verb, "we" with any verb, or a goal in the imperative.</summary>
    public static bool HasVerb(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].ToLowerInvariant().Replace('’', '\'');
            if (VerbForms.IsFinite(word)) return true;
            if (i == 0 && VerbForms.IsBase(word, afterVerb: false)) return true;
            if (i + 1 < words.Count && word is "we" or "they") return true;
            if (i > 0 && VerbForms.IsRegularPast(word) && !NoSubject.IsMatch(words[i - 1])) return true;
        }
        return false;
    }

    /// <summary>"these risks" is understood only where "risk" stands before it.</summary>
    private static bool PointsBack(string text, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant();
            if (word is "those" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "of" or "who" or "that" or "in" or "with" or "which") continue;
            if (word is "such" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "as") continue;
            if (word is not ("these" or "those" or "such" or "this")) continue;
            if (word == "this" && i + 1 < words.Length && words[i + 1].ToLowerInvariant() is "year" or "quarter") continue;
            var nouns = words.Skip(i + 1).Take(2).Select(noun => Terms.Fold(noun)).ToArray();
            if (!words.Take(i).Any(earlier => nouns.Contains(Terms.Fold(earlier)))) return false;
        }
        return true;
    }

    private static bool Balanced(string text) =>
        text.Count(c => c == '(') == text.Count(c => c == ')') && text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '"') % 2 == 0;

    [GeneratedRegex(@"^(?:This|These|Those|Such|It|They|That|He|She|Its|Their|His|Her|Both|Each|Any|Neither|The (?:following|foregoing|above|latter|former|same|two|first|second|increase|decrease|change|decline|plan|agreement|transaction|merger|acquisition|effects?|impacts?|results?)|Other(?: |s)|Another|Some of (?:these|those)|Many of (?:these|those)|One such|Which|Doing so|If so|See|Refer|Note|There (?:is|are|can be) (?:no|also)|Because|Although|While|Though|Whereas|Unlike|Here|Yes|No|Thank|So|Well|Ours|I)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dangling { get; }

    [GeneratedRegex(@"\.\.\.|…|\||https?:|www\.|\b(?:as follows|the following|set forth|the foregoing|described (?:above|below|in)|discussed (?:above|below|in)|see (?:also|Note|Item|Part|“|"")|Note \d+|Item \d|Part I|aforementioned|respectively|hereof|herein|hereto|I'm|I’m|I think|you know|you)\b|: ?$", RegexOptions.IgnoreCase)]
    private static partial Regex Broken { get; }

    [GeneratedRegex(@"\b(?:to|of|and|or|the|a|an|in|on|at|by|for|with|from|as|is|are|was|were|be|been|that|which|our|its|their|including|such as|than|we|more|other|any|will|may|could|can|would|has|have|but|not|if|when|while|due|between|into|both|either)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^(?:the|a|an|of|in|on|to|by|with|from|and|or|as|our|its|their|for|be|been|being|newly|recently|highly|\w+ly)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoSubject { get; }
}
