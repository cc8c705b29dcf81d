using System.Text.Json;

namespace PlanCopilot.TestServer;

/// <summary>One document of a submission.</summary>
public sealed record ReplayDocument(string Type, string File, string Html);

/// <summary>One submission.</summary>
public sealed record ReplayFiling(string Accession, string Form, string Filed, string Period, string Items, params ReplayDocument[] Documents);

/// <summary>Puts a company's submissions on a server under EDGAR's paths and in its formats.</summary>
public sealed class EdgarReplay(ReplayServer server, string cik, string name, string ticker)
{
    private readonly List<ReplayFiling> _filings = [];

    /// <summary>How many submissions the list itself holds; older ones are in a file of their own.</summary>
    public int Recent { get; set; } = 1000;

    public static string FolderOf(string cik, string accession) => $"/Archives/edgar/data/{cik}/{accession.Replace("-", "", StringComparison.Ordinal)}/";

    public string ListPath => $"/submissions/CIK{cik.PadLeft(10, '0')}.json";

    public static void PutCompanies(ReplayServer server, params (int Cik, string Ticker, string Title)[] companies) =>
        server.Put("/files/company_tickers.json", JsonSerializer.Serialize(companies.Select((company, index) => (index, company))
            .ToDictionary(row => $"{row.index}", row => new { cik_str = row.company.Cik, ticker = row.company.Ticker, title = row.company.Title })), "application/json");

    /// <summary>Adds a submission and publishes the list anew.</summary>
    public void Add(ReplayFiling filing)
    {
        _filings.Add(filing);
        var folder = FolderOf(cik, filing.Accession);
        foreach (var document in filing.Documents) server.Put(folder + document.File, document.Html);
        server.Put(folder + filing.Accession + "-index-headers.html", Index(filing));
        Publish();
    }

    private void Publish()
    {
        var newest = _filings.OrderByDescending(filing => filing.Filed, StringComparer.Ordinal).ThenByDescending(filing => filing.Accession, StringComparer.Ordinal).ToList();
        var older = newest.Skip(Recent).ToList();
        var file = $"CIK{cik.PadLeft(10, '0')}-submissions-001.json";
        server.Put(ListPath, JsonSerializer.Serialize(new
        {
            cik,
            entityType = "operating",
            name,
            tickers = new[] { ticker },
            filings = new
            {
                recent = Columns([.. newest.Take(Recent)]),
                files = older.Count == 0 ? [] : new[] { new { name = file, filingCount = older.Count, filingFrom = older[^1].Filed, filingTo = older[0].Filed } },
            },
        }), "application/json");
        if (older.Count > 0) server.Put("/submissions/" + file, JsonSerializer.Serialize(Columns(older)), "application/json");
    }

    private static object Columns(List<ReplayFiling> filings) => new
    {
        accessionNumber = filings.Select(filing => filing.Accession),
        filingDate = filings.Select(filing => filing.Filed),
        reportDate = filings.Select(filing => filing.Period),
        acceptanceDateTime = filings.Select(filing => filing.Filed + "T16:30:12.000Z"),
        form = filings.Select(filing => filing.Form),
        items = filings.Select(filing => filing.Items),
        size = filings.Select(filing => filing.Documents.Sum(document => document.Html.Length)),
        isXBRL = filings.Select(_ => 0),
        primaryDocument = filings.Select(filing => filing.Documents is [var main, ..] ? main.File : ""),
        primaryDocDescription = filings.Select(filing => filing.Form),
    };

    private string Index(ReplayFiling filing) =>
        $"""
        <HTML><HEAD><TITLE>SEC EDGAR Submission {filing.Accession}</TITLE>
        <!--
        <SEC-HEADER>{filing.Accession}.hdr.sgml : {filing.Filed}
        <TYPE>{filing.Form}
        <FILER>
        <CONFORMED-NAME>{name}
        <CIK>{cik.PadLeft(10, '0')}
        </FILER>
        </SEC-HEADER>
        -->
        </HEAD><BODY>
        <PRE>&lt;SEC-DOCUMENT&gt;{filing.Accession}-index.html
        {string.Join('\n', filing.Documents.Select((document, index) =>
            $"""
            &lt;DOCUMENT&gt;
            &lt;TYPE&gt;{document.Type}
            &lt;SEQUENCE&gt;{index + 1}
            &lt;FILENAME&gt;{document.File}
            &lt;DESCRIPTION&gt;{document.Type}
            &lt;TEXT&gt;
            <a href="{document.File}">Document {index + 1} - file: {document.File}</a><br>
            &lt;/DOCUMENT&gt;
            """))}
        &lt;/SEC-DOCUMENT&gt;</PRE></BODY></HTML>
        """;
}
