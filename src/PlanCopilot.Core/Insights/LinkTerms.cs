namespace PlanCopilot.Core.Insights;

/// <summary>What an insight names that another may name too: names, phrases of two words, and single words, all folded.</summary>
internal sealed class LinkTerms
{
    /// <summary>Words of business and of time that two insights share by chance.</summary>
    private static readonly HashSet<string> Generic = new(
        ("january february march april june july august september october november december throughout working work world people way part level focus support issue program "
        + "improve develop development strategy strategic action believe initiative second third first quarter approximately increasing growing success value serve opportunity risk area term "
        + "total net activity process complete completed current high higher lower new better create building build remain require required need announced product offering service customer "
        + "market growth revenue sale cost expense price demand technology system platform global number long key large strong experience solution investment invest capability performance "
        + "industry competition competitor competitive requirement available change changing deliver delivery goal commitment effective efficient enhance expand expansion existing various partner "
        + "management team member project quality resource reduce reduction effort enterprise international domestic region country state government location personnel employee cash payment tax "
        + "rate loss income share benefit challenge difficult delay limited likely subject acquisition agreement relationship brand consumer supplier store data information digital "
        + "innovation infrastructure internal external network portfolio segment channel community environment standard future potential order contract capital asset equipment facility production "
        + "million billion percent address aim position maintain successful successfully successes meet extend leading lead drive driving achieve execute access integrate integration "
        + "integrated adopt adoption acquire acquired introduce launch launched enable allow complexity complex line category type range basis manner event condition factor trend security chain return margin plan production exist").Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<string, string> _printed = new(StringComparer.Ordinal);

    private readonly HashSet<string> _stated;

    public LinkTerms(Insight insight, string company)
    {
        Insight = insight;
        _stated = [.. Terms.Words(insight.Statement).Select(word => Terms.Fold(Bare(insight.Statement.Substring(word.Start, word.Length))))];
        // What was cut from the evidence still tells what the insight is about.
        var text = insight.Statement + " " + insight.Evidence[0].Quote;
        var own = Terms.Of(company).ToHashSet(StringComparer.Ordinal);
        Themes = Insights.Themes.Of(insight.Statement);
        Concepts = Insights.Concepts.Of(insight.Statement);
        var words = Terms.Words(text).Select(word => (Text: Bare(text.Substring(word.Start, word.Length)), word.Start, End: word.Start + word.Length)).ToArray();
        Names = [.. Specificity.Names(text).Select(name => (Name: name, Key: Key(name, own)))
            .Where(entry => entry.Key.Length > 1 && !Places.Only(entry.Name) && !(entry.Name.Length <= 3 && !entry.Name.Contains(' ', StringComparison.Ordinal)) && !Generic.Contains(entry.Key))
            .Select(entry => Keep(entry.Key, entry.Name)).Distinct()];
        Words = [.. words.Where(word => Content(Terms.Fold(word.Text), own) && !Generic.Contains(Terms.Fold(word.Text)) && !Places.IsPlace(word.Text))
            .Select(word => Keep(Terms.Fold(word.Text), word.Text)).Distinct()];
        Phrases = [.. words.Zip(words.Skip(1)).Where(pair => pair.Second.Start == pair.First.End + 1 && text[pair.First.End] == ' ' && IsPhrase(pair.First.Text, pair.Second.Text, own))
            .Select(pair => Keep($"{Terms.Fold(pair.First.Text)} {Terms.Fold(pair.Second.Text)}", $"{pair.First.Text} {pair.Second.Text}")).Distinct()];
    }

    public Insight Insight { get; }
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<string> Phrases { get; }
    public IReadOnlyList<string> Words { get; }
    public IReadOnlyList<string> Themes { get; }
    public IReadOnlyList<string> Concepts { get; }
    public IEnumerable<string> All => Names.Concat(Phrases).Concat(Words).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a reader of the map sees the term, not only one who opens the evidence.</summary>
    public bool States(string term) => term.Split(' ').All(_stated.Contains);

    /// <returns>The term as the insight's own text prints it.</returns>
    public string Printed(string term) => _printed[term];

    private string Keep(string term, string printed)
    {
        _printed.TryAdd(term, printed);
        return term;
    }

    /// <summary>Two nouns, one of which means something: "data residency", "operating margin"; not "new products".</summary>
    private static bool IsPhrase(string first, string second, HashSet<string> own)
    {
        var (one, two) = (Terms.Fold(first), Terms.Fold(second));
        if (own.Contains(one) || Places.IsPlace(first) || Places.IsPlace(second) || !Content(two, own) || VerbForms.IsBase(second.ToLowerInvariant(), afterVerb: false)) return false;
        if (one is "operating" or "financial") return two is not ("condition" or "result" or "performance" or "statement" or "activity" or "plan");
        if (!Content(one, own) || VerbForms.IsBase(first.ToLowerInvariant(), afterVerb: false) || VerbForms.IsFinite(first.ToLowerInvariant())) return false;
        return !(Generic.Contains(one) && Generic.Contains(two)) || (one, two) is ("supply", "chain") or ("data", "center");
    }

    private static bool Content(string folded, HashSet<string> own) =>
        folded.Length > 2 && !Terms.IsStop(folded) && !own.Contains(folded) && !char.IsDigit(folded[0]) && !folded.EndsWith("ly", StringComparison.Ordinal) && !VerbForms.IsRegularPast(folded);

    private static string Key(string name, HashSet<string> own) => string.Join(' ', name.Split(' ').Select(word => Terms.Fold(Bare(word))).Where(word => !own.Contains(word) && !Terms.IsStop(word)));

    private static string Bare(string word) => word.Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
}
