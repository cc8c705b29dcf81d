using PlanCopilot.Core.Insights.Verifying;

namespace PlanCopilot.Core.Insights;

/// <summary>
/// Says whether a drafted sentence may stand on the quotations it cites: each of its values must be in them, nothing may turn
/// them round, and enough of its other words must come from them. Pure: knows no document, no model and no company.
/// </summary>
public static class StatementVerifier
{
    /// <summary>The least share of words; far paraphrases share few, inventions almost none.</summary>
    private const double LeastSupport = 0.1;
    private const int EnoughNumbers = 2;
    /// <summary>More quotations than these don't count: what checks them takes time for each.</summary>
    private const int MostQuotes = 40;

    /// <param name="companyName">The account's name: it counts as found, since its own documents say "we" or "the Company".</param>
    public static Verification Verify(string statement, IReadOnlyList<string> quotes, string? companyName)
    {
        if (quotes.Count == 0) return new Verification(false, 0, [], "no quotation is cited");
        var claim = new Claim(new Reading(statement), [.. quotes.Take(MostQuotes).Select(quote => new Reading(quote))], companyName);
        var values = new List<CheckedValue>();
        ValueChecks.Numbers(claim, values);
        PeriodChecks.Periods(claim, values);
        NameChecks.Names(claim, values);
        NameChecks.Titles(claim, values);
        PolarityChecks.Check(claim, values);
        ModalityChecks.Check(claim, values);
        ScopeChecks.Check(claim, values);
        DirectionChecks.Check(claim, values);
        CauseChecks.Check(claim, values);
        var support = Support(claim, values);
        var missing = values.Find(value => !value.Found);
        var why = missing is not null ? Reason(missing) : support < LeastSupport ? "too little of it is in the quotations" : "found";
        return new Verification(missing is null && support >= LeastSupport, support, values, why);
    }

    /// <summary>The share of its words that the quotations have; of its numbers too, where they have several, which tell as much as words.</summary>
    private static double Support(Claim claim, List<CheckedValue> values)
    {
        var content = Enumerable.Range(0, claim.Reading.Words.Count).Where(i => claim.Reading.Words[i].IsContent && !claim.Own.Contains(i)).ToList();
        var numbers = values.Count(value => value.Found && value.Type is (CheckedValueType.Number or CheckedValueType.Amount or CheckedValueType.Percentage));
        if (numbers < EnoughNumbers) numbers = 0;
        var all = content.Count + numbers;
        return all == 0 ? 1 : (content.Count(i => claim.Alignments.Any(alignment => alignment.Has(i))) + numbers) / (double)all;
    }

    private static string Reason(CheckedValue value) => value.Type switch
    {
        CheckedValueType.Polarity => $"the quotations turn on \"{value.Text}\"",
        CheckedValueType.Modality => $"surer than the quotations: \"{value.Text}\"",
        CheckedValueType.Direction => $"the quotations say the opposite of \"{value.Text}\"",
        CheckedValueType.Cause => $"the quotations give no such reason: \"{value.Text}\"",
        _ => $"\"{value.Text}\" is not in the quotations",
    };
}
