using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents.Mail;

public sealed class MailReaderTests
{
    [Fact]
    public void A_plain_mail_is_a_note_of_its_day()
    {
        var mail = Read("""
            Received: from mx.example.com
              by mail.example.com; Tue, 2 Jun 2026 09:00:05 +0000
            From: =?utf-8?Q?J=C3=BCrgen_Ahl?= <ahl@example.com>
            To: team@example.com
            Subject: =?UTF-8?B?QmFsbGFzdCB2YWx2ZXMgw6AgbGEgY2FydGU=?=
            Date: Mon, 1 Jun 2026 23:30:00 -0500 (CDT)
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            They plan to replace all valves by 2028=2C and the caf=C3=A9 too, which is a ve=
            ry long line.
            """);

        (mail.Kind, mail.Title, mail.Published).ShouldBe((DocumentKind.Note, "Ballast valves à la carte", new DateOnly(2026, 6, 1)));
        mail.Text.ShouldBe("Ballast valves à la carte\n\nFrom Jürgen Ahl <ahl@example.com>\n\nThey plan to replace all valves by 2028, and the café too, which is a very long line.");
    }

    [Theory]
    [InlineData("text/plain", "The plain one, which says the same.", "The plain one, which says the same.")]
    [InlineData("application/pdf", "JVBERi0=", "The one in HTML, & more.")]
    public void Of_several_parts_the_plain_text_is_read_else_the_page(string type, string body, string expected) =>
        Read($"""
            From: a@example.com
            Subject: Parts
            Date: 1 Jun 2026 08:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="=_x"

            This is a message in several parts.
            --=_x
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String("<html><body><p>The one in HTML, &amp; more.</p><script>no()</script></body></html>"u8)}
            --inner
            Content-Type: {type}

            {body}
            --inner--
            --=_x
            Content-Type: text/plain; name=x.txt
            Content-Disposition: attachment

            Not this.
            --=_x--
            """).Text.ShouldBe($"Parts\n\nFrom a@example.com\n\n{expected}");

    [Fact]
    public void A_mail_without_text_is_refused() =>
        Should.Throw<DocumentFormatException>(() => Read("From: a@example.com\nTo: b@example.com\nSubject: Scan\nContent-Type: image/png\n\nxx"))
            .Message.ShouldBe("The e-mail holds no text, only attachments. Save these, and add them.");

    [Fact]
    public void What_only_begins_like_a_mail_is_none() => Read("From: the field office.\nWe met Talloway's buyers in Mobile and spoke of valves.").Text.ShouldContain("From: the field office.");

    [Fact]
    public void Parts_nested_without_end_and_damaged_codes_end()
    {
        var deep = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));

        Should.Throw<DocumentFormatException>(() => Read("From: a@example.com\nTo: b\nSubject: x\n" + deep));
        Read("From: a@example.com\nTo: b\nSubject: =?x?B?@@@?=\n\nHello =ZZ").Text.ShouldContain("Hello =ZZ");
    }

    private static Document Read(string mail) => DocumentParser.Parse(Encoding.UTF8.GetBytes(mail), "a.eml");
}
