using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>A registrant as EDGAR knows it.</summary>
public sealed record EdgarCompany(Cik Cik, string Name, string? Ticker);

/// <summary>One submission of a company's list.</summary>
/// <param name="Accession">Such as 0000320193-24-000123.</param>
/// <param name="Period">The end of the period reported on, or an 8-K's date of report.</param>
/// <param name="Items">Of an 8-K, such as "5.02".</param>
/// <param name="Size">Of the whole submission, in bytes.</param>
/// <param name="Document">File name of the form itself; empty for submissions from before 2001.</param>
public sealed record EdgarFiling(
    Cik Cik, string Accession, string Form, DateOnly Filed, DateOnly? Period, IReadOnlyList<string> Items, long Size, string Document)
{
    /// <summary>The form without "/A".</summary>
    public string AmendedForm => IsAmendment ? Form[..^2] : Form;

    public bool IsAmendment => Form.EndsWith("/A", StringComparison.Ordinal);

    /// <summary>Path of the submission's folder below the archives' address.</summary>
    public string Folder => $"Archives/edgar/data/{Cik}/{Accession.Replace("-", "", StringComparison.Ordinal)}/";
}

/// <summary>One document of a submission.</summary>
/// <param name="Type">Such as "8-K" or "EX-99.1".</param>
public sealed record EdgarDocument(string Type, string File, string Description);
