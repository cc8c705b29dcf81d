using System.Globalization;

namespace PlanCopilot.Core.Plans.Buying;

internal enum NameLikeness
{
    None,
    /// <summary>The same last name, and first names of which one may stand for the other: "O." and "Oluwaseun".</summary>
    Possible,
    Same,
}

/// <summary>Compares people's names. A name alone never proves a person.</summary>
internal static class PersonName
{
    private const int Nickname = 3;
    private const string Accented = "ÀÁÂÃÄÅĀĂĄÇĆČĎĐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮİŁĽÑŃŇÒÓÔÕÖØŌŐŔŘŚŞŠȘŤȚÙÚÛÜŪŮŰŲÝŸŹŻŽ";
    private const string Unaccented = "AAAAAAAAACCCDDEEEEEEEEGIIIIIIILLNNNOOOOOOOORRSSSSTTUUUUUUUUYYZZZ";
    private static readonly string[] NoNames = ["JR", "SR", "II", "III", "IV", "MR", "MS", "MRS", "DR", "PROF"];

    public static NameLikeness Compare(string one, string other)
    {
        var (first, second) = (Parts(one), Parts(other));
        if (first.Count < 2 || second.Count < 2 || first[^1] != second[^1]) return NameLikeness.None;
        if (first[0] == second[0]) return NameLikeness.Same;
        var (shorter, longer) = first[0].Length < second[0].Length ? (first[0], second[0]) : (second[0], first[0]);
        return (shorter.Length == 1 || shorter.Length >= Nickname) && longer.StartsWith(shorter, StringComparison.Ordinal) ? NameLikeness.Possible : NameLikeness.None;
    }

    /// <summary>Not by the system's tables, which the program does without.</summary>
    private static char Plain(char letter)
    {
        var index = Accented.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Unaccented[index];
    }

    /// <summary>Capital letters without accents; titles and "Jr." left out.</summary>
    private static List<string> Parts(string name)
    {
        var plain = string.Concat(name.ToUpperInvariant().Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(Plain));
        return [.. plain.Split([' ', ',', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Where(part => !NoNames.Contains(part))];
    }
}
