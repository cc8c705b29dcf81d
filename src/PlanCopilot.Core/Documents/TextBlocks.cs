using System.Text;

namespace PlanCopilot.Core.Documents;

/// <summary>
/// Builds normalised text block by block: folds white space, drops invisible characters and puts the line breaks
/// between blocks. Every reader writes through it, so that the rules of <see cref="Document.Text"/> hold for all.
/// </summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<BlockLook> _looks = [];
    private readonly StringBuilder _open = new();
    private bool _space;

    /// <summary>Adds characters to the open block.</summary>
    public void Append(ReadOnlySpan<char> source)
    {
        foreach (var character in source)
        {
            if (char.IsWhiteSpace(character))
            {
                _space = true;
                continue;
            }
            if (char.IsControl(character)) continue;
            if (_space && _open.Length > 0) _open.Append(' ');
            _space = false;
            _open.Append(character);
        }
    }

    /// <summary>Ends the open block; does nothing when it is empty.</summary>
    public void Close(BlockKind kind, BlockLook look = default)
    {
        _space = false;
        if (_open.Length == 0) return;
        if (_blocks.Count > 0) _text.Append(kind == BlockKind.TableRow && _blocks[^1].Kind == kind ? "\n" : "\n\n");
        _blocks.Add(new Block(kind, _text.Length, _text.Length + _open.Length));
        _looks.Add(look);
        _text.Append(_open);
        _open.Clear();
    }

    public ParsedText ToParsedText() => new() { Text = _text.ToString(), Blocks = _blocks, Looks = _looks };
}
