using System.IO.Compression;
using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

/// <summary>All that can be read in an export, whatever it is packed in.</summary>
internal static class OpenedExport
{
    public static TheoryData<string> Formats() => [.. PlanExport.Formats.Select(format => format.Name)];

    public static string Text(Plan plan, string format, PlanAudience audience)
    {
        var bytes = PlanExport.Write(plan, format, audience) ?? throw new InvalidOperationException($"Nothing to write as {format}.");
        if (!bytes.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Select(entry => $"{entry.FullName}\n{Read(entry)}"));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
