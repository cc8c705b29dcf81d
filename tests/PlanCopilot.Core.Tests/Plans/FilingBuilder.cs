using System.Globalization;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Plans;

/// <summary>Builds a document block by block as the parser would, so that every offset is right by construction.</summary>
internal sealed class FilingBuilder(DocumentKind kind, string title, DateOnly? published, DateOnly? periodEnd)
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(string? Item, string Title, int Level, int Start)> _headings = [];
    private readonly List<XbrlFact> _facts = [];

    public FilingBuilder Item(string item, string heading) => Heading(item, heading, 1);

    public FilingBuilder Heading(string heading) => Heading(null, heading, 2);

    public FilingBuilder Paragraph(string text) => Block(BlockKind.Paragraph, text);

    /// <summary>A table row: a label and printed figures, each tagged with the fact that stands beside it.</summary>
    public FilingBuilder Row(string label, params (string Printed, XbrlFact? Fact)[] cells)
    {
        Block(BlockKind.TableRow, string.Join(" | ", cells.Select(cell => cell.Printed).Prepend(label)));
        var at = _blocks[^1].Start + label.Length;
        foreach (var (printed, fact) in cells)
        {
            at += 3;
            if (fact is not null) _facts.Add(fact with { Printed = printed, Start = at, End = at + printed.Length });
            at += printed.Length;
        }
        return this;
    }

    public FilingBuilder Fact(XbrlFact fact, string sentence, string printed)
    {
        Paragraph(sentence);
        var at = _blocks[^1].Start + sentence.IndexOf(printed, StringComparison.Ordinal);
        _facts.Add(fact with { Printed = printed, Start = at, End = at + printed.Length });
        return this;
    }

    public Document Build(string id)
    {
        var text = _text.ToString();
        var sections = _headings.Select((heading, index) => new Section(null, heading.Item, heading.Title, heading.Level, heading.Start,
            _headings.Skip(index + 1).Where(next => next.Level <= heading.Level).Select(next => (int?)next.Start).FirstOrDefault() ?? text.Length)).ToList();
        return new Document
        {
            Id = id,
            Kind = kind,
            Title = title,
            Published = published,
            PeriodEnd = periodEnd,
            Text = text,
            Blocks = _blocks,
            Sections = sections,
            Facts = _facts,
        };
    }

    /// <summary>A fact of the whole company or of members, for a period "2024-02-01/2025-01-31" or an instant "2025-01-31".</summary>
    public static XbrlFact Tagged(string concept, decimal value, string period, params XbrlMember[] members)
    {
        var days = period.Split('/').Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return new XbrlFact
        {
            Concept = concept,
            ContextId = "c",
            Printed = "",
            Value = value,
            Unit = "USD",
            Scale = 6,
            PeriodStart = days.Count == 2 ? days[0] : null,
            PeriodEnd = days[^1],
            Members = members,
        };
    }

    public static Evidence Quote(Document document, string quote)
    {
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"'{quote}' doesn't stand in the document.") : Evidence.Of(document, start, start + quote.Length);
    }

    private FilingBuilder Heading(string? item, string heading, int level)
    {
        Block(BlockKind.Heading, heading);
        _headings.Add((item, heading, level, _blocks[^1].Start));
        return this;
    }

    private FilingBuilder Block(BlockKind kind, string text)
    {
        if (_blocks.Count > 0) _text.Append(kind == BlockKind.TableRow && _blocks[^1].Kind == kind ? "\n" : "\n\n");
        _blocks.Add(new Block(kind, _text.Length, _text.Length + text.Length));
        _text.Append(text);
        return this;
    }
}
