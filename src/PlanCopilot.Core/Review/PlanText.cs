using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Review;

/// <summary>A plan as a manager reads it, whoever wrote it and with what: lines under headings.</summary>
/// <param name="Id">Unique among the plans that are reviewed together.</param>
/// <param name="Account">Plans of one account are never compared with each other: they are versions.</param>
/// <param name="Company">The account's name, as far as it is known; masked before plans are compared.</param>
/// <param name="Written">When it was written; null when nobody knows.</param>
public sealed record PlanText(string Id, string Account, string Company, DateOnly? Written, IReadOnlyList<PlanTextSection> Sections)
{
    private const double MostlyLowerCase = 0.6;

    public IEnumerable<PlanLine> Lines => Sections.SelectMany(section => section.Lines);

    /// <summary>Notes whose writer uses no capitals: most lines begin with a small letter.</summary>
    internal bool IsLowerCase => Lines.Count(line => line.Text.FirstOrDefault(char.IsLetter) is var first && char.IsLower(first)) >= MostlyLowerCase * Math.Max(1, Lines.Count());

    /// <summary>Cuts a document into lines: a sentence, a point of a list or a row of a table each. Headings are no lines.</summary>
    public static PlanText Read(string id, string account, string company, DateOnly? written, Document document)
    {
        var sections = new List<PlanTextSection>();
        var (title, lines) = ("", new List<PlanLine>());
        foreach (var (index, block) in document.Blocks.Index())
        {
            if (block.Kind == BlockKind.Heading)
            {
                Close();
                (title, lines) = (document.Text[block.Start..block.End], []);
            }
            else lines.AddRange(LinesOf(document, block, index));
        }
        Close();
        return new PlanText(id, account, company, written, sections);

        void Close()
        {
            if (lines.Count > 0) sections.Add(new PlanTextSection(title, lines));
        }
    }

    /// <summary>A plan of our own. What it asks of the rep is asked in every plan and isn't part of it.</summary>
    public static PlanText Of(Plan plan) => new(plan.Account.Key, plan.Account.Key, plan.Account.Name, plan.AsOf,
    [
        .. plan.Sections.Select(section => new PlanTextSection(section.Title,
        [
            .. section.Items.Where(item => item.Status != PlanItemStatus.AsksRep && item.Text.Length > 0)
                .Select((item, index) => new PlanLine(item.Label.Length > 0 ? $"{item.Label}: {item.Text}" : item.Text, index)),
        ])).Where(section => section.Lines.Count > 0),
    ]);

    private static IEnumerable<PlanLine> LinesOf(Document document, Block block, int index) => block.IsProse
        ? SentenceSplitter.Split(document.Text, block.Start, block.End).Select(sentence => new PlanLine(sentence.In(document), index))
        : [new PlanLine(document.Text[block.Start..block.End], index)];
}

/// <param name="Title">As printed; empty for what stands before the first heading.</param>
public sealed record PlanTextSection(string Title, IReadOnlyList<PlanLine> Lines);

/// <param name="Paragraph">Lines of one paragraph have the same number; it grows through the plan.</param>
public sealed record PlanLine(string Text, int Paragraph);
