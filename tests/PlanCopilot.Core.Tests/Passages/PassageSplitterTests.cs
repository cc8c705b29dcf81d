using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class PassageSplitterTests
{
    [Fact]
    public void Small_neighbours_share_a_passage()
    {
        var document = Written.Document(
            (BlockKind.Paragraph, "We run four ports."), (BlockKind.ListItem, "Tilbury opened in May."), (BlockKind.TableRow, "Ports | 4"));

        var passage = PassageSplitter.Split(document).ShouldHaveSingleItem();

        passage.ShouldBe(new Passage(document.Id, 0, 0, "10-K", "We run four ports.\n\nTilbury opened in May.\n\nPorts | 4"));
    }

    [Fact]
    public void No_passage_crosses_a_section_and_headings_go_with_what_follows()
    {
        var document = Written.Document(
            (BlockKind.Heading, "Item 1A. Risk Factors"), (BlockKind.Heading, "Competition"), (BlockKind.Paragraph, "Rivals cut rates."),
            (BlockKind.Heading, "Labor"), (BlockKind.Paragraph, "Crews are scarce."),
            (BlockKind.Heading, "Item 2. Properties"), (BlockKind.Paragraph, "We lease two yards."));
        document = document with
        {
            Sections =
            [
                Written.Section(document, "1A", "Item 1A. Risk Factors", 1, 0, 4), Written.Section(document, null, "Competition", 2, 1, 2),
                Written.Section(document, null, "Labor", 2, 3, 4), Written.Section(document, "2", "Item 2. Properties", 1, 5, 6),
            ],
        };

        var passages = PassageSplitter.Split(document);

        passages.Select(passage => (passage.Section, passage.Text)).ShouldBe(
        [
            ("Item 1A, Competition", "Item 1A. Risk Factors\n\nCompetition\n\nRivals cut rates."),
            ("Item 1A, Labor", "Labor\n\nCrews are scarce."),
            ("Item 2, Properties", "Item 2. Properties\n\nWe lease two yards."),
        ]);
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_sentences_only()
    {
        var sentence = "Our rates fell in the quarter because more ships came to the lane than cargo did.";
        var document = Written.Document((BlockKind.Heading, "Rates"), (BlockKind.Paragraph, string.Join(' ', Enumerable.Repeat(sentence, 40))));

        var passages = PassageSplitter.Split(document);

        passages.Count.ShouldBe(3);
        passages.ShouldAllBe(passage => passage.Text.Length <= 1200 && passage.Text.EndsWith("cargo did."));
        passages.Sum(passage => passage.Text.Split("cargo did.").Length - 1).ShouldBe(40);
    }

    [Fact]
    public void A_row_longer_than_a_passage_is_cut_at_a_cell()
    {
        var row = string.Join(" | ", Enumerable.Range(1, 300).Select(number => $"cell{number}"));
        var document = Written.Document((BlockKind.TableRow, row));

        var passages = PassageSplitter.Split(document);

        passages.Count.ShouldBe(3);
        passages.ShouldAllBe(passage => passage.Text.Length <= 1200);
        string.Join(' ', passages.Select(passage => passage.Text)).ShouldBe(row);
    }

    [Fact]
    public void Every_passage_is_what_stands_in_the_document_and_nothing_is_left_out()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var document = Written.Document([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (
                (BlockKind)random.Next(5), Written.Words(random, random.Next(1, 400))))]);

            var passages = PassageSplitter.Split(document);

            passages.ShouldAllBe(passage => passage.Text.Length <= 1200 && document.Text.Substring(passage.Start, passage.Text.Length) == passage.Text);
            passages.Select(passage => passage.Ordinal).ShouldBe(Enumerable.Range(0, passages.Count));
            Squeezed(string.Concat(passages.Select(passage => passage.Text))).ShouldBe(Squeezed(document.Text));
        }
    }

    [Fact]
    public void A_document_without_text_has_no_passages() => PassageSplitter.Split(Written.Document()).ShouldBeEmpty();

    private static string Squeezed(string text) => new StringBuilder(text).Replace(" ", "").Replace("\n", "").ToString();
}
