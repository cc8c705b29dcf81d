using System.Text.Json;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Storage;

/// <summary>What a document's row keeps beside its text.</summary>
/// <param name="Blocks">Three numbers a block: kind, distance from the end of the block before, length.</param>
internal sealed record DocumentStructure(
    IReadOnlyList<int> Blocks, IReadOnlyList<Section> Sections, IReadOnlyList<XbrlFact> Facts)
{
    public static DocumentStructure Of(Document document)
    {
        var numbers = new int[document.Blocks.Count * 3];
        var (at, end) = (0, 0);
        foreach (var block in document.Blocks)
        {
            (numbers[at], numbers[at + 1], numbers[at + 2]) = ((int)block.Kind, block.Start - end, block.End - block.Start);
            (at, end) = (at + 3, block.End);
        }
        return new(numbers, document.Sections, document.Facts);
    }

    public IReadOnlyList<Block> DecodeBlocks()
    {
        var blocks = new Block[Blocks.Count / 3];
        var end = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var start = end + Blocks[3 * i + 1];
            end = start + Blocks[3 * i + 2];
            blocks[i] = new Block((BlockKind)Blocks[3 * i], start, end);
        }
        return blocks;
    }

    public string ToJson() => JsonSerializer.Serialize(this, StorageJson.Default.DocumentStructure);

    public static DocumentStructure Parse(string json) =>
        JsonSerializer.Deserialize(json, StorageJson.Default.DocumentStructure)
        ?? throw new StorageException("A stored document has no structure.");
}
