using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>Lets a filing's "we" be read outside it: the company's name and its verb in the singular.</summary>
internal sealed partial class CompanyVoice
{
    /// <summary>Words after which a pronoun no longer points back to the company for sure.</summary>
    private const int PronounReach = 14;

    private readonly string _text;
    private readonly string _company;
    private readonly List<(int Start, int Length)> _words;
    private readonly Dictionary<int, string> _verbs = [];
    private int _lastMention = -1;

    private CompanyVoice(string text, string company)
    {
        (_text, _company) = (text, company);
        _words = [.. Terms.Words(text)];
    }

    public static string Rewrite(string text, string company) => new CompanyVoice(text, company).Rewrite();

    private string Rewrite()
    {
        var output = new StringBuilder(_text.Length + 32);
        var at = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var (start, length) = _words[i];
            output.Append(_text, at, start - at);
            at = start + length;
            var replaced = Replace(i, out var taken);
            if (replaced is null) output.Append(_text, start, length);
            else output.Append(replaced);
            if (taken == 1) continue;
            i += taken - 1;
            at = _words[i].Start + _words[i].Length;
        }
        return output.Append(_text, at, _text.Length - at).ToString();
    }

    /// <returns>What to print for the word, or null to leave it; <paramref name="taken"/> words are replaced together.</returns>
    private string? Replace(int i, out int taken)
    {
        taken = 1;
        if (_verbs.TryGetValue(i, out var verb)) return verb;
        var word = Word(i);
        if (word is "The" or "the" or "Our" or "our" && i + 1 < _words.Count && CompanyNoun(Word(i + 1)) is { } possessive)
        {
            taken = 2;
            return possessive ? Owned(Mention(i)) : Mention(i, name: true);
        }
        switch (word)
        {
            case "We" or "we": return Subject(i);
            case "we're" or "We're": return Mention(i) + " is";
            case "we've" or "We've": return Mention(i) + " has";
            case "we'll" or "We'll": return Mention(i) + " will";
            case "Our" or "our" when i + 1 < _words.Count && Word(i + 1).StartsWith(_company, StringComparison.OrdinalIgnoreCase):
                taken = 2;
                _lastMention = i;
                return i == 0 ? Word(i + 1) : "the " + Word(i + 1);
            case "Our" or "our" or "ours": return Possessive(i);
            case "us": return Mention(i, name: i > 0 && Lower(i - 1) == "than");
            case "ourselves": return "itself";
        }
        if (word == _company) _lastMention = i;
        return null;
    }

    private string Subject(int i)
    {
        var name = Mention(i);
        if (i + 2 < _words.Count && Lower(i + 1) is "and" or "or") return name;
        var verb = NextVerb(i + 1);
        if (verb < 0) return name;
        Conjugate(verb);
        return name;
    }

    /// <summary>The verb, those listed with it ("design, make and sell"), and later ones of the same subject.</summary>
    private void Conjugate(int first)
    {
        var lower = Lower(first);
        _verbs[first] = VerbForms.ThirdPerson(lower);
        if (lower is "are" or "were" or "have" or "do" || VerbForms.IsUnchanging(lower)) { ConjugateLater(first, lower is "are" or "have"); return; }
        var i = first + 1;
        while (i < _words.Count && (Between(i - 1, i) == ", " || (Lower(i) is "and" or "or" && i + 1 < _words.Count)))
        {
            if (Lower(i) is "and" or "or") i++;
            while (i + 1 < _words.Count && IsAdverb(Lower(i))) i++;
            if (!VerbForms.IsBase(Lower(i), afterVerb: true)) break;
            _verbs[i] = VerbForms.ThirdPerson(Lower(i));
            first = i++;
        }
        ConjugateLater(first, present: true);
    }

    private void ConjugateLater(int first, bool present)
    {
        var infinitive = false;
        for (var i = first + 1; i + 1 < _words.Count; i++)
        {
            var lower = Lower(i);
            // "to", a modal and a new subject each may own the verbs that follow.
            if (lower is "to" or "that" or "which" or "who" or "may" or "will" or "can" or "could" or "would" or "should" or "might" or "must") infinitive = true;
            if (lower is "we" or "they" or "it") return;
            if (lower is not ("and" or "but")) continue;
            var verb = i + 1;
            while (verb + 1 < _words.Count && (Lower(verb) is "also" or "therefore" or "now" or "then" || IsAdverb(Lower(verb)))) verb++;
            var candidate = Lower(verb);
            var owned = VerbForms.IsStative(candidate) && Lower(Math.Min(verb + 1, _words.Count - 1)) is "to" or "that" or "our" or "we" or "the" or "a" or "an" or "it";
            if (owned || (present && !infinitive && VerbForms.IsBase(candidate, afterVerb: false))) _verbs[verb] = VerbForms.ThirdPerson(candidate);
        }
    }

    /// <returns>The verb after adverbs and an aside between commas, or -1.</returns>
    private int NextVerb(int i)
    {
        if (i >= _words.Count) return -1;
        if (Between(i - 1, i).Contains(','))
        {
            while (++i < _words.Count && !Between(i - 1, i).Contains(',')) { }
        }
        while (i + 1 < _words.Count && (Lower(i) is "also" or "currently" or "now" or "still" or "often" or "already" or "then" or "therefore" or "thus" or "each" or "both"
            or "always" or "never" or "sometimes" or "further" or "instead" or "together" || IsAdverb(Lower(i)))) i++;
        return i < _words.Count ? i : -1;
    }

    private static bool IsAdverb(string word) => word.EndsWith("ly", StringComparison.Ordinal) && word is not ("rely" or "apply" or "supply" or "comply" or "imply");

    private string Possessive(int i)
    {
        // "To support our growth, we build": the name belongs to the subject.
        if (_lastMention < 0 && Opening.IsMatch(_text) && LaterSubject.IsMatch(_text[_words[i].Start..])) return "its";
        var known = _lastMention >= 0 && i - _lastMention <= PronounReach;
        return known ? "its" : Owned(Mention(i));
    }

    private string Mention(int i, bool name = false)
    {
        var known = !name && _lastMention >= 0 && i - _lastMention <= PronounReach;
        _lastMention = i;
        return known ? "it" : _company;
    }

    /// <returns>Whether the noun stands for the company in the possessive, or null when it doesn't stand for it.</returns>
    private static bool? CompanyNoun(string word) => word switch
    {
        "Company" or "Corporation" or "Registrant" => false,
        "Company's" or "Corporation's" or "Registrant's" => true,
        _ => null,
    };

    private static string Owned(string name) => name == "it" ? "its" : name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name : name.EndsWith('s') ? name + "'" : name + "'s";

    [GeneratedRegex(@"^(?:To|With|As|Through|By|In|For|Over|Under|Since|Due to|Because of|Despite|Notwithstanding|If|While|Given|Based on|When|Following|During|Within|Beyond|From|At|On)\b")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@", (?:and |but )?we\b")]
    private static partial Regex LaterSubject { get; }

    private string Word(int i) => _text.Substring(_words[i].Start, _words[i].Length).Replace('’', '\'');

    private string Lower(int i) => Word(i).ToLowerInvariant();

    private string Between(int i, int j) => _text[(_words[i].Start + _words[i].Length).._words[j].Start];
}
