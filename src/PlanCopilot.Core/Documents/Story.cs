namespace PlanCopilot.Core.Documents;

/// <summary>
/// A text by its shingles, five words in a row each (Broder, "On the resemblance and containment of documents", 1997): one
/// wire story on ten sites keeps most of them, whatever each site puts above, below or leaves out.
/// </summary>
public sealed class Story
{
    private const int Width = 5;
    /// <summary>Fewer are a brief, and two briefs are alike by chance.</summary>
    private const int FewestShingles = 30;
    private const double LeastShare = 0.75;
    /// <summary>A brief quoted whole in a long report doesn't make that report the same story.</summary>
    private const double LeastLength = 0.4;
    private const int DaysApart = 10;

    private readonly HashSet<ulong> _shingles = [];
    private readonly DateOnly? _date;

    private Story(Document document)
    {
        _date = document.Published;
        Document = document;
        var words = new List<ulong>();
        foreach (var range in document.Text.AsSpan().SplitAny(" \n\t\r.,;:!?()[]\"“”'‘’|–—-"))
            if (document.Text.AsSpan(range) is { Length: > 0 } word) words.Add(Hash(word));
        for (var i = 0; i + Width <= words.Count; i++) _shingles.Add(Hash(words, i));
    }

    public Document Document { get; }

    /// <returns>Null for a document of another kind: filings of one company share most of their text and differ in what counts.</returns>
    public static Story? TryRead(Document document) =>
        document.Kind is DocumentKind.News or DocumentKind.PressRelease or DocumentKind.EarningsRelease ? new Story(document) : null;

    public bool IsSameAs(Story other)
    {
        if (_date is { } date && other._date is { } otherDate && Math.Abs(date.DayNumber - otherDate.DayNumber) > DaysApart) return false;
        var (few, many) = _shingles.Count <= other._shingles.Count ? (_shingles, other._shingles) : (other._shingles, _shingles);
        return few.Count >= FewestShingles && few.Count >= LeastLength * many.Count && few.Count(many.Contains) >= LeastShare * few.Count;
    }

    /// <summary>FNV-1a.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word) hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        return hash;
    }

    private static ulong Hash(List<ulong> words, int start)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + Width; i++) hash = (hash ^ words[i]) * 1099511628211UL;
        return hash;
    }
}
