using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Tests.Documents.Text;

public class ByteDecoderTests
{
    private const string Text = "<p>Café “new” — 5€</p>";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        ByteDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).ShouldBe(Text);
    }

    [Fact]
    public void Utf16_is_known_without_a_mark() => ByteDecoder.Decode(Encoding.Unicode.GetBytes(Text)).ShouldBe(Text);

    [Fact]
    public void What_is_not_utf8_is_windows_1252() =>
        ByteDecoder.Decode([(byte)'C', (byte)'a', (byte)'f', 0xe9, (byte)' ', 0x93, (byte)'x', 0x94]).ShouldBe("Café “x”");

    [Fact]
    public void A_false_declaration_of_latin1_does_not_spoil_utf8()
    {
        var page = "<meta charset=iso-8859-1>" + Text;
        ByteDecoder.Decode(Encoding.UTF8.GetBytes(page)).ShouldBe(page);
    }

    [Fact]
    public void A_declared_encoding_is_used() =>
        ByteDecoder.Decode([.. "<?xml version='1.0' encoding='windows-1251'?><p>"u8, 0xcf, 0xf0]).ShouldEndWith("Пр");

    [Fact]
    public void Utf8_cut_in_a_character_is_still_utf8() =>
        ByteDecoder.Decode(Encoding.UTF8.GetBytes("Café — x“").AsSpan()[..^1]).ShouldStartWith("Café — x");

    [Theory]
    [InlineData("", "empty")]
    [InlineData("PK\u0003\u0004abc", "ZIP")]
    [InlineData("\u0001\u0002\u0000\u0007GIF", "binary")]
    [InlineData("{\"a\": 1}", "JSON")]
    [InlineData("<?xml version=\"1.0\"?><feed><entry/></feed>", "XML")]
    [InlineData("<html><body><img src=x></body></html>", "No readable text")]
    [InlineData("   \n ", "No readable text")]
    public void What_cannot_be_read_is_refused_with_the_reason(string content, string reason) =>
        Should.Throw<DocumentFormatException>(() => DocumentParser.Parse(Encoding.Latin1.GetBytes(content), "file")).Message.ShouldContain(reason);
}
