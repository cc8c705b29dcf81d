using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>Whether quotations bear out a sentence that a model wrote as fact: as for any drafted line, and with more of its own words.</summary>
internal static class FactCheck
{
    /// <summary>
    /// Sentences compressed from quotations share four in five of their words with them. What shares less adds something,
    /// and a model that obeys a document can add what no value gives away.
    /// </summary>
    private const double LeastSupport = 0.6;

    /// <param name="account">Its name.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static Fault? Check(string text, IReadOnlyList<string> quotes, string account)
    {
        var verification = StatementVerifier.Verify(text, quotes, account);
        if (verification.Values.FirstOrDefault(value => !value.Found) is { } missing) return new(InWords(missing.Type), verification.Why);
        return verification.Verified && verification.Support >= LeastSupport ? null : Fault.Of("too little of it is in the quotations: keep to their words");
    }

    private static string InWords(CheckedValueType type) => type switch
    {
        CheckedValueType.Number or CheckedValueType.Amount or CheckedValueType.Percentage => "a number of it is not in its quotations",
        CheckedValueType.Date => "a date of it is not in its quotations",
        CheckedValueType.Title => "a title of it is not in its quotations",
        CheckedValueType.Polarity or CheckedValueType.Direction => "its quotations say the opposite",
        CheckedValueType.Modality or CheckedValueType.Scope => "it is surer than its quotations, or says more",
        CheckedValueType.Cause => "its quotations give no such reason",
        _ => "a name in it is not in its quotations",
    };
}
