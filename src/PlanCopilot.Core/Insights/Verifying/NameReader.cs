using System.Collections.Frozen;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds the names of a text and tells, where the text itself or a closed list shows it, what they name.</summary>
internal static class NameReader
{
    public static List<Name> Read(List<Word> words, List<Period> periods, List<Title> titles)
    {
        var taken = new bool[words.Count];
        foreach (var period in periods) Array.Fill(taken, true, period.At, period.Until - period.At);
        foreach (var title in titles) Array.Fill(taken, true, title.At, title.Until - title.At);
        var names = new List<Name>();
        for (var i = 0; i < words.Count; i++)
        {
            if (taken[i] || !IsNameWord(words, i)) continue;
            var until = i + 1;
            while (until < words.Count && Continues(words, taken, until)) until++;
            // "Department of Defense", "Bank of America"
            while (until + 1 < words.Count && words[until].Key == "of" && words[until].Break == Break.None && Bodies.Contains(words[until - 1].Key) && !words[until - 1].IsPossessive)
            {
                var next = words[until + 1].Key == "the" && until + 2 < words.Count ? until + 2 : until + 1;
                if (taken[next] || !IsNameWord(words, next)) break;
                until = next + 1;
                while (until < words.Count && Continues(words, taken, until)) until++;
            }
            // "Tom Aldous was appointed": a first name that is also an English word.
            var at = i == 1 || i > 1 && words[i - 1].Break == Break.Sentence ? i - 1 : i;
            if (at < i && !(words[at].IsCapital && !words[at].IsStop && words[i].Break == Break.None && !taken[at] && IsPerson(words, at, until))) at = i;
            names.Add(new Name(at, until, TypeOf(words, at, until), Enumerable.Range(at, until - at).All(j => IsEnglish(words[j]))));
            i = until - 1;
        }
        return names;
    }

    private static bool Continues(List<Word> words, bool[] taken, int i) =>
        !taken[i] && words[i].Break == Break.None && !words[i - 1].IsPossessive && IsNameWord(words, i);

    private static bool IsNameWord(List<Word> words, int i)
    {
        var word = words[i];
        if (word.IsDesignation) return word.Text.AsSpan().ContainsAnyInRange('A', 'Z') || word.Text.Contains('-', StringComparison.Ordinal);
        if (!word.IsCapital || word.IsNumber || word.Text.Length == 1) return false;
        if (word.IsStop) return word.Break == Break.None && !Small.Contains(word.Key) && i + 1 < words.Count && words[i + 1] is { IsCapital: true, IsStop: false, Break: Break.None };
        if (word.Break != Break.Sentence || word.Text.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0) return true;
        // What opens a sentence is a name when it is no English word.
        return !IsEnglish(word);
    }

    /// <summary>The word vectors leave out what is mostly written with a capital, and give what they don't know the weight 1.</summary>
    private static bool IsEnglish(Word word) => word.Class != WordClass.None || Meanings.Of(word.Key) is { } meaning && !Places.IsPlace(meaning) || WordReader.IsStop(WordReader.Stem(word.Key)) || WordVectors.Shipped.Weight(WordReader.Stem(word.Key)) < 1;

    private static CheckedValueType TypeOf(List<Word> words, int at, int until)
    {
        var run = words.GetRange(at, until - at);
        if (run.TrueForAll(word => Places.IsPlace(word.Key) || Countries.Contains(word.Key))) return CheckedValueType.Place;
        if (run.TrueForAll(word => Offices.Contains(word.Key) || word.Key == "of")) return CheckedValueType.Title;
        if (run[0].Key is "mr" or "ms" or "mrs" or "dr") return CheckedValueType.Person;
        if (run.Exists(word => Bodies.Contains(word.Key))) return CheckedValueType.Organisation;
        if (run.Exists(word => word.IsDesignation) || until < words.Count && words[until].Break == Break.None && Wares.Contains(words[until].Key)) return CheckedValueType.Product;
        return IsPerson(words, at, until) ? CheckedValueType.Person : CheckedValueType.Name;
    }

    /// <summary>Two or three words in the place of somebody: before an age, an office or what only people do, or after an office.</summary>
    private static bool IsPerson(List<Word> words, int at, int until)
    {
        if (until - at is < 2 or > 4 || words[at].Text.All(char.IsUpper) && words[at].Text.Length < 4) return false;
        var next = until < words.Count ? words[until].Key : "";
        var before = at > 0 ? words[at - 1].Key : "";
        return next is "served" or "serves" or "joined" or "retired" or "retires" or "resigned" or "age" || before is "chief" or "officer" or "president" or "chair" or "chairman" or "director" or "executive"
            || next is "has" or "was" or "is" or "will" && until + 1 < words.Count && words[until + 1].Key is "served" or "appointed" or "named" or "elected" or "promoted" or "headed" or "led" or "succeed" or "transition" or "retire" or "serve" or "leave"
            || until < words.Count && words[until].Break == Break.Comma && (next is "chief" or "president" or "executive" or "senior" or "vice" || next == "the" && until + 2 < words.Count && words[until + 2].Key is "chief" or "head");
    }

    public static bool IsOffice(string key) => Offices.Contains(key);

    public static bool IsBody(string key) => Bodies.Contains(key);

    private static readonly FrozenSet<string> Small = Set("the a an of and or in for on at by to with from our its their we i he she it this that these those us as is if may will");

    private static readonly FrozenSet<string> Offices = Set("president vice chair chairman chairwoman chairperson executive senior director officer chief general counsel treasurer controller secretary principal deputy evp svp vp managing partner head");

    /// <summary>Words that make a name that of a company, an authority or another body.</summary>
    private static readonly FrozenSet<string> Bodies = Set("""
        inc corp corporation company ltd llc plc group holdings bank bureau commission committee council board department agency court authority administration ministry office
        university institute association union federation partners capital ventures fund trust service services court congress senate parliament exchange
        """);

    /// <summary>Parts of the world that <see cref="Places"/> leaves out.</summary>
    private static readonly FrozenSet<string> Countries = Set("""
        afghanistan albania algeria angola arabia armenia azerbaijan bahrain bangladesh belarus bolivia bosnia botswana bulgaria cambodia cameroon congo costa rica croatia cuba cyprus ecuador estonia
        ethiopia gabon georgia ghana guatemala guinea guyana haiti honduras indonesia iran iraq ivory jamaica jordan kazakhstan kenya kuwait laos latvia lebanon libya lithuania luxembourg
        madagascar malawi mali malta mauritius moldova mongolia morocco mozambique myanmar namibia nepal nicaragua niger oman panama papua paraguay puerto rico rwanda senegal serbia sierra
        leone slovakia slovenia somalia sri lanka sudan syria tanzania trinidad tobago tunisia uganda emirates uruguay uzbekistan venezuela yemen zambia zimbabwe caribbean scandinavia
        """);

    private static readonly FrozenSet<string> Wares = Set("""
        platform software app application tool system suite product brand drug vaccine engine aircraft jet tanker freighter program programme model service cloud network device series line
        """);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
