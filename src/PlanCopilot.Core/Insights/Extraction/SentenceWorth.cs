using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// How much a sentence promises a model that looks for insights. Unlike the ranking of insights it has no threshold: what
/// the classifier isn't sure of may still be sent, after all that it is sure of.
/// </summary>
internal static partial class SentenceWorth
{
    /// <summary>By kind, as the ranking weighs them, and a change of leadership, which often is a pressure or an initiative too.</summary>
    private static readonly double[] KindWeights = [1.25, 1.05, 1, 1.25, 0.8];
    /// <summary>What management's account says grew or shrank counts as if it were surely an insight: the classifier takes it for plain accounting.</summary>
    private const double Movement = 1;
    /// <summary>So does what the company says it aims at, of which the classifier takes a good part for outlook.</summary>
    private const double Aim = 1;

    /// <param name="heading">The nearest heading above, or an empty string.</param>
    /// <returns>From 0 to about 1.</returns>
    public static double Of(Document document, Sentence sentence, string heading, DocumentPlaces places)
    {
        var text = sentence.In(document);
        if (Routine.Excludes(text)) return 0;
        var reading = SentenceClassifier.Embedded.Read(SentenceInput.Of(document, sentence, heading));
        var place = places.Weight(sentence.Start);
        var likely = KindWeights.Select((weight, kind) => weight * reading.Probabilities[kind]).Max();
        if (place >= 1 && Moves.IsMatch(text)) likely = Math.Max(likely, Movement);
        if (Aims.IsMatch(text)) likely = Math.Max(likely, Aim);
        var usable = (0.6 * Math.Min(reading.Salience / 2, 1)) + (0.4 * Specificity.Of(text));
        return usable * likely * Routine.Worth(text) * (1 - (0.5 * CommonPhrases.Share(text))) * place;
    }

    [GeneratedRegex(@"\b(?:we|our|company|management)\b[^.;]{0,40}\b(?:aims?|intends?|goals?|targets?|objectives?|ambitions?|strives?|committed|plans? to)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aims { get; }

    [GeneratedRegex(@"\b(?:increas|decreas|declin|grew|grow|fell|rose|lower|higher|contract|expan|down|up)\w*\b[^.]{0,120}(?:\d%|percent|basis points|million|billion)|(?:\d%|percent|basis points|million|billion)[^.]{0,80}\b(?:increas|decreas|declin|growth|lower|higher)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Moves { get; }
}
