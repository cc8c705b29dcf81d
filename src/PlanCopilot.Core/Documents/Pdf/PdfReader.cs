using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PlanCopilot.Core.Documents.PlainText;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Pdf;

/// <summary>
/// Reads PDF files by pdftotext of poppler, where it is installed: a process of its own, without our environment, that is
/// ended when it takes too long or gives too much, since a PDF may be made to harm its reader.
/// </summary>
public static class PdfReader
{
    public const string Program = "pdftotext";
    public const string Install = "Install poppler-utils (Debian, Ubuntu), poppler (Homebrew) or xpdf-tools, which bring pdftotext";

    private const int LargestText = 32 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF"u8);

    /// <param name="path">The folders in which programs are looked for, as in PATH.</param>
    /// <returns>Where pdftotext is, or null.</returns>
    public static string? Find(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, Program), Path.Combine(folder, Program + ".exe") }).FirstOrDefault(File.Exists);

    /// <returns>Null when the bytes are no PDF.</returns>
    /// <exception cref="DocumentFormatException">They are one, but it can't be read here.</exception>
    internal static ParsedText? TryRead(ReadOnlyMemory<byte> bytes) =>
        IsPdf(bytes.Span) ? Read(bytes, Find(Environment.GetEnvironmentVariable("PATH")), Longest) : null;

    /// <param name="program">Where pdftotext is; null when it isn't installed.</param>
    internal static ParsedText Read(ReadOnlyMemory<byte> bytes, string? program, TimeSpan longest)
    {
        if (program is null) throw new DocumentFormatException($"The file is a PDF, and pdftotext isn't installed to read it. {Install}, or save the file's text and add that.");
        var file = Path.GetTempFileName(); // pdftotext jumps about in its input, so that a pipe won't do
        try
        {
            File.WriteAllBytes(file, bytes.Span);
            return PlainTextReader.Read(Run(program, file, longest));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(string program, string file, TimeSpan longest)
    {
        var start = new ProcessStartInfo(program, ["-q", "-enc", "UTF-8", "-eol", "unix", file, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        try
        {
            using var process = Process.Start(start) ?? throw new DocumentFormatException("pdftotext could not be started.");
            process.ErrorDataReceived += (_, _) => { }; // so that it can't wait for someone to read its complaints
            process.BeginErrorReadLine();
            using var timer = new Timer(_ => End(process), null, longest, Timeout.InfiniteTimeSpan);
            var text = ReadUpTo(process.StandardOutput, LargestText);
            if (text is null) End(process);
            process.WaitForExit();
            if (text is null) throw new DocumentFormatException($"The PDF holds more than {LargestText >> 20} MB of text. Add the part that matters.");
            return process.ExitCode == 0 ? text : throw new DocumentFormatException("The PDF can't be read: it is damaged, locked by a password, or takes longer than a minute. Save its text, and add that.");
        }
        catch (Win32Exception failure)
        {
            throw new DocumentFormatException($"The file is a PDF, and pdftotext can't be run to read it ({failure.Message}).", failure);
        }
    }

    private static string? ReadUpTo(StreamReader reader, int largest)
    {
        var text = new StringBuilder();
        var buffer = new char[64 << 10];
        for (int count; (count = reader.Read(buffer)) > 0;)
        {
            if (text.Length + count > largest) return null;
            text.Append(buffer, 0, count);
        }
        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException) // it ended by itself
        { }
    }
}
