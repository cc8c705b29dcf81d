using System.Buffers;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>A document cut into sentences, each framed on demand, with what is known about its people across sentences.</summary>
internal sealed partial class DocumentReading
{
    /// <summary>
    /// A release or an 8-K is read whole. Of an annual report only the blocks that name an office and somebody are: a few
    /// in a hundred, and reading the rest for names would take longer than parsing it.
    /// </summary>
    private const int ReadWhole = 60_000;
    /// <summary>Sentences back in which the person is looked for that "he" or "she" means.</summary>
    private const int LookBack = 3;

    private static readonly SearchValues<string> Offices = SearchValues.Create(
        ["officer", "president", "chair", "director", "counsel", "treasurer", "secretary", "controller", "ceo", "cfo"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Titles = SearchValues.Create(["Mr. ", "Ms. ", "Mrs. ", "Messrs. ", "Dr. "], StringComparison.Ordinal);

    private readonly Document _document;
    private readonly PersonFinder _people;
    private readonly OwnNames _own;
    private readonly List<Sentence> _sentences;
    private readonly Dictionary<int, SentenceFrame?> _frames = [];
    private readonly Dictionary<string, DateOnly> _namedDates = new(StringComparer.Ordinal);

    public DocumentReading(Document document)
    {
        _document = document;
        _own = new OwnNames(document);
        var blocks = document.Text.Length <= ReadWhole ? document.Blocks : [.. document.Blocks.Where(NamesOfficer)];
        var text = blocks == document.Blocks ? document.Text : string.Join('\n', blocks.Select(block => document.Text[block.Start..block.End]));
        _people = new PersonFinder(text, _own);
        _sentences = SentencesOf(blocks);
        Reported = ReportedOn(document);
        foreach (Match match in Defined.Matches(text))
            if (DateReader.Find(match.Groups["day"].Value, Reported) is [{ Date: { } day }, ..]) _namedDates.TryAdd(match.Groups["term"].Value, day);
    }

    public IReadOnlyList<Sentence> Sentences => _sentences;
    /// <summary>The day of the annual meeting that the document speaks of.</summary>
    public DateOnly? AnnualMeeting => MeetingOn.Match(_document.Text) is { Success: true } on ? DateReader.Find(on.Groups["day"].Value, Reported) is [{ Date: { } day }, ..] ? day : null : null;
    public OwnNames Own => _own;
    public DateOnly? Reported { get; }

    private bool NamesOfficer(Block block)
    {
        var text = _document.Text.AsSpan(block.Start, block.End - block.Start);
        return text.ContainsAny(Offices) && (text.ContainsAny(Titles) || PersonWords.HoldGivenName(text));
    }

    public string TextOf(int at) => _sentences[at].In(_document);

    public bool BeginsBlock(int at) => _sentences[at].Start == 0 || _document.Text[_sentences[at].Start - 1] == '\n';

    /// <returns>A frame of the sentence, whoever is named in it.</returns>
    public SentenceFrame DatedFrame(int at) => Frame(at) ?? new SentenceFrame(TextOf(at), [], Dates(at, TextOf(at)), _own);

    /// <returns>Null when nobody is named in the sentence.</returns>
    public SentenceFrame? Frame(int at)
    {
        if (_frames.TryGetValue(at, out var frame)) return frame;
        var text = TextOf(at);
        var people = People(at, text);
        return _frames[at] = people.Count == 0 && !Continues.IsMatch(text) ? null : new SentenceFrame(text, people, Dates(at, text), _own);
    }

    /// <summary>Dates as printed, as defined ("the Effective Date") and as repeated ("the same date").</summary>
    private List<DateMention> Dates(int at, string text)
    {
        var dates = DateReader.Find(text, Reported).ToList();
        foreach (Match term in NamedDate.Matches(text))
            if (_namedDates.TryGetValue(term.Groups["term"].Value, out var day)) dates.Add(new DateMention(term.Index, term.Index + term.Length, day, day));
        foreach (Match same in SameDate.Matches(text))
            if (Before(same.Index) is { } day) dates.Add(new DateMention(same.Index, same.Index + same.Length, day, day));
        foreach (Match span in DateReader.Spans(text))
            if (Before(span.Index) is { } from && DateReader.After(span, from) is { } day) dates.Add(new DateMention(span.Index, span.Index + span.Length, day, day));
        return dates;

        DateOnly? Before(int index) =>
            (at > 0 ? DateReader.Find(TextOf(at - 1), Reported) : []).Concat(dates.Where(date => date.Start < index)).LastOrDefault(date => date.Date is not null).Date;
    }

    /// <summary>Names, and the pronouns that can only mean somebody named before.</summary>
    private List<PersonMention> People(int at, string text)
    {
        var people = _people.Find(text).ToList();
        foreach (Match pronoun in Pronoun.Matches(text))
        {
            var isHer = pronoun.Value is "she" or "She" or "her";
            // "Jane Doe will succeed him": not herself.
            var subject = pronoun.Groups["object"].Success ? people.LastOrDefault(person => person.Start < pronoun.Index).Name : null;
            var before = people.Where(person => person.Start < pronoun.Index).OrderByDescending(person => person.Start).Select(person => person.Name).Concat(Earlier(at));
            if (before.FirstOrDefault(name => name != subject && _people.CanBe(name, isHer)) is { } name) people.Add(new PersonMention(pronoun.Index, pronoun.Index + pronoun.Length, name));
        }
        return people;
    }

    private IEnumerable<string> Earlier(int at)
    {
        for (var back = 1; back <= LookBack && at - back >= 0; back++)
            foreach (var person in _people.Find(TextOf(at - back))) yield return person.Name;
    }

    /// <summary>An 8-K's date of report; a release's dateline, which may be a day before its publication; else what is known.</summary>
    private static DateOnly? ReportedOn(Document document)
    {
        var head = document.Text[..Math.Min(2500, document.Text.Length)];
        var dates = DateReader.Find(head, document.Published);
        var dateline = document.Kind.IsFiling() ? null : dates.FirstOrDefault(date => Dateline.IsMatch(head.AsSpan(date.End))).Date;
        return (document.Kind == DocumentKind.Form8K ? document.PeriodEnd : dateline) ?? document.Published ?? dates.FirstOrDefault(date => date.Date is not null).Date;
    }

    private List<Sentence> SentencesOf(IEnumerable<Block> blocks)
    {
        var sentences = new List<Sentence>();
        var opened = false;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.TableRow) opened = _document.Text[block.End - 1] == ':';
            foreach (var sentence in SentencesOf(block, opened).SelectMany(AtSeams).Where(sentence => sentence.Length < SentenceSplitter.MaxLength * 2))
            {
                if (sentences.Count > 0 && IsCut(sentences[^1], sentence)) sentences[^1] = new Sentence(sentences[^1].Start, sentence.End);
                else sentences.Add(sentence);
            }
        }
        return sentences;
    }

