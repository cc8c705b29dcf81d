using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>A document cut into sentences, each framed on demand, with what is known about its people across sentences.</summary>
internal sealed partial class DocumentReading
{
    private readonly Document _document;
    private readonly PersonFinder _people;
    private readonly List<Sentence> _sentences;
    private readonly Dictionary<int, SentenceFrame?> _frames = [];

    public DocumentReading(Document document)
    {
        _document = document;
        _people = new PersonFinder(document.Text);
        _sentences = [.. document.Blocks.SelectMany(SentencesOf)];
        Reported = ReportedOn(document);
    }

    public IReadOnlyList<Sentence> Sentences => _sentences;
    public DateOnly? Reported { get; }

    public string TextOf(int at) => _sentences[at].In(_document);

    /// <returns>Null when nobody is named in the sentence.</returns>
    public SentenceFrame? Frame(int at)
    {
        if (_frames.TryGetValue(at, out var frame)) return frame;
        var text = TextOf(at);
        var people = People(at, text);
        return _frames[at] = people.Count == 0 && !Continues.IsMatch(text) ? null : new SentenceFrame(text, people, Reported);
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
        _ => SentenceSplitter.Split(_document.Text, block.Start, block.End).Where(sentence => sentence.Length < 3000),
    };

    [GeneratedRegex(@"\A(?:He|She)\b")]
    private static partial Regex Pronoun { get; }

    [GeneratedRegex(@"\A,?\s?(?:/|\(|–|—|--?\s)")]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"\A(?:This|The|Such|His|Her) ")]
    private static partial Regex Continues { get; }
}
