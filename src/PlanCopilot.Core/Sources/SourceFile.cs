using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Sources;

/// <summary>Something that can be read into a document: where it comes from and how to get its bytes.</summary>
/// <param name="Name">The file's name without its folder, or the address: what messages call it.</param>
public sealed record SourceFile(string Name, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> ReadAsync)
{
    /// <summary>What EDGAR says of it; null for a file that wasn't fetched from there.</summary>
    public FiledAs? Filed { get; init; }

    /// <summary>The day that a feed gives for an article, or on which a note was given; null for what has no date there.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>It came from a news feed.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The user says that it is about the account, which a note often doesn't.</summary>
    public bool IsGiven { get; init; }
}

/// <summary>How a document was filed, which its own text often doesn't say.</summary>
/// <param name="Form">Such as "8-K" or "10-K/A".</param>
/// <param name="Period">The end of the period reported on, or an 8-K's date of report.</param>
/// <param name="IsExhibit">A release or another exhibit, not the form itself.</param>
/// <param name="IsPartial">An amendment that replaces parts only, so that what it amends still counts.</param>
public sealed record FiledAs(Cik Cik, string Company, string Accession, string Form, DateOnly Date, DateOnly? Period, bool IsExhibit, bool IsPartial);
