using System.Security.Cryptography;
using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Passages;

/// <summary>Documents written for a test, block by block.</summary>
internal static class Written
{
    public static Document Document(params (BlockKind Kind, string Text)[] blocks)
    {
        var text = new StringBuilder();
        var placed = new List<Block>();
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append("\n\n");
            placed.Add(new(block.Kind, text.Length, text.Length + block.Text.Length));
            text.Append(block.Text);
        }
        return new()
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))),
            Kind = DocumentKind.Form10K,
            Title = "Harborline 10-K 2025",
            Text = text.ToString(),
            Blocks = placed,
            Sections = [],
            Facts = [],
        };
    }

    /// <summary>A section from the first block's start to the last block's end.</summary>
    public static Section Section(Document document, string? item, string title, int level, int first, int last) =>
        new(null, item, title, level, document.Blocks[first].Start, document.Blocks[last].End);

    /// <summary>Made-up sentences, mostly short, some without an end.</summary>
    public static string Words(Random random, int count)
    {
        string[] words = ["Freight", "rates", "fell.", "Crews", "left", "in", "May.", "The", "port", "of", "Tilbury;", "paid,", "$4.5", "million."];
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }
}
