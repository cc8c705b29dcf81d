using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PlanCopilot.Core.Plans.Export.Office;

/// <summary>What Word and PowerPoint files have in common: parts of XML, properties, and bytes that only depend on what is in them.</summary>
internal static class OfficeFile
{
    /// <summary>The first day that a ZIP can name: the clock has no place in a file that shall be the same tomorrow.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Fill(this OpenXmlPart part, XElement content) => part.Fill(content.ToString(SaveOptions.DisableFormatting));

    public static void Fill(this OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}"));
        part.FeedData(stream);
    }

    /// <summary>Names its two parts, which else get names of chance, and fills in what the file says of itself.</summary>
    public static void Name(OpenXmlPackage file, OpenXmlPart main, OpenXmlPart properties, Plan plan)
    {
        file.ChangeIdOfPart(main, "main");
        file.ChangeIdOfPart(properties, "properties");
        Describe(properties, plan);
    }

    /// <summary>Title and date; the date is the plan's, not the clock's.</summary>
    private static void Describe(OpenXmlPart properties, Plan plan)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var content = new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName), new XElement(dc + "title", Clean(PlanWording.Title(plan))));
        if (plan.AsOf is { } day)
        {
            var time = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z";
            content.Add(new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), time), new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), time));
        }
        properties.Fill(content);
    }

    /// <summary>The same entries without the time at which they were written, in an order that doesn't depend on how.</summary>
    public static byte[] WithoutTimes(MemoryStream package)
    {
        using var written = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        return written.ToArray();
    }

    /// <summary>Text of documents is data: characters that XML can't hold become spaces, as do line breaks.</summary>
    public static string Clean(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) safe.Append(c).Append(text[++i]);
            else safe.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' ? ' ' : c);
        }
        return safe.ToString();
    }
}
