namespace PlanCopilot.Core.Documents.Text;

/// <summary>Tells the marks that begin a list item.</summary>
internal static class Bullets
{
    private const string Marks = "•·●○◦▪■□◾▫►▸➢➤✓✔❖◆‣⁃∙";

    public static bool IsBullet(char character) => character > '\u007f' && Marks.Contains(character);

    /// <returns>Whether the text is nothing but a bullet or an enumerator, such as "•", "-", "(a)" or "1.".</returns>
    public static bool IsMark(ReadOnlySpan<char> text) =>
        (text.Length == 1 && (IsBullet(text[0]) || text[0] is '-' or '–' or '—' or '*' or 'o')) || (text.Length is > 1 and < 7 && EnumeratorLength(text) == text.Length);

    /// <returns>Whether the text begins with a bullet or a bracketed enumerator: a list item.</returns>
    public static bool IsListItem(ReadOnlySpan<char> text)
    {
        if (text.Length < 3) return false;
        if (IsBullet(text[0]) || (text[0] is '*' or '-' or '–' or 'o' && text[1] == ' ')) return true;
        return text[0] == '(' && EnumeratorLength(text) is > 0 and var length && length < text.Length && text[length] == ' ';
    }

    /// <returns>The length of an enumerator at the text's start: "(a)", "(iv)", "12.", "b)"; else 0.</returns>
    private static int EnumeratorLength(ReadOnlySpan<char> text)
    {
        var bracketed = text[0] == '(';
        var from = bracketed ? 1 : 0;
        var end = from;
        while (end < text.Length && end - from < 4 && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == from || end == text.Length || !IsCounter(text[from..end])) return 0;
        return text[end] == ')' || (!bracketed && text[end] == '.') ? end + 1 : 0;
    }

    /// <summary>A number, one letter or a small roman numeral.</summary>
    private static bool IsCounter(ReadOnlySpan<char> text) =>
        (text.Length < 3 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        || (text.Length == 1 && char.IsAsciiLetter(text[0])) || text.Trim("ivxIVX").Length == 0;
}
