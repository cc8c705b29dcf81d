using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Word;

/// <summary>Reads a Word file (.docx): its paragraphs, headings, lists and tables; no pictures, comments, notes or deleted text.</summary>
internal static class DocxReader
{
    private const string Main = "word/document.xml";
    /// <summary>A plan or a report of a thousand pages has a tenth of it; a bomb of zeros has more.</summary>
    private const long LargestPart = 64 << 20;
    /// <summary>Word itself nests some twenty elements; far more only cost time and stack.</summary>
    private const int Deepest = 200;

    /// <returns>Null when the bytes are no Word file.</returns>
    /// <exception cref="DocumentFormatException">They are one, but it can't be read.</exception>
    public static ParsedText? TryRead(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("PK\u0003\u0004"u8)) return null;
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        if (!IsArchive(stream)) return null;
        try
        {
            if (!IsWord(stream)) return null;
            using var file = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = LargestPart });
            var text = new TextBlocks();
            foreach (var element in file.MainDocumentPart?.Document?.Body?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()) Add(text, element);
            return text.ToParsedText();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new DocumentFormatException("The Word file is damaged, or far too large. Open it in Word, save it again as .docx, and try once more.", damaged);
        }
    }

    private static bool IsArchive(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsWord(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry(Main) is not { } main) return false;
        if (main.Length > LargestPart || IsTooDeep(main)) throw new InvalidDataException("too large");
        stream.Position = 0;
        return true;
    }

    private static bool IsTooDeep(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestPart });
        while (reader.Read())
            if (reader.Depth > Deepest) return true;
        return false;
    }

    private static void Add(TextBlocks text, OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                Append(text, paragraph);
                if (HeadingLevel(paragraph) is > 0 and var level) text.Close(BlockKind.Heading, level);
                else text.Close(IsBold(paragraph) ? BlockKind.Heading : paragraph.ParagraphProperties?.NumberingProperties is null ? BlockKind.Paragraph : BlockKind.ListItem);
                break;
            case Table table:
                foreach (var row in table.Elements<TableRow>()) AddRow(text, row);
                break;
            case SdtBlock { SdtContentBlock: { } content }:
                foreach (var inner in content.ChildElements) Add(text, inner);
                break;
        }
    }

    private static void AddRow(TextBlocks text, TableRow row)
    {
        foreach (var (index, cell) in row.Elements<TableCell>().Index())
        {
            if (index > 0) text.Append(" | ");
            foreach (var (line, paragraph) in cell.Elements<Paragraph>().Index())
            {
                if (line > 0) text.Append(" ");
                Append(text, paragraph);
            }
        }
        text.Close(BlockKind.TableRow, Joint.Row);
    }

    /// <summary>Inserted text is read as if it had been accepted; deleted text (DeletedText) isn't read at all.</summary>
    private static void Append(TextBlocks text, Paragraph paragraph)
    {
        foreach (var part in paragraph.Descendants())
        {
            if (part is DocumentFormat.OpenXml.Wordprocessing.Text run) text.Append(run.Text);
            else if (part is Break or TabChar or CarriageReturn) text.Append(" ");
        }
    }

    /// <summary>From 1; 0 for what is none. Word's own styles are Title and Heading1 to Heading9, in files of all languages.</summary>
    private static byte HeadingLevel(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        if (style.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
        return style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && byte.TryParse(style.AsSpan("Heading".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? Math.Clamp(level, (byte)1, (byte)6) : (byte)0;
    }

    /// <summary>A short line that is bold throughout is how many write a heading.</summary>
    private static bool IsBold(Paragraph paragraph)
    {
        var runs = paragraph.Elements<Run>().Where(run => run.InnerText.Trim().Length > 0).ToList();
        var length = runs.Sum(run => run.InnerText.Length);
        return length is > 0 and <= 120 && runs.TrueForAll(run => run.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value)) && !paragraph.InnerText.TrimEnd().EndsWith('.');
    }
}
