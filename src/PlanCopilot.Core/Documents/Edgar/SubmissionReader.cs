using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.PlainText;
using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Documents.Edgar;

/// <summary>
/// Reads an EDGAR full submission (one file with an SGML header and all the filed documents): the main document and its
/// exhibits meant for readers become the text, one after the other; of all others only the list is kept. Those are EX-99
/// (releases, letters) and EX-13 (the annual report to shareholders, which holds the items that a 10-K only refers to).
/// </summary>
internal static class SubmissionReader
{
    private const int Head = 20_000;
    private const string PartStart = "<DOCUMENT>";

    /// <returns>Null when the source is no submission.</returns>
    /// <exception cref="DocumentFormatException">It is one, but none of its documents can be read.</exception>
    public static ParsedText? TryRead(string source)
    {
        if (!IsSubmission(source)) return null;
        var first = source.IndexOf(PartStart, StringComparison.OrdinalIgnoreCase);
        var header = SubmissionHeaderReader.Read(first < 0 ? source : source[..first]);
        if (first < 0) return HeaderAlone(source, header);
        var parts = SplitParts(source, first);
        var text = new SubmissionText();
        var chosen = Choose(parts, header.FormType);
        foreach (var part in chosen) text.Add(part);
        if (!text.HasText) throw new DocumentFormatException("None of the submission's documents is text (they are images, data files or empty). Fetch the main document itself.");
        return text.ToParsedText() with { Header = header, Parts = text.Locate(parts) };
    }

    private static bool IsSubmission(string source)
    {
        var head = source.AsSpan(0, Math.Min(source.Length, Head));
        return head.Contains("<SEC-HEADER>", StringComparison.Ordinal) || head.Contains("<SEC-DOCUMENT>", StringComparison.Ordinal)
            || head.Contains("<IMS-HEADER>", StringComparison.Ordinal) || head.Contains("<IMS-DOCUMENT>", StringComparison.Ordinal)
            || head.TrimStart().StartsWith("<SUBMISSION>", StringComparison.Ordinal) || head.TrimStart().StartsWith("<ACCEPTANCE-DATETIME>", StringComparison.Ordinal)
            || IsPartAlone(head);
    }

    /// <summary>One document with its wrapper, as its own file has it; some tools put that into an HTML body.</summary>
    private static bool IsPartAlone(ReadOnlySpan<char> head)
    {
        var at = head.IndexOf(PartStart, StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and < 200 && head[(at + PartStart.Length)..].TrimStart().StartsWith("<TYPE>", StringComparison.OrdinalIgnoreCase);
    }

    private static List<RawPart> SplitParts(string source, int first)
    {
        var parts = new List<RawPart>();
        for (var start = first; start >= 0;)
        {
            var next = source.IndexOf(PartStart, start + PartStart.Length, StringComparison.OrdinalIgnoreCase);
            parts.Add(RawPart.Read(source.AsMemory(start..(next < 0 ? source.Length : next))));
            start = next;
        }
        return parts;
    }

    /// <summary>The main document is the first of the form's type, else the first that can be read.</summary>
    private static IEnumerable<RawPart> Choose(List<RawPart> parts, string? formType)
    {
        var readable = parts.Where(part => part.IsReadable).ToList();
        var main = readable.Find(part => part.Type.Equals(formType, StringComparison.OrdinalIgnoreCase))
            ?? readable.Find(part => !part.Type.StartsWith("EX-", StringComparison.OrdinalIgnoreCase)) ?? readable.FirstOrDefault();
        return readable.Where(part => part == main || IsForReaders(part.Type)).OrderBy(part => part != main);
    }

    private static bool IsForReaders(string type) =>
        type.StartsWith("EX-99", StringComparison.OrdinalIgnoreCase) || type.StartsWith("EX-13", StringComparison.OrdinalIgnoreCase);

    /// <summary>A header without documents: its lines are rows, since none of it is prose.</summary>
    private static ParsedText HeaderAlone(string source, SubmissionHeader header)
    {
        var blocks = new TextBlocks();
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            blocks.Append(line);
            blocks.Close(BlockKind.TableRow, blocks.Count == 0 ? Joint.Block : Joint.Row);
        }
        return blocks.ToParsedText() with { Header = header };
    }

    /// <summary>Collects the chosen parts' text and remembers where each begins and ends.</summary>
    private sealed class SubmissionText
    {
        private readonly TextBlocks _blocks = new();
        private readonly Dictionary<RawPart, (int Start, int End)> _ranges = [];
        private readonly List<InlineXbrl> _xbrl = [];
        private TextAssembly? _assembly;
        private string? _title;

        public bool HasText => _blocks.Count > 0;

        private TextAssembly Assembly => _assembly ??= new TextAssembly(_blocks);

        public void Add(RawPart part)
        {
            var start = _blocks.Position;
            _blocks.MarkPage();
            if (SourceFormat.IsHtml(part.Body.Span))
            {
                var reader = new HtmlReader(_blocks);
                reader.Read(part.Body.Span);
                _xbrl.Add(reader.Xbrl);
                _title ??= reader.Title;
            }
            else PlainTextReader.Read(part.Body.ToString(), _blocks);
            _ranges[part] = (start, _blocks.Position);
        }

        public ParsedText ToParsedText() =>
            Assembly.ToParsedText([.. _xbrl.SelectMany(xbrl => xbrl.Resolve(Assembly))]) with { HtmlTitle = _title };

        public IReadOnlyList<SubmissionPart> Locate(IEnumerable<RawPart> parts) => [.. parts.Select(Locate)];

        private SubmissionPart Locate(RawPart part)
        {
            var (start, end) = _ranges.GetValueOrDefault(part);
            var range = Assembly.Locate(start, end);
            return new SubmissionPart(part.Type, part.Sequence, part.FileName, part.Description, range?.Start, range?.End);
        }
    }
}
