using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>The noun phrases of a statement as they are printed: words between verbs, stop-words and punctuation, ending with a noun.</summary>
internal sealed partial class NounPhrases
{
    public const int MostWords = 4;

    private readonly string _statement;
    private readonly string _company;
    private readonly List<(int Start, int Length)> _run = [];
    private readonly List<NounPhrase> _found = [];

    private NounPhrases(string statement, string company) => (_statement, _company) = (statement, company);

    public static IReadOnlyList<NounPhrase> Of(string statement, string company) => new NounPhrases(statement, company).Find();

    private List<NounPhrase> Find()
    {
        var (previous, earlier) = ("", "");
        foreach (var word in Terms.Words(_statement))
        {
            var printed = Inside(word);
            if (_run.Count > 0 && !Touch(_run[^1], word)) Close();
            // Behind these a word is a verb, whatever else it can be.
            var verb = char.IsLower(_statement[word.Start])
                && ((VerbBefore.IsMatch(previous) && !(previous == "to" && NounAfterTo.IsMatch(earlier))) || (previous.Equals(_company, StringComparison.OrdinalIgnoreCase) && printed.EndsWith('s')));
            if (OfTheCompany(word)) Close();
            else if (Joins(printed, word)) _run.Add(word);
            else if (!verb && (Belongs(printed) || BeginsName(word))) _run.Add(word);
            else Close();
            (previous, earlier) = (printed.ToLowerInvariant(), previous);
            // "Nike's supply chain": the owner is no part of what it owns.
            if (previous.EndsWith("'s", StringComparison.Ordinal) || previous.EndsWith("’s", StringComparison.Ordinal)) _run.Clear();
        }
        Close();
        return _found;
    }

    private void Close()
    {
        while (_run.Count > 0 && !EndsPhrase(Inside(_run[^1]), _run.Count)) _run.RemoveAt(_run.Count - 1);
        while (_run.Count > 0 && !BeginsPhrase(Inside(_run[0]), _run.Count)) _run.RemoveAt(0);
        // "United States Federal Trade Commission": where it is goes before what it is.
        while (_run.Count > MostWords && Places.IsPlace(Inside(_run[0]))) _run.RemoveAt(0);
        // The head of a long phrase stands at its end: "mission-critical enterprise resource planning software".
        while (_run.Count > MostWords && char.IsLower(_statement[_run[0].Start])) _run.RemoveAt(0);
        if (_run.Count is > 0 and <= MostWords)
        {
            var phrase = _statement[_run[0].Start..(_run[^1].Start + _run[^1].Length)];
            var text = Inside(_run[0]) + phrase[_run[0].Length..];
            if (text.Length > 1 && !text.Equals(_company, StringComparison.OrdinalIgnoreCase) && !_found.Exists(other => other.Text.Equals(text, StringComparison.OrdinalIgnoreCase))) _found.Add(new(text, _run[0].Start));
        }
        _run.Clear();
    }

    /// <summary>The word as it would stand inside a sentence: the first one's capital says nothing, unless more capitals follow.</summary>
    private string Inside((int Start, int Length) word)
    {
        var printed = _statement.Substring(word.Start, word.Length);
        if (word.Start > 0 || printed.Skip(1).Any(char.IsUpper)) return printed;
        var rest = _statement.AsSpan(Math.Min(word.Length + 1, _statement.Length));
        var name = rest.Length > 0 && char.IsUpper(rest[0]) && !rest.StartsWith(_company, StringComparison.OrdinalIgnoreCase) && !NoBeginning.IsMatch(printed.ToLowerInvariant());
        return name ? printed : printed.ToLowerInvariant();
    }

    /// <summary>Only a space parts them, or an ampersand between names: "Space &amp; Security".</summary>
    private bool Touch((int Start, int Length) one, (int Start, int Length) next) => _statement[(one.Start + one.Length)..next.Start] switch
    {
        " " => true,
        " & " => char.IsUpper(_statement[one.Start]) && char.IsUpper(_statement[next.Start]),
        _ => false,
    };

    /// <summary>"Pricing and packaging strategies", "Department of Defense": the small word belongs to the phrase.</summary>
    private bool Joins(string word, (int Start, int Length) at)
    {
        if (_run.Count == 0 || at.Start + at.Length + 1 >= _statement.Length) return false;
        var left = Inside(_run[^1]);
        var after = _statement[(at.Start + at.Length + 1)..];
        if (word == "of") return char.IsUpper(left[0]) && _run[^1].Start > 0 && char.IsUpper(after[0]);
        return word == "and" && _run.Count == 1 && NounInIng.IsMatch(left) && PairedNoun.IsMatch(after);
    }

