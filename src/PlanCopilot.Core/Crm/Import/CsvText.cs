using System.Text;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>The characters of a CSV file, whatever wrote it.</summary>
internal static class CsvText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, and the name of the encoding it was read in.</returns>
    /// <exception cref="FormatException">It is empty, or no text; the message says what it is.</exception>
    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        var (text, encoding) = bytes switch
        {
            [] => throw new FormatException("the file is empty"),
            [(byte)'P', (byte)'K', 3, 4, ..] => throw new FormatException("it is a workbook or an archive: save the sheet as CSV"),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => throw new FormatException("it is a workbook of an old Excel: save the sheet as CSV"),
            [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8.GetString(bytes.AsSpan(3)), "UTF-8"),
            [0xff, 0xfe, ..] => (Encoding.Unicode.GetString(bytes.AsSpan(2)), "UTF-16"),
            [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), "UTF-16"),
            [not 0, 0, not 0, 0, ..] => (Encoding.Unicode.GetString(bytes), "UTF-16"),
            [0, not 0, 0, not 0, ..] => (Encoding.BigEndianUnicode.GetString(bytes), "UTF-16"),
            _ => FromBytes(bytes),
        };
        return text.Contains('\0') ? throw new FormatException("it is no text, but binary data") : (text, encoding);
    }

    private static (string, string) FromBytes(byte[] bytes)
    {
        try
        {
            return (Strict.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return ((CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes), "Windows-1252");
        }
    }
}
