using System.Security.Cryptography;
using PlanCopilot.Core.Documents.Edgar;
using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.Mail;
using PlanCopilot.Core.Documents.Metadata;
using PlanCopilot.Core.Documents.Pdf;
using PlanCopilot.Core.Documents.PlainText;
using PlanCopilot.Core.Documents.Sections;
using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Transcripts;
using PlanCopilot.Core.Documents.Word;

namespace PlanCopilot.Core.Documents;

/// <summary>Bytes in, <see cref="Document"/> out: the one entry point for everything that is read.</summary>
public static class DocumentParser
{
    /// <param name="bytes">The original bytes, whatever they are.</param>
    /// <param name="name">File name or address: a hint for kind and date where the content doesn't say.</param>
    /// <exception cref="DocumentFormatException">No text could be read.</exception>
    public static Document Parse(ReadOnlyMemory<byte> bytes, string name) => Parse(bytes, name, ReadText(bytes, name));

    /// <summary>A page of a news site: of HTML, only the article on it is read.</summary>
    /// <param name="name">Its address.</param>
    /// <exception cref="DocumentFormatException">No text could be read.</exception>
    public static Document ParseArticle(ReadOnlyMemory<byte> bytes, string name)
    {
        var source = PdfReader.IsPdf(bytes.Span) ? null : ByteDecoder.Decode(bytes.Span);
        return Parse(bytes, name, source is not null && SourceFormat.IsHtml(source) ? Readable(ArticlePage.Read(source)) : ReadText(bytes, name));
    }

    private static Document Parse(ReadOnlyMemory<byte> bytes, string name, ParsedText parsed)
    {
        var metadata = DocumentMetadata.Read(parsed, name);
        var sections = SectionFinder.Find(parsed, metadata.Kind);
        return new Document
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Kind = metadata.Kind,
            Title = metadata.TitleWith(sections),
            Company = metadata.Company,
            Cik = metadata.Cik,
            Ticker = metadata.Ticker,
            Accession = metadata.Accession,
            Published = metadata.Published,
            PeriodEnd = metadata.PeriodEnd,
            Text = parsed.Text,
            Blocks = parsed.Blocks,
            Sections = sections,
            Facts = parsed.Facts,
        };
    }

    /// <summary>Decodes, unpacks and reads; what it gives is not yet known to be a filing, a release or a note.</summary>
    internal static ParsedText ReadText(ReadOnlyMemory<byte> bytes, string name) =>
        Readable(DocxReader.TryRead(bytes) ?? PdfReader.TryRead(bytes) ?? ReadSource(ByteDecoder.Decode(bytes.Span), name));

    private static ParsedText Readable(ParsedText parsed) =>
        parsed.Blocks.Count > 0 ? parsed
            : throw new DocumentFormatException("No readable text was found: the file holds only markup, images or blank space. Look whether the download was complete.");

    private static ParsedText ReadSource(string source, string name) =>
        MailReader.TryRead(source)
            ?? SubmissionReader.TryRead(source)
            ?? TranscriptReader.TryRead(source, name)
            ?? MarkdownReader.TryRead(source, name)
            ?? ReadFile(source);

    private static ParsedText ReadFile(string source)
    {
        if (SourceFormat.IsData(source))
            throw new DocumentFormatException("The file is XML or JSON for programs, not a document for people. Add the HTML or text version instead.");
        return SourceFormat.IsHtml(source) ? HtmlReader.Read(source) : PlainTextReader.Read(source);
    }
}