    /// <summary>Old text copies break a sentence into blocks: it ends without a stop and goes on in lower case.</summary>
    private bool IsCut(Sentence before, Sentence after) =>
        after.Start - before.End is > 0 and < 8 && before.Length + after.Length < SentenceSplitter.MaxLength
        && char.IsLetter(_document.Text[before.End - 1]) && char.IsLower(_document.Text[after.Start]) && _document.Text[before.End..after.Start].Contains('\n', StringComparison.Ordinal);

    /// <summary>Headings count too: a release's headline often says it best. Long table rows hold prose in old layouts, and rows behind a colon are a list's items.</summary>
    private IEnumerable<Sentence> SentencesOf(Block block, bool isOpened) => block.Kind switch
    {
        BlockKind.Speaker => [],
        BlockKind.TableRow when isOpened => [new Sentence(block.Start, block.End)],
        BlockKind.TableRow when block.End - block.Start < 120 => [],
        BlockKind.Heading when block.End - block.Start is < 20 or > 400 => [],
        BlockKind.Heading => [new Sentence(block.Start, block.End)],
        _ => SentenceSplitter.Split(_document.Text, block.Start, block.End),
    };

    /// <summary>Old text copies run a heading or a check box into the sentence after it; the seam shows.</summary>
    private IEnumerable<Sentence> AtSeams(Sentence sentence)
    {
        var from = sentence.Start;
        foreach (Match seam in _document.Text.Length > ReadWhole ? [] : Seam.Matches(sentence.In(_document)).ToArray())
        {
            var at = sentence.Start + seam.Index + seam.Length;
            if (_document.Text[from..at].Trim().Length > 0) yield return new Sentence(from, at - (char.IsWhiteSpace(_document.Text[at - 1]) ? 1 : 0));
            from = at;
        }
        if (from < sentence.End) yield return new Sentence(from, sentence.End);
    }

