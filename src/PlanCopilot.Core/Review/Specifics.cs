using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Review;

/// <summary>
/// What in a line can be true of one account only: names of people, units, programmes, products and places; amounts of money;
/// days; figures. "Increase ARR by 30% in 12 months" holds none.
/// </summary>
internal sealed partial class Specifics
{
    /// <summary>Titles, months, abbreviations of the trade: capitalised, but true of every account.</summary>
    private static readonly FrozenSet<string> Everyday = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "CEO", "CFO", "CIO", "CISO", "CTO", "COO", "CMO", "CHRO", "CDO", "CPO", "CRO", "CCO", "VP", "SVP", "EVP", "President", "Vice", "Director", "Senior",
        "Head", "Chief", "Officer", "Manager", "Executive", "Lead", "Sponsor", "Champion", "Operations", "Procurement", "Finance", "Security", "Marketing",
        "Sales", "Legal", "Technology", "Information", "Digital", "Data", "Customer", "Account", "Plan", "Team", "Board", "Committee", "Council",
        "ARR", "ACV", "TCV", "ROI", "TCO", "KPI", "SLA", "CRM", "ERP", "IT", "AI", "ML", "HR", "QBR", "EBR", "SaaS", "API", "POC", "RFP", "MSA", "NPS", "CSM", "SE", "AE",
        "Cloud", "Internet", "English", "FY", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "TBD", "TBC", "OK", "I", "US", "U.S", "UK", "EU",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private const int LeastLetters = 4;

    private readonly PlanMask _mask;
    private readonly FrozenSet<string> _shared;
    private readonly bool _isLowerCase;

    /// <param name="shared">Names that the plans of many accounts hold: the seller's own and its products'. As <see cref="NamesIn"/> gives them.</param>
    public Specifics(PlanText plan, PlanMask mask, FrozenSet<string> shared) => (_mask, _shared, _isLowerCase) = (mask, shared, plan.IsLowerCase);

    /// <returns>What is specific in the line, each with its weight.</returns>
    public IEnumerable<(string Text, double Weight)> In(string line)
    {
        foreach (var name in (_isLowerCase ? UncommonWordsIn(line) : NamesIn(line, _mask)).Where(name => !_shared.Contains(name))) yield return (name, 1);
        foreach (Match amount in Amount.Matches(line)) yield return (amount.Value, 1);
        foreach (Match day in Day.Matches(line)) yield return (day.Value, 1);
        foreach (Match figure in Figure.Matches(line)) yield return (figure.Value, figure.Length > 3 ? 0.5 : 0.25);
    }

    /// <returns>Capitalised words that are no everyday ones and not the account's own name, one by one.</returns>
    public static IEnumerable<string> NamesIn(string line, PlanMask mask)
    {
        var ranges = WordReader.Ranges(line, 0, line.Length).ToList();
        for (var i = 0; i < ranges.Count; i++)
        {
            var (start, end) = ranges[i];
            var word = line[start..end];
            if (!IsCapital(word) || Everyday.Contains(word) || mask.IsOwn(word)) continue;
            // At the beginning of a clause a capital counts only where a second one follows at once, as in "Verity Holcombe".
            if (!PlanMask.BeginsClause(line, start) || IsCode(word) || (i + 1 < ranges.Count && IsPartOfName(line, ranges[i], ranges[i + 1]))) yield return word;
        }
    }

    /// <summary>Without capitals, a name is a word that no filing uses: "dolores in accra has a borehole".</summary>
    private IEnumerable<string> UncommonWordsIn(string line) => WordReader.Read(line)
        .Where(word => word.Stem.Length >= LeastLetters && char.IsLetter(word.Stem[0]) && !word.Stem.Contains('\'') && !word.Stem.Contains('’') && !WordReader.IsStop(word.Stem) && !WordReader.IsFiller(word.Stem))
        .Where(word => WordVectors.Shipped.Find(word.Stem) < 0)
        .Select(word => line[word.Start..word.End]).Where(word => !Everyday.Contains(word) && !_mask.IsOwn(word));

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || IsCode(word);

    /// <summary>"T-7A", "777X", "Web3": letters and digits in one word.</summary>
    private static bool IsCode(string word) => word.Any(char.IsDigit) && word.Any(char.IsUpper);

    private static bool IsPartOfName(string line, (int Start, int End) word, (int Start, int End) next) =>
        next.Start == word.End + 1 && line[word.End] == ' ' && char.IsUpper(line[next.Start]) && !Everyday.Contains(line[next.Start..next.End]);

    [GeneratedRegex(@"[$€£¥]\s?\d(?:[\d.,]*\d)?\s?(?:[kKmMbB]\b|bn\b|million|billion)?|\d[\d.,]*\s(?:million|billion)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s?\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b|\b\d{1,2}/\d{1,2}\b|\b20\d\d-\d\d-\d\d\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day { get; }

    // Not percentages of one or two figures, not durations, not money: those stand in every plan.
    [GeneratedRegex(@"(?<![\d$€£¥.,/A-Za-z-])\d[\d,]*(?:\.\d+)?(?![\d/-]|[.,]\d|x\b|\s?%|\s(?:day|week|month|hour|minute|year|quarter|percent|per\s|out\s|million|billion))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure { get; }
}
