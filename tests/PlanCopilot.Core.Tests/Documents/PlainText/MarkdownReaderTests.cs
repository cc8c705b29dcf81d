using PlanCopilot.Core.Documents.PlainText;

namespace PlanCopilot.Core.Tests.Documents.PlainText;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Marks_are_taken_out_and_the_words_stay()
    {
        const string source = """
            # Fabrikam *opens* a plant

            The [plant](https://example.com/a) in **Tulsa** cost
            $40&nbsp;million, see `docs`. ![photo](x.png)

            **Outlook**

            - More robots
            - Fewer <b>errors</b>

            | Year | Units |
            | --- | --- |
            | 2024 | 900 |
            """;

        var parsed = MarkdownReader.TryRead(source, "plant.md").ShouldNotBeNull();

        parsed.Blocks.Select((block, i) => $"{block.Kind}: {parsed.TextOf(i)}").ShouldBe(
        [
            "Heading: Fabrikam opens a plant",
            "Paragraph: The plant in Tulsa cost $40 million, see docs.",
            "Heading: Outlook",
            "ListItem: More robots",
            "ListItem: Fewer errors",
            "TableRow: Year | Units",
            "TableRow: 2024 | 900",
        ]);
        parsed.Looks[0].HeadingLevel.ShouldBe((byte)1);
    }

    [Fact]
    public void Headings_of_a_note_are_its_sections()
    {
        var document = TestDocuments.Parse("# Visit to Fabrikam\n\nWe met.\n\n## Next steps\n\nSend the offer.\n\n## Risks\n\nBudget.\n", "visit.md");

        document.Title.ShouldBe("Visit to Fabrikam");
        document.Sections.Select(section => $"{section.Level} {section.Title}: {TestDocuments.Flat(document, section)}").ShouldBe(
        [
            "1 Visit to Fabrikam: Visit to Fabrikam ¶ We met. ¶ Next steps ¶ Send the offer. ¶ Risks ¶ Budget.",
            "2 Next steps: Next steps ¶ Send the offer.",
            "2 Risks: Risks ¶ Budget.",
        ]);
    }

    [Fact]
    public void Nesting_without_end_is_read_as_plain_text()
    {
        var source = new string('>', 5000) + " deep";

        MarkdownReader.TryRead(source, "deep.md").ShouldBeNull();
    }

    [Theory]
    [InlineData("<html><body># no</body></html>", "page.md")]
    [InlineData("Plain words only.", "note.txt")]
    [InlineData("#hashtag is no heading", "note.txt")]
    public void Other_forms_are_left_to_the_other_readers(string source, string name) => MarkdownReader.TryRead(source, name).ShouldBeNull();
}
