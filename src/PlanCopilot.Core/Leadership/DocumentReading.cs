using System.Buffers;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>A document cut into sentences, each framed on demand, with what is known about its people across sentences.</summary>
internal sealed partial class DocumentReading
{
    /// <summary>
    /// A release or an 8-K is read whole. Of an annual report only the blocks that name an office or a titled person are:
    /// a few in a hundred, and reading the rest for names would take longer than parsing it.
    /// </summary>
    private const int ReadWhole = 60_000;

    private static readonly SearchValues<string> Offices = SearchValues.Create(
        ["officer", "president", "chair", "director", "counsel", "treasurer", "secretary", "controller", "ceo", "cfo", "mr. ", "ms. ", "mrs. ", "dr. "],
        StringComparison.OrdinalIgnoreCase);

    private readonly Document _document;
    private readonly PersonFinder _people;
    private readonly List<Sentence> _sentences;
    private readonly Dictionary<int, SentenceFrame?> _frames = [];
    private readonly Dictionary<string, DateOnly> _namedDates = new(StringComparer.Ordinal);

    public DocumentReading(Document document)
    {
        _document = document;
        var blocks = document.Text.Length <= ReadWhole ? document.Blocks : [.. document.Blocks.Where(NamesOffice)];
        _people = new PersonFinder(blocks == document.Blocks ? document.Text : string.Join('\n', blocks.Select(block => document.Text[block.Start..block.End])));
        _sentences = [.. blocks.SelectMany(SentencesOf)];
        Reported = ReportedOn(document);
        foreach (Match match in Defined.Matches(document.Text))
            if (DateReader.Find(match.Groups["day"].Value, Reported) is [{ Date: { } day }, ..]) _namedDates.TryAdd(match.Groups["term"].Value, day);
    }

    public IReadOnlyList<Sentence> Sentences => _sentences;
    public DateOnly? Reported { get; }

    private bool NamesOffice(Block block) => _document.Text.AsSpan(block.Start, block.End - block.Start).ContainsAny(Offices);

    public string TextOf(int at) => _sentences[at].In(_document);

    /// <returns>Null when nobody is named in the sentence.</returns>
    public SentenceFrame? Frame(int at)
    {
        if (_frames.TryGetValue(at, out var frame)) return frame;
        var text = TextOf(at);
        var people = People(at, text);
        return _frames[at] = people.Count == 0 && !Continues.IsMatch(text) ? null : new SentenceFrame(text, people, Reported, _namedDates);
    }

    private IReadOnlyList<PersonMention> People(int at, string text)
    {
        var people = _people.Find(text);
        if (at == 0 || Pronoun.Match(text) is not { Success: true } pronoun) return people;
        var before = _people.Find(TextOf(at - 1));
        return before.Count == 0 ? people : [new PersonMention(pronoun.Index, pronoun.Index + pronoun.Length, before[0].Name), .. people];
    }

    /// <summary>An 8-K's date of report; a release's dateline, which may be a day before its publication; else what is known.</summary>
    private static DateOnly? ReportedOn(Document document)
    {
        var head = document.Text[..Math.Min(2500, document.Text.Length)];
        var dates = DateReader.Find(head, document.Published);
        var dateline = document.Kind.IsFiling() ? null : dates.FirstOrDefault(date => Dateline.IsMatch(head.AsSpan(date.End))).Date;
        return (document.Kind == DocumentKind.Form8K ? document.PeriodEnd : dateline) ?? document.Published ?? dates.FirstOrDefault(date => date.Date is not null).Date;
    }

    /// <summary>Headings count too: a release's headline often says it best. Long table rows hold prose in old layouts.</summary>
    private IEnumerable<Sentence> SentencesOf(Block block) => block.Kind switch
    {
        BlockKind.Speaker => [],
        BlockKind.TableRow when block.End - block.Start < 120 => [],
        BlockKind.Heading when block.End - block.Start is < 20 or > 400 => [],
        BlockKind.Heading => [new Sentence(block.Start, block.End)],
        _ => SentenceSplitter.Split(_document.Text, block.Start, block.End).SelectMany(AtSeams).Where(sentence => sentence.Length < 3000),
    };

    /// <summary>Old text copies run a heading or a check box into the sentence after it; the seam shows.</summary>
    private IEnumerable<Sentence> AtSeams(Sentence sentence)
    {
        var from = sentence.Start;
        foreach (Match seam in Seam.Matches(sentence.In(_document)))
        {
            var at = sentence.Start + seam.Index + seam.Length;
            if (_document.Text[from..at].Trim().Length > 0) yield return new Sentence(from, at - (char.IsWhiteSpace(_document.Text[at - 1]) ? 1 : 0));
            from = at;
        }
        if (from < sentence.End) yield return new Sentence(from, sentence.End);
    }

    [GeneratedRegex(@"(?<=\p{Ll}{2}[.:;]?|☐|¨)(?=(?:On|The|In|Effective|Item|Mr|Ms|Dr|Appointment|Retirement|Resignation|Departure|Election|Transition|SIGNATURES?|Pursuant|Also|Under|Following|At|As)[ .\p{Lu}])|(?:Compensatory Arrangements of (?:Certain )?Officers|Appointment of (?:Certain|Principal) Officers)\.? (?=(?:\(\p{Ll}\) ?)*(?:On|The|In|Effective|Mr|Ms|Dr|\p{Lu}\p{Ll}+ \p{Lu})\b)|[☐¨] (?=Item\b)")]
    private static partial Regex Seam { get; }

    [GeneratedRegex(@"(?<day>\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}) \((?:the |such date,? the )?[“""'](?<term>(?:\p{Lu}\p{L}+ ){1,2}Date)[”""']\)")]
    private static partial Regex Defined { get; }

    [GeneratedRegex(@"\A(?:He|She)\b")]
    private static partial Regex Pronoun { get; }

    [GeneratedRegex(@"\A,?\s?(?:/|\(|–|—|--?\s)")]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"\A(?:This|The|Such|His|Her) ")]
    private static partial Regex Continues { get; }
}
