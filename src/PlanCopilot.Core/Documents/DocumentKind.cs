namespace PlanCopilot.Core.Documents;

/// <summary>What sort of thing was read. <see cref="DocumentKinds.Label"/> gives the name people use.</summary>
public enum DocumentKind
{
    Form10K, Form10Q, Form8K, Form20F, Form6K, ProxyStatement,
    EarningsRelease, PressRelease, Transcript, News, Note, Other,
}

public static class DocumentKinds
{
    private static readonly string[] Labels =
    [
        "10-K", "10-Q", "8-K", "20-F", "6-K", "DEF 14A",
        "earnings release", "press release", "transcript", "news", "note", "other",
    ];

    public static string Label(this DocumentKind kind) => Labels[(int)kind];

    /// <returns>Whether the document was filed by the company itself, so that its registrant is known for certain.</returns>
    public static bool IsFiling(this DocumentKind kind) => kind <= DocumentKind.ProxyStatement;

    /// <param name="label">A label such as "10-K", in any case; "10-K/A" and "10-K405" count as 10-K.</param>
    public static DocumentKind Parse(string label)
    {
        var text = label.Trim();
        var exact = Array.FindIndex(Labels, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (exact >= 0) return (DocumentKind)exact;
        var filing = Array.FindIndex(Labels, 0, 6, known => text.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return filing >= 0 ? (DocumentKind)filing : DocumentKind.Other;
    }
}
