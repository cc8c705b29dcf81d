using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Tests.Research;

public sealed class FiledDocumentTests
{
    private static readonly Cik Talloway = Cik.TryParse("1799001") ?? throw new InvalidOperationException("The CIK is none.");

    [Theory]
    [InlineData("20-F/A", DocumentKind.Other)]
    [InlineData("10-K/A", DocumentKind.Other)]
    [InlineData("10-Q/A", DocumentKind.Other)]
    [InlineData("8-K/A", DocumentKind.Form8K)]
    [InlineData("6-K/A", DocumentKind.Form6K)]
    public void An_amendment_of_parts_is_not_of_the_kind_that_would_supersede(string form, DocumentKind kind) =>
        FiledDocument.Apply(Annual(), File() with { Filed = new FiledAs(Talloway, "Talloway", "0001799001-26-000031", form, new DateOnly(2026, 5, 1), null, false, IsPartial: true) }).Kind.ShouldBe(kind);

    [Fact]
    public void A_page_from_the_web_that_is_laid_out_like_a_filing_is_news()
    {
        var page = FiledDocument.Apply(Annual(), File() with { IsArticle = true, Published = new DateOnly(2026, 6, 1) });

        (page.Kind, page.Cik, page.Accession, page.PeriodEnd, page.Facts.Count).ShouldBe((DocumentKind.News, null, null, null, 0));
        page.Company.ShouldBe("Talloway Marine Systems, Inc.");
        Vintage.Judge([Annual(), page with { Published = new DateOnly(2026, 6, 1) }]).ShouldBe([null, null]);
    }

    private static Document Annual() => TestDocuments.Filing(DocumentKind.Form10K, "Talloway Marine Systems, Inc.", "1799001", "2026-02-20", null, "We make ballast pumps.") with
    {
        Accession = AccessionNumber.TryParse("0001799001-26-000004"),
        PeriodEnd = new DateOnly(2025, 12, 31),
        Facts = [new() { Concept = "us-gaap:Revenues", ContextId = "c-1", PeriodEnd = new DateOnly(2025, 12, 31), Unit = "USD", Scale = 6, Value = 1m, Printed = "1", Members = [], Start = 0, End = 1 }],
    };

    private static SourceFile File() => new("a.htm", _ => Task.FromResult(ReadOnlyMemory<byte>.Empty));
}
