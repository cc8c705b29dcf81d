using PlanCopilot.Core.Insights.Verifying;

namespace PlanCopilot.Core.Insights;

/// <summary>
/// Says whether a drafted sentence may stand on the quotations it cites: each of its values must be in them, nothing may turn
/// them round, and enough of its other words must come from them. Pure: knows no document, no model and no company.
/// </summary>
public static class StatementVerifier
{
    /// <summary>The least share of words; far paraphrases share few, inventions almost none.</summary>
    private const double LeastSupport = 0.2;

    /// <param name="companyName">The account's name: it counts as found, since its own documents say "we" or "the Company".</param>
    public static Verification Verify(string statement, IReadOnlyList<string> quotes, string? companyName)
    {
        if (quotes.Count == 0) return new Verification(false, 0, [], "no quotation is cited");
        var said = new Reading(statement);
        var sources = quotes.Select(quote => new Reading(quote)).ToList();
        var values = new List<CheckedValue>();
        ValueChecks.Numbers(said, sources, values);
        ValueChecks.Periods(said, sources, values);
        NameChecks.Names(said, sources, companyName, values);
        SenseChecks.Polarity(said, sources, values);
        SenseChecks.Modality(said, sources, values);
        SenseChecks.Scope(said, sources, values);
        SenseChecks.Direction(said, sources, values);
        SenseChecks.Cause(said, sources, values);
        var support = Support(said, sources);
        var missing = values.Find(value => !value.Found);
        var why = missing is not null ? Reason(missing) : support < LeastSupport ? "too little of it is in the quotations" : "found";
        return new Verification(missing is null && support >= LeastSupport, support, values, why);
    }

    private static double Support(Reading said, List<Reading> sources)
    {
        var content = said.Words.Where(word => word.IsContent).Select(word => word.Stem).Distinct().ToList();
        return content.Count == 0 ? 1 : content.Count(stem => sources.Exists(source => source.Carries(stem))) / (double)content.Count;
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
