using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Tests.Documents;

/// <summary>Input that makes tree builders recurse or take quadratic time; each is a megabyte, so that a wrong one hangs.</summary>
public class HostileDocumentTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<a><b><i><u><font>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ix:nonFraction name='a:b'>1")]
    [InlineData("<ix:nonNumeric name='dei:b'><p>")]
    [InlineData("<xbrli:context id='1'><xbrldi:explicitMember>")]
    [InlineData("<title>")]
    [InlineData("<pre>")]
    [InlineData("</b></i></div>")]
    [InlineData("<!--")]
    [InlineData("<p><!-- >")]
    [InlineData("<a b=\"")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<p>12</p><hr>")]
    [InlineData("<table>\n<s> <c>\na   b   c\n")]
    [InlineData("word\n")]
    [InlineData("<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nx\n")]
    public void Repetition_costs_no_more_than_its_length(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "\n<p>End of it.</p>";
        var parsed = ReadOrRefuse(source);
        if (parsed is not null) ShouldBeWellFormed(parsed);
    }

    [Fact]
    public void Cut_anywhere_a_document_is_read_or_refused()
    {
        const string source = "<html><head><title>T</title></head><body><p style='font-weight:bold'>Item&nbsp;1.</p><table><tr><td>$</td><td>"
            + "<ix:nonFraction name='a:b' contextRef='c'>5</ix:nonFraction></td></tr></table><!-- x --><pre>a   b\n</pre></body></html>";
        for (var length = 1; length < source.Length; length++)
            if (ReadOrRefuse(source[..length]) is { } parsed) ShouldBeWellFormed(parsed);
    }

    [Fact]
    public void Each_of_twenty_thousand_exhibits_is_found_where_it_stands()
    {
        const string line = "It is word for word the same as in all of the others, and so long that nobody would take it for the head of a page or for the foot of one.";
        const string exhibit = $"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n{line}\n</TEXT>\n</DOCUMENT>\n";
        var parsed = Reading.Read("<SEC-HEADER>\n</SEC-HEADER>\n" + Repeated(exhibit, 20_000));
        parsed.Parts.Count.ShouldBe(20_000);
        parsed.At(parsed.Parts[^1].Start, parsed.Parts[^1].End).ShouldBe(line);
    }

    [Fact]
    public void A_call_of_twenty_thousand_turns_has_as_many_sections_as_a_look_up_can_bear()
    {
        var document = Parse(Repeated("Operator\nThank you all.\nJane Smith\nGood morning.\n", 10_000), "call.txt");
        document.Sections.Count.ShouldBe(3000);
        SentenceSplitter.Split(document).Count(sentence => document.SectionPathAt(sentence.Start) == "Prepared Remarks, Jane Smith").ShouldBe(1499);
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("**a")]
    [InlineData("a\n=\n")]
    [InlineData("- - ")]
    public void Markdown_that_would_take_the_square_of_its_length_is_read_as_plain_text(string piece)
    {
        var document = Parse("# Title\n\n" + Repeated(piece, 100_000) + "x", "note.md");
        document.Text.ShouldStartWith("# Title\n\n");
    }

    [Fact]
    public void Behind_a_million_blocks_the_rest_runs_on_as_one()
    {
        const int most = 1 << 20;
        var parsed = Reading.Read("<html>" + Repeated("<p>a b</p>", most + 1000) + "<p>The end.</p></html>");
        parsed.Blocks.Count.ShouldBe(most + 1);
        parsed.TextOf(most).Length.ShouldBe("a b ".Length * 1000 + "The end.".Length);
    }

    [Fact]
    public void Behind_half_a_million_lines_the_rest_is_one_line()
    {
        const int most = 1 << 19;
        var parsed = Reading.Read(Repeated("word\n", most + 1000) + "The end.");
        parsed.Blocks.Count.ShouldBe(most + 1);
        parsed.TextOf(most).Length.ShouldBe("word ".Length * 1000 + "The end.".Length);
    }

    private static string Repeated(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static Document Parse(string source, string name) => DocumentParser.Parse(Encoding.UTF8.GetBytes(source), name);

    private static ParsedText? ReadOrRefuse(string source)
    {
        try
        {
            return Reading.Read(source);
        }
        catch (DocumentFormatException)
        {
            return null;
        }
    }

    private static void ShouldBeWellFormed(ParsedText parsed)
    {
        var at = 0;
        foreach (var block in parsed.Blocks)
        {
            if (parsed.Text.AsSpan()[at..block.Start].Trim('\n').Length > 0 || block.End <= block.Start) block.ShouldBe(default); // Shouldly is slow, blocks are many
            at = block.End;
        }
        at.ShouldBe(parsed.Text.Length);
        parsed.Looks.Count.ShouldBe(parsed.Blocks.Count);
    }
}
