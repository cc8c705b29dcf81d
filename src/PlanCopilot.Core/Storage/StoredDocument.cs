using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>The row of a <see cref="Document"/> as one account holds it. The original bytes are a <see cref="StoredOriginal"/>.</summary>
public sealed class StoredDocument
{
    public required string Account { get; init; }
    /// <summary><see cref="Document.Id"/>, the hash of the original bytes.</summary>
    public required string Id { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Company { get; init; }
    public string? Cik { get; init; }
    public string? Ticker { get; init; }
    public string? Accession { get; init; }
    public DateOnly? Published { get; init; }
    public DateOnly? PeriodEnd { get; init; }
    /// <summary>The file name or address it was read from.</summary>
    public required string Source { get; init; }
    public required string Text { get; init; }
    /// <summary>Blocks, sections and facts as JSON: see <see cref="DocumentStructure"/>.</summary>
    public required string Structure { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required SourceUse Use { get; set; }
    /// <summary>Why it was set aside or refused, in words; null when it is read.</summary>
    public string? Why { get; set; }

    internal static StoredDocument Of(string account, Reading reading, DateTimeOffset addedAt) => new()
    {
        Account = account,
        Id = reading.Document.Id,
        Kind = reading.Document.Kind,
        Title = reading.Document.Title,
        Company = reading.Document.Company,
        Cik = reading.Document.Cik?.Value,
        Ticker = reading.Document.Ticker,
        Accession = reading.Document.Accession?.Value,
        Published = reading.Document.Published,
        PeriodEnd = reading.Document.PeriodEnd,
        Source = reading.Source,
        Text = reading.Document.Text,
        Structure = DocumentStructure.Of(reading.Document).ToJson(),
        AddedAt = addedAt,
        Use = reading.Use,
        Why = reading.Why,
    };

    internal Document ToDocument()
    {
        var structure = DocumentStructure.Parse(Structure);
        return new Document
        {
            Id = Id,
            Kind = Kind,
            Title = Title,
            Company = Company,
            Cik = Accounts.Cik.TryParse(Cik),
            Ticker = Ticker,
            Accession = AccessionNumber.TryParse(Accession),
            Published = Published,
            PeriodEnd = PeriodEnd,
            Text = Text,
            Blocks = structure.DecodeBlocks(),
            Sections = structure.Sections,
            Facts = structure.Facts,
        };
    }
}

internal sealed class StoredDocumentConfiguration : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(document => new { document.Account, document.Id });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(document => document.Account);
        builder.HasOne<StoredOriginal>().WithMany().HasForeignKey(document => document.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
