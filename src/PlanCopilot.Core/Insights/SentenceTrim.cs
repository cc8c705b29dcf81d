using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>What no statement needs, whatever its length: bullets, lead-ins, asides and fillers.</summary>
internal static partial class SentenceTrim
{
    public static string Strip(string sentence)
    {
        var text = Space.Replace(sentence, " ").Trim();
        text = Bullet.Replace(text, "");
        text = RunInHeading.Replace(text, "");
        text = Parenthesis.Replace(text, Keep);
        text = Aside.Replace(text, "");
        text = Space.Replace(text, " ").Replace(" ,", ",").Replace(",,", ",").Replace(" .", ".").Replace(" ;", ";").Trim();
        for (var before = ""; before != text;) (before, text) = (text, LeadIn.Replace(text, ""));
        text = Filler.Replace(text, " ");
        text = ContinueTo.Replace(text, Carry);
        // A bullet that tells what "we" did: without its subject it says nothing.
        if (Deed.IsMatch(text)) text = "We " + char.ToLowerInvariant(text[0]) + text[1..];
        return Tail.Replace(text, "").Trim();
    }

    /// <summary>Amounts and shares in parentheses are values; definitions and cross-references aren't.</summary>
    private static string Keep(Match match) => Value.IsMatch(match.Value) && match.Length <= 40 ? match.Value : "";

    /// <summary>"continue to invest in" carries no more than "invest in", unless a second verb hangs on it.</summary>
    private static string Carry(Match match) => match.Groups["verb"].Value is "be" ? match.Groups["we"].Value + " are" : match.Groups["we"].Value + " " + match.Groups["verb"].Value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"^(?:[•●▪■◦·\*–—-]|\(?[a-z0-9]{1,3}\))\s*")]
    private static partial Regex Bullet { get; }

    /// <summary>"Global Trade The global trade landscape is ...": a heading set in the line of its paragraph.</summary>
    [GeneratedRegex(@"^(?:[A-Z0-9][\w&’'./-]* (?:(?:and|of|the|for) )?){1,7}(?=(?:The|We|Our|During|In|On|As|Certain|Considerable|There) [a-z0-9])|^[A-Z][\w&’' -]{2,40}: (?=[A-Z])")]
    private static partial Regex RunInHeading { get; }

    [GeneratedRegex(@"\s*\((?:[^()]|\([^()]{0,200}\)){0,400}\)")]
    private static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"\$\d|\d ?%|\d percent")]
    private static partial Regex Value { get; }

    [GeneratedRegex(@",? (?:among other things|among others|for example|for instance|in particular|as applicable|as discussed above|as described above|from time to time|including by|as a result|in addition|in turn|of course|however|therefore|accordingly|in some cases|in certain cases|in each case|as well|among other factors|without limitation|but not limited to),(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"^(?:(?:and|but|or|as a result(?: of (?:this|these|the foregoing)[a-z ]{0,30})?|as a consequence|in addition|additionally|however|further|furthermore|moreover|for example|for instance|also|accordingly|therefore|thus|consequently|similarly|finally|overall|in particular|specifically|nevertheless|nonetheless|conversely|as such|to that end|to this end|at the same time|in turn|meanwhile|lastly|likewise|importantly|in general|generally|notably|first|second|third|most recently|as discussed (?:above|below)|as (?:noted|described|mentioned) (?:above|below|elsewhere)|more specifically|in summary|separately|in other words|in fact|of note|looking ahead|going forward|once again|again|and finally|with that|so|now),? (?=\S)|(?:in addition to|along with|apart from|aside from|besides) [^,\d]{3,120}, (?=we\b)|(?:we note|it is (?:important|worth) (?:to note|noting)) that )(?<=, |and |but |or |that )", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn { get; }

    [GeneratedRegex(@" (?:also|therefore|thus|thereby|furthermore) ")]
    private static partial Regex Filler { get; }

    [GeneratedRegex(@"(?<we>\b[Ww]e)(?: \w+ly)? continue to (?<verb>[a-z]+)(?![^,;]* (?:and|or) (?:to )?[a-z]+ (?:the|our|a|an|new|in|on|its|more)\b)(?! (?:and|or)\b)")]
    private static partial Regex ContinueTo { get; }

    [GeneratedRegex(@"^(?:[Aa]cquired|[Ss]old|[Ll]aunched|[Cc]ompleted|[Aa]nnounced|[Oo]pened|[Ii]ntroduced|[Ee]xpanded|[Ii]nvested|[Cc]losed|[Rr]educed|[Ee]ntered|[Bb]egan|[Ii]nitiated|[Dd]elivered|[Aa]chieved|[Ss]igned|[Rr]eached|[Rr]eturned|[Gg]enerated|[Gg]rew|[Ee]stablished|[Dd]ivested|[Rr]epaid|[Ii]mproved|[Ss]trengthened|[Rr]efinanced|[Cc]ommenced|[Rr]epositioned|[Ii]mplemented) (?:(?:in|into) )?(?:our|the|a|an|new|over|more|approximately|\$?\d|[A-Z])")]
    private static partial Regex Deed { get; }

    [GeneratedRegex(@"[\s;,:.]*(?:[;,] (?:and|or))?[\s;,.]*$")]
    private static partial Regex Tail { get; }
}
