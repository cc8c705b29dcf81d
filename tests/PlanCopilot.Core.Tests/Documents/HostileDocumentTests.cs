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
