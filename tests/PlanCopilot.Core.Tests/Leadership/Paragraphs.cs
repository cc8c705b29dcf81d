using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Leadership;

/// <summary>Documents made of paragraphs, without a parser, so that these tests tell of the grammar alone.</summary>
internal static class Paragraphs
{
    public static Document Filing(string reported, params string[] paragraphs) => Of(DocumentKind.Form8K, reported, paragraphs);

    public static Document Release(string published, params string[] paragraphs) => Of(DocumentKind.PressRelease, published, paragraphs);

    public static Document Of(DocumentKind kind, string published, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            var heading = !paragraph.EndsWith('.') && !paragraph.Contains('|', StringComparison.Ordinal);
            var row = paragraph.Contains('|', StringComparison.Ordinal);
            blocks.Add(new Block(row ? BlockKind.TableRow : heading ? BlockKind.Heading : BlockKind.Paragraph, at, at + paragraph.Length));
            at += paragraph.Length + 2;
        }
        return new Document
        {
            Id = "ab12",
            Kind = kind,
            Title = paragraphs[0],
            Company = "Harrowgate Industries, Inc.",
            Text = text,
            Blocks = blocks,
            Sections = [],
            Facts = [],
            Published = DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
