using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Tests.Documents;

/// <summary>Shows what was read as a few lines: the kind's first letter, then the block's text.</summary>
internal static class Reading
{
    public static ParsedText Read(string source) => DocumentParser.ReadText(Encoding.UTF8.GetBytes(source), "document");

    public static string[] Blocks(string source)
    {
        var parsed = Read(source);
        return [.. parsed.Blocks.Select(block => $"{block.Kind.ToString()[0]} {parsed.Text[block.Start..block.End]}")];
    }

    public static string At(this ParsedText parsed, int? start, int? end) => parsed.Text[(start ?? 0)..(end ?? 0)];
}
