namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Which of a company's filings are read: the latest annual report, quarterly ones since, a year of current reports, the proxy statement.</summary>
internal static class FilingChoice
{
    private const int MonthsOfCurrentReports = 12;
    private static readonly string[] Annual = ["10-K", "10-K405", "10-KT", "10-KSB", "20-F"];
    private static readonly string[] Quarterly = ["10-Q", "10-QT", "10-QSB"];
    private static readonly string[] Current = ["8-K", "6-K"];
    private static readonly string[] Proxy = ["DEF 14A"];

    public static bool IsOfInterest(EdgarFiling filing) => Is(Annual, filing) || Is(Quarterly, filing) || Is(Current, filing) || Is(Proxy, filing);

    /// <summary>Whether these tell all that is chosen from, so that no older ones need to be asked for.</summary>
    /// <param name="filings">The company's newest filings without a gap.</param>
    public static bool IsEnough(IReadOnlyList<EdgarFiling> filings) =>
        filings.Any(filing => Is(Annual, filing) && !filing.IsAmendment) && filings.Any(filing => Is(Proxy, filing) && !filing.IsAmendment)
        && filings.Min(filing => filing.Filed) < Begin(filings);

    /// <returns>Newest first, each with whether it is an amendment of parts only. What a whole amendment replaces is left out.</returns>
    public static IReadOnlyList<(EdgarFiling Filing, bool IsPartial)> Choose(IReadOnlyList<EdgarFiling> filings)
    {
        var known = filings.Where(IsOfInterest).DistinctBy(filing => filing.Accession).OrderByDescending(filing => filing.Filed).ThenByDescending(filing => filing.Accession, StringComparer.Ordinal).ToList();
        if (known.Count == 0) return [];
        var annual = known.Find(filing => Is(Annual, filing) && !filing.IsAmendment);
        var proxy = known.Find(filing => Is(Proxy, filing) && !filing.IsAmendment);
        var begin = Begin(known);
        var chosen = known.Where(filing =>
            Belongs(filing, annual) || Belongs(filing, proxy)
            || (Is(Quarterly, filing) && (annual is null ? filing.Filed >= begin : filing.Filed > annual.Filed))
            || (Is(Current, filing) && filing.Filed >= begin)).ToList();
        return [.. chosen.Where(filing => !chosen.Any(other => IsWhole(other, filing)))
            .Select(filing => (filing, filing.IsAmendment && !chosen.Any(other => IsWhole(filing, other))))];
    }

    /// <summary>A year before the newest filing, so that a company that stopped filing still has its last year.</summary>
    private static DateOnly Begin(IReadOnlyList<EdgarFiling> filings)
    {
        var newest = filings.Where(IsOfInterest).Select(filing => filing.Filed).DefaultIfEmpty(filings.Max(filing => filing.Filed)).Max();
        return newest.AddMonths(-MonthsOfCurrentReports);
    }

    private static bool Belongs(EdgarFiling filing, EdgarFiling? original) => original is not null && (filing == original || Amends(filing, original));

    private static bool Amends(EdgarFiling filing, EdgarFiling original) =>
        filing.IsAmendment && !original.IsAmendment && filing.AmendedForm == original.Form && filing.Period == original.Period && filing.Filed >= original.Filed;

    /// <summary>
    /// Whether the amendment takes the original's place. Most of annual reports only add Part III, most of current
    /// reports only financial statements: then both count.
    /// </summary>
    private static bool IsWhole(EdgarFiling amendment, EdgarFiling original) =>
        Amends(amendment, original) && (Is(Current, original)
            ? original.Items.All(item => item == "9.01" || amendment.Items.Contains(item))
            : amendment.Size * 2 >= original.Size);

    private static bool Is(string[] forms, EdgarFiling filing) => Array.IndexOf(forms, filing.AmendedForm) >= 0;
}
