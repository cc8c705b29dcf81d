using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Research;

/// <summary>Adds to a document what its source knows better than its text: whose it is, when and as what it was filed.</summary>
internal static class FiledDocument
{
    public static Document Apply(Document document, SourceFile file)
    {
        if (file.IsArticle) return FromTheWeb(document, file);
        if (file.IsGiven) return document with { Kind = document.Kind == DocumentKind.Other ? DocumentKind.Note : document.Kind, Published = document.Published ?? file.Published };
        if (file.Filed is not { } filed) return document;
        return document with
        {
            Kind = Kind(document, filed),
            Title = Title(document, filed),
            Company = document.Company ?? filed.Company,
            Cik = filed.Cik,
            Accession = AccessionNumber.TryParse(filed.Accession) ?? document.Accession,
            Published = filed.Date,
            PeriodEnd = document.PeriodEnd ?? filed.Period,
        };
    }

    /// <summary>Stands for a fetched file that can't be read, so that it isn't read again at each refresh and the plan names it.</summary>
    public static Document Unreadable(SourceFile file, string id) => new()
    {
        Id = id,
        Kind = DocumentKind.Other,
        Title = file.Name,
        Published = file.Filed?.Date ?? file.Published,
        Text = "",
        Blocks = [],
        Sections = [],
        Facts = [],
    };

    /// <summary>A page may be laid out like a filing, and even say whose, but only EDGAR and the user give filings.</summary>
    private static Document FromTheWeb(Document document, SourceFile file) => document with
    {
        Kind = document.Kind is DocumentKind.EarningsRelease or DocumentKind.PressRelease or DocumentKind.Transcript ? document.Kind : DocumentKind.News,
        Cik = null,
        Accession = null,
        PeriodEnd = null,
        Facts = [],
        Published = document.Published ?? file.Published,
    };

    /// <summary>An amendment of parts only doesn't supersede what it amends, so it isn't of that kind.</summary>
    private static DocumentKind Kind(Document document, FiledAs filed)
    {
        if (filed.IsExhibit) return document.Kind.IsFiling() || document.Kind is DocumentKind.News or DocumentKind.Note ? DocumentKind.PressRelease : document.Kind;
        return filed.IsPartial && !filed.Form.StartsWith("8-K", StringComparison.Ordinal) && !filed.Form.StartsWith("6-K", StringComparison.Ordinal) ? DocumentKind.Other : DocumentKinds.Parse(filed.Form);
    }

    private static string Title(Document document, FiledAs filed)
    {
        var form = filed.Form.EndsWith("/A", StringComparison.Ordinal) ? filed.Form[..^2] : null;
        return form is null || filed.IsExhibit || document.Title.Contains("/A", StringComparison.Ordinal)
            ? document.Title : document.Title.Replace($"Form {form}", $"Form {filed.Form}", StringComparison.Ordinal);
    }
}