    [GeneratedRegex(@"(?<=\p{Ll}{2}[.:;]?|☐|¨)(?=(?:On|The|In|Effective|Item|Mr|Ms|Dr|Appointment|Retirement|Resignation|Departure|Election|Transition|SIGNATURES?|Pursuant|Also|Under|Following|At|As)[ .\p{Lu}])|(?:Compensatory Arrangements of (?:Certain )?Officers|Appointment of (?:Certain|Principal) Officers)\.? (?=(?:\(\p{Ll}\) ?)*(?:On|The|In|Effective|Mr|Ms|Dr|\p{Lu}\p{Ll}+ \p{Lu})\b)|[☐¨] (?=Item\b)")]
    private static partial Regex Seam { get; }

    private const string Term = @"(?<term>(?:\p{Lu}\p{L}+ ){0,2}(?:Date|Meeting|Closing|Effective Time))";

    [GeneratedRegex(@"(?<day>\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}),? \((?:the |such date,? the )?[“""']" + Term + @"[”""']\)")]
    private static partial Regex Defined { get; }

    [GeneratedRegex(@"[Aa]nnual (?:[Gg]eneral )?[Mm]eeting[^.;]{0,120}?\b(?:on|for|held|is|place|was) (?:on |for |to be held on )?(?:\p{Lu}\p{Ll}+day, )?(?<day>\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})")]
    private static partial Regex MeetingOn { get; }

    /// <summary>"the Effective Date", "the Annual Meeting", which the document defines elsewhere.</summary>
    [GeneratedRegex(@"\b(?:[Tt]he|[Ss]uch) " + Term + @"\b")]
    private static partial Regex NamedDate { get; }

    [GeneratedRegex(@"\b(?:the same|that same|that|such) (?:date|day|time)\b")]
    private static partial Regex SameDate { get; }

    [GeneratedRegex(@"\b(?:[Hh]e|[Ss]he)\b|(?<=\b(?:appointed|named|elected|promoted|hired|designated|elevated|appointing|promoting|elevating|naming) )(?:him|her)(?= (?:as|to|a|an|the|its|our|interim|acting|executive|senior|chair\w*|\p{Lu}\w*|chief|president|vice)\b)|(?<=\b(?:assum|perform|cover)(?:s|e|es|ed|ing)? |\btak(?:e|es|ing|en) (?:over|on) )(?<object>his|her)(?= (?:former )?(?:duties|responsibilities)\b)|(?<=\b(?:succeed|replac|follow)(?:s|ed|es?|ing)? )(?<object>him|her)\b|(?<=\b(?:terminat|dismiss|remov|oust|fir)(?:s|ed|es|ing) )(?<object>him|her)\b(?! (?!as |from |on )\p{Ll})")]
    private static partial Regex Pronoun { get; }

    [GeneratedRegex(@"\A,?\s?(?:/|\(|–|—|--?\s)")]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"\A(?:This|The|Such|His|Her) ")]
    private static partial Regex Continues { get; }
}
