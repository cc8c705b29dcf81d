namespace PlanCopilot.Core.Documents.Sections;

/// <summary>What a block that begins like an item's heading says: "PART II, Item 9A(T). Controls and Procedures".</summary>
/// <param name="Start">Where it begins in the block: behind "Section 5 – Corporate Governance" where a current report prints that first.</param>
/// <param name="Part">The part printed in front of the item, such as "II"; null when none is.</param>
/// <param name="Items">The numbers alone, "9A" or "5.02"; more than one for "Items 1 and 2."</param>
/// <param name="Rest">Where what follows the numbers begins in the block: the item's name, and the text when it runs on.</param>
/// <param name="Separated">Whether a stop, colon, dash or cell border parts the number from the rest.</param>
internal sealed record ItemHeading(int Start, string? Part, IReadOnlyList<string> Items, int Rest, bool Separated)
{
    private const string Space = " \t\u00A0|";
    private const string Leading = Space + "*•·-–—\"“_#>";

    /// <param name="block">The block's text.</param>
    /// <param name="dotted">Whether items are numbered like 5.02 (Form 8-K since August 2004).</param>
    /// <returns>Null when the block doesn't begin with an item's number.</returns>
    public static ItemHeading? TryRead(ReadOnlySpan<char> block, bool dotted)
    {
        var at = Skip(block, dotted ? SectionName(block) : 0, Leading);
        var start = at;
        var part = ReadPart(block, ref at);
        if (part is not null) at = Skip(block, at, Leading + ",.:;");
        if (!ReadItemWord(block, ref at)) return null;
        var items = new List<string>(1);
        if (!ReadNumber(block, ref at, dotted, items)) return null;
        while (ReadNext(block, ref at, dotted, items)) { }
        var rest = Skip(block, at, Space + ".:;-–—)");
        return new ItemHeading(dotted ? start : 0, part, items, rest, block[at..rest].ContainsAnyExcept(" \t\u00A0"));
    }

    /// <summary>Whether a line begins with an item's number and name, and so goes on from nothing before it.</summary>
    public static bool Begins(ReadOnlySpan<char> line) =>
        StartsWith(line, 0, "item") && TryRead(line, dotted: true) is { } heading && heading.Rest < line.Length && char.IsUpper(line[heading.Rest]);

    /// <returns>Where the item begins behind the name of its section of Form 8-K; 0 when the block doesn't begin with one.</returns>
    private static int SectionName(ReadOnlySpan<char> block)
    {
        if (!StartsWith(block, 0, "section ") || block.Length < 12 || !char.IsAsciiDigit(block[8])) return 0;
        return Math.Max(0, block[..Math.Min(block.Length, 200)].IndexOf(" item ", StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>"I" to "IV" when the block begins with "PART II", else null.</returns>
    public static string? ReadPart(ReadOnlySpan<char> block, ref int at)
    {
        var start = Skip(block, at, Leading);
        if (!StartsWith(block, start, "part")) return null;
        var number = Skip(block, start + 4, Space);
        var end = number;
        while (end < block.Length && block[end] is 'I' or 'V' or 'i' or 'v' && end - number < 4) end++;
        if (end == number && end < block.Length && block[end] is >= '1' and <= '4') end++;
        if (number == start + 4 || end < block.Length && char.IsLetterOrDigit(block[end]) && !StartsWith(block, end, "item")) return null;
        at = end;
        return block[number..end] switch
        {
            "I" or "i" or "1" => "I",
            "II" or "ii" or "2" => "II",
            "III" or "iii" or "3" => "III",
            "IV" or "iv" or "4" => "IV",
            _ => null,
        };
    }

    private static bool ReadItemWord(ReadOnlySpan<char> block, ref int at)
    {
        if (!StartsWith(block, at, "item")) return false;
        at += 4;
        if (at < block.Length && block[at] is 's' or 'S') at++;
        at = Skip(block, at, Space + ".:#(-–—");
        return at < block.Length && char.IsAsciiDigit(block[at]);
    }

    private static bool ReadNumber(ReadOnlySpan<char> block, ref int at, bool dotted, List<string> items)
    {
        var end = at;
        while (end < block.Length && char.IsAsciiDigit(block[end]) && end - at < 3) end++;
        if (end == at || end - at > 2 || block[at] == '0') return false;
        var number = block[at..end].ToString();
        if (dotted && ReadDecimals(block, ref end) is { } decimals) number += "." + decimals;
        else if (!dotted) ReadLetter(block, ref end, ref number);
        if (end < block.Length && char.IsAsciiDigit(block[end])) return false;
        at = end;
        if (!items.Contains(number)) items.Add(number);
        return true;
    }

    /// <summary>".02", also with spaces in it.</summary>
    private static string? ReadDecimals(ReadOnlySpan<char> block, ref int end)
    {
        var at = Skip(block, end, Space);
        if (at >= block.Length || block[at] != '.') return null;
        at = Skip(block, at + 1, Space);
        if (at + 1 >= block.Length || !char.IsAsciiDigit(block[at]) || !char.IsAsciiDigit(block[at + 1])) return null;
        end = at + 2;
        return block[at..end].ToString();
    }

    /// <summary>The letter of "1A", "1 A.", "7(A)", "16.B." and "9A(T)"; but "14(a)(1)" is a paragraph of item 14.</summary>
    private static void ReadLetter(ReadOnlySpan<char> block, ref int end, ref string number)
    {
        var at = Skip(block, end, number == "16" ? Space + "(." : Space + "(");
        if (at >= block.Length || char.ToUpperInvariant(block[at]) is not (>= 'A' and <= 'K')) return;
        var after = at + 1 < block.Length ? block[at + 1] : '.';
        if (char.IsLetterOrDigit(after) || at > end && after is not ('.' or ':' or ')')) return;
        var isParagraph = after == ')' && at + 2 < block.Length && block[at + 2] == '(' || block[at - 1] == '(' && number is not ("1" or "7" or "9");
        if (isParagraph) return;
        number += char.ToUpperInvariant(block[at]);
        end = after == ')' ? at + 2 : at + 1;
        var temporary = Skip(block, end, Space);
        if (StartsWith(block, temporary, "(t)")) end = temporary + 3;
    }

    /// <summary>"… and 2", "…, 7 and 7A", "… AND ITEM 5.03", "…, Item 9.01".</summary>
    private static bool ReadNext(ReadOnlySpan<char> block, ref int at, bool dotted, List<string> items)
    {
        var next = Skip(block, at, Space + ",.;/");
        if (StartsWith(block, next, "and")) next += 3;
        else if (StartsWith(block, next, "&")) next++;
        else if (next == at || !block[at..next].ContainsAny(",/")) return false;
        next = Skip(block, next, Space);
        if (StartsWith(block, next, "item") && !ReadItemWord(block, ref next)) return false;
        if (next >= block.Length || !char.IsAsciiDigit(block[next]) || !ReadNumber(block, ref next, dotted, items)) return false;
        at = next;
        return true;
    }

    private static bool StartsWith(ReadOnlySpan<char> block, int at, ReadOnlySpan<char> word) =>
        at <= block.Length && block[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int Skip(ReadOnlySpan<char> block, int at, ReadOnlySpan<char> characters)
    {
        while (at < block.Length && characters.Contains(block[at])) at++;
        return at;
    }
}