    /// <summary>Whether the word stands inside the company's name of several words.</summary>
    private bool OfTheCompany((int Start, int Length) word)
    {
        if (!_company.Contains(' ', StringComparison.Ordinal)) return false;
        var from = Math.Max(0, word.Start - _company.Length);
        var at = _statement.IndexOf(_company, from, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at <= word.Start && word.Start + word.Length <= at + _company.Length;
    }

    /// <summary>The company's name belongs to a phrase only as the beginning of a longer name, such as "Norvane Cloud".</summary>
    private bool BeginsName((int Start, int Length) word)
    {
        var next = word.Start + word.Length + 1;
        return next < _statement.Length && _statement[next - 1] == ' ' && char.IsUpper(_statement[next])
            && _statement.AsSpan(word.Start, word.Length).Equals(_company, StringComparison.OrdinalIgnoreCase);
    }

    private bool Belongs(string word)
    {
        var lower = word.ToLowerInvariant();
        if (word.StartsWith(_company, StringComparison.OrdinalIgnoreCase) || NoParts.IsMatch(lower)) return false;
        if (char.IsDigit(word[0])) return Model.IsMatch(word);
        // In the middle of a sentence only a name has a capital, whatever its words mean elsewhere: "Salesforce Help".
        if (char.IsUpper(word[0]) && (_run.Count > 0 || !Terms.IsStop(lower) || lower is "fiscal" or "operating")) return true;
        if (Parts.IsMatch(lower)) return true;
        if (lower.EndsWith("ing", StringComparison.Ordinal) && !NounInIng.IsMatch(lower) && !lower.Contains('-', StringComparison.Ordinal)) return false;
        return !Terms.IsStop(Terms.Fold(lower)) && !Terms.IsStop(lower) && !VerbForms.IsFinite(lower) && !VerbForms.IsBase(lower, afterVerb: false)
            && (!VerbForms.IsRegularPast(lower) || lower.Contains('-', StringComparison.Ordinal)) && (!lower.EndsWith("ly", StringComparison.Ordinal) || lower is "supply" or "family");
    }

    private static bool EndsPhrase(string word, int words) => char.IsUpper(word[0])
        || (!Adjective.IsMatch(word) && (!word.EndsWith("ing", StringComparison.Ordinal) || NounInIng.IsMatch(word)) && (words > 1 || !Parts.IsMatch(word)));

    private static bool BeginsPhrase(string word, int words) => char.IsUpper(word[0])
        || (!NoBeginning.IsMatch(word) && (!word.EndsWith("ing", StringComparison.Ordinal) || NounInIng.IsMatch(word) || (words > 1 && Parts.IsMatch(word))));

    [GeneratedRegex(@"^(?:to|may|will|could|can|would|must|should|might|not|cannot)$")]
    private static partial Regex VerbBefore { get; }

    [GeneratedRegex(@"^(?:due|subject|relat\w+|according|attributable|compared|similar|access|respond\w*|response|contribut\w+|limited|exposed|chang\w+|dedicated|committed)$")]
    private static partial Regex NounAfterTo { get; }

    /// <summary>Stop-words elsewhere, but parts of what things are called.</summary>
    [GeneratedRegex(@"^(?:operating|financial|business(?:es)?|plans?|operations|operational|cost-saving)$")]
    private static partial Regex Parts { get; }

    [GeneratedRegex(@"^(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth|now|after|before|holding|half|last|next|late|early|mid|one|two|three|four|five|six|seven|eight|nine|ten|twelve|taken|made|given|done|dependent|smaller|larger|certain|other|every|additional|few|million|billion|trillion|currently|today|recent|recently|instances|numerous|several|below|way|ways|exists?|remains?|poses?|includes?|percentage|points?|means|finds?|calls|calling|beside|alongside|expires?|relates?|later|earlier|article|able|often|away|back|ahead|beyond|around|aware|likely|unable|subject|part|key|however|whether|regardless|towards?|upon|without|whole|it's|itself|multiple|known|seen|sure|less|least|best|again|too|yet|ever|once|etc|how|why|notwithstanding|rather|instead|longer|maintaining|despite|outside|inside|throughout|regarding|concerning)$")]
    private static partial Regex NoParts { get; }

    [GeneratedRegex(@"(?:[^v]ive|ial|onal|ical|ental|ous|ful|able|ible)$|^(?:new|economic|strategic|domestic|specific|adverse|diverse|gross|net|outside|higher|lower|strong|key|available|complex|better|greater|large|larger|major|global|total|overall|common|enough|significant|additional|important|long|short|near|long-term|near-term|short-term|internal|external|current|recent|existing|optimal|difficult|uncertain|top|high|low|full|own|similar|faster|slower|larger|smaller|due|ready|critical)$")]
    private static partial Regex Adjective { get; }

    [GeneratedRegex(@"^(?:new|better|greater|more|most|further|future|existing|current|higher|lower|additional|optimal|overall|several|successful|effective|efficient|general|significant|important|substantial|considerable|various|other|such|own|deep|strong|key|next|satisfactory|reasonable|appropriate|particular|specific|intended|faster|slower|net|ship|close|delay|limit|comprehensive|adverse|potential|initiative|several|lower|higher|increased|increasing|certain)$")]
    private static partial Regex NoBeginning { get; }

    [GeneratedRegex(@"^(?:pricing|packaging|marketing|manufacturing|engineering|advertising|licensing|financing|staffing|hiring|lending|funding|computing|sourcing|merchandising|restructuring|offerings?|shipping|drilling|mining|refining|banking|branding|training|processing|planning|outsourcing|trading|housing|streaming|gaming|packaging|spending|purchasing|learning|clothing|recycling|screening|testing|logging|underwriting|franchising|refranchising)$", RegexOptions.IgnoreCase)]
    private static partial Regex NounInIng { get; }

    /// <summary>Numbers by which products go, such as "777-9".</summary>
    [GeneratedRegex(@"^\d{3}-\d{1,2}$")]
    private static partial Regex Model { get; }

    [GeneratedRegex(@"^[a-z]+ing [a-z]+(?:ies|ns|ms|ts|es|rs|y)\b")]
    private static partial Regex PairedNoun { get; }
}

/// <param name="Text">As printed; a capital that only begins the sentence is lowered.</param>
/// <param name="Start">Where it stands in the statement.</param>
internal sealed record NounPhrase(string Text, int Start);
