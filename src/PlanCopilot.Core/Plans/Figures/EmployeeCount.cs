using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>How many people work for the account, as a sentence of its annual report says: it is seldom tagged.</summary>
/// <param name="Text">As printed, with its hedge: "approximately 228,000 full-time employees".</param>
internal sealed partial record EmployeeCount(string Text, Evidence Evidence)
{
    private const int LongestSentence = 400;
    private static readonly string[] Totals = ["as of ", "worldwide", "globally", "total", "around the world", "employed", "workforce", "headcount", "we had"];
    private static readonly string[] Parts = ["of whom", "of our", "non-employee", "represented by", "union", "contract", "engaged in", "laid off", "restructur", "reduc", "in the u.s.", "members of", "trained", "hired", "participat"];

    public static EmployeeCount? Find(IReadOnlyList<Document> documents) => documents
        .Where(document => document.Kind is DocumentKind.Form10K or DocumentKind.Form20F)
        .Select(In).FirstOrDefault(count => count is not null);

    private static EmployeeCount? In(Document document)
    {
        var item1 = document.Sections.Where(section => section.Item is "1" or "4" or "6").ToList();
        return SentenceSplitter.Split(document)
            .Where(sentence => sentence.Length < LongestSentence && document.Text.AsSpan(sentence.Start, sentence.Length).ContainsAnyInRange('0', '9'))
            .Where(sentence => item1.Count == 0 || item1.Any(section => section.Start <= sentence.Start && sentence.End <= section.End))
            .Select(sentence => (Sentence: sentence, Match: First(sentence.In(document))))
            .Where(found => found.Match.Success && Score(found.Sentence.In(document)) >= 0)
            .OrderByDescending(found => Score(found.Sentence.In(document))).ThenByDescending(found => Size(found.Match))
            .Select(found => new EmployeeCount(found.Match.Groups["count"].Value, Insights.Evidence.Of(document, found.Sentence.Start, found.Sentence.End)))
            .FirstOrDefault();
    }

    private static Match First(string sentence) => NumberFirst.Match(sentence) is { Success: true } match ? match : NumberLast.Match(sentence);

    /// <summary>Of sentences that say as much, the one that counts most people counts all of them.</summary>
    private static decimal Size(Match match)
    {
        var number = match.Groups["number"].Value;
        var isMillions = number.EndsWith("million", StringComparison.OrdinalIgnoreCase);
        var digits = isMillions ? number[..number.IndexOf(' ', StringComparison.Ordinal)] : number;
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? isMillions ? value * 1_000_000 : value : 0;
    }

    private static int Score(string sentence)
    {
        // What is said of a part of them comes after the whole: "470,100 associates, of whom 50,600 were salaried".
        var whole = sentence.IndexOf(", of whom", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? sentence[..end] : sentence;
        return Totals.Count(word => whole.Contains(word, StringComparison.OrdinalIgnoreCase))
            - 2 * Parts.Count(word => whole.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(?<count>(?:(?:approximately|about|more than|over|nearly|roughly|some|an aggregate of) )?(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{2,6}|[0-9]\.[0-9]{1,2} million)(?: (?:full-time|regular|active|permanent|total|global|salaried|equivalent|full-time equivalent|full- and part-time|full and part-time|full-time and part-time)){0,3} (?:employees|associates|people|team members|teammates|partners|colleagues|crew members))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberFirst { get; }

    [GeneratedRegex(@"\b(?:headcount|workforce|number of employees)(?: [a-z-]{2,12}){0,3} (?:was|were|totaled|of) (?<count>(?:(?:approximately|about|more than|over|nearly|roughly) )?(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6}))\b(?! ?%| percent)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberLast { get; }
}
