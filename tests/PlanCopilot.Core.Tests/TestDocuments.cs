using System.Security.Cryptography;
using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests;

/// <summary>Documents as the parser would give them, made from paragraphs.</summary>
internal static class TestDocuments
{
    public static Document Filing(DocumentKind kind, string company, string? cik, string? published, string? ticker = null, params string[] paragraphs) =>
        Make(kind, paragraphs) with
        {
            Title = $"Form {kind.Label()}",
            Company = company,
            Cik = Cik.TryParse(cik),
            Ticker = ticker,
            Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", null),
            Id = IdOf($"{kind} {company} {cik} {published} {string.Concat(paragraphs)}"),
        };

    public static Document News(string text, string? company = null, string? ticker = null) =>
        Make(DocumentKind.News, text) with { Company = company, Ticker = ticker };

    public static Document Make(DocumentKind kind, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var blocks = new List<Block>();
        foreach (var paragraph in paragraphs)
        {
            var start = blocks.Count == 0 ? 0 : blocks[^1].End + 2;
            blocks.Add(new Block(BlockKind.Paragraph, start, start + paragraph.Length));
        }
        return new Document { Id = IdOf(text), Kind = kind, Title = kind.Label(), Text = text, Blocks = blocks, Sections = [], Facts = [] };
    }

    private static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
