using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PlanCopilot.Core.Documents;

/// <summary>Bytes in, <see cref="Document"/> out: the one entry point for everything that is read.</summary>
public static class DocumentParser
{
    /// <param name="bytes">The original bytes, whatever they are.</param>
    /// <param name="name">File name or address: a hint for kind and date where the content doesn't say.</param>
    /// <exception cref="DocumentFormatException">No text could be read.</exception>
    public static Document Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        // First version: replaced room by room.
        var markup = Encoding.UTF8.GetString(bytes.Span);
        var text = new StringBuilder();
        var blocks = new List<Block>();
        if (!markup.Contains('<')) foreach (var p in markup.Split("\n\n")) Add(p, BlockKind.Paragraph);
        else
        {
            var dom = new HtmlParser().ParseDocument(markup);
            Walk(dom.Body ?? dom.DocumentElement);
        }
        return new Document
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Kind = name.Contains("10-k") ? DocumentKind.Form10K : DocumentKind.Other,
            Title = name, Text = text.ToString(), Blocks = blocks, Sections = [], Facts = [],
        };

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is not IElement element) continue;
                var tag = element.LocalName;
                if (tag is "ix:header" or "script" or "style") continue;
                if (tag == "tr") Add(string.Join(" | ", element.Children.Select(cell => Fold(cell.TextContent)).Where(cell => cell != "")), BlockKind.TableRow);
                else if (tag is "div" or "p" && !element.Children.Any(inner => inner.LocalName is "div" or "p" or "table")) Add(element.TextContent, BlockKind.Paragraph);
                else Walk(element);
            }
        }

        void Add(string raw, BlockKind kind)
        {
            var folded = Fold(raw);
            if (folded == "") return;
            if (kind == BlockKind.Paragraph && folded.Length < 90 && !folded.EndsWith('.')) kind = BlockKind.Heading;
            if (text.Length > 0) text.Append(kind == BlockKind.TableRow && blocks[^1].Kind == kind ? "\n" : "\n\n");
            blocks.Add(new Block(kind, text.Length, text.Length + folded.Length));
            text.Append(folded);
        }
    }

    private static string Fold(string raw) => string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
