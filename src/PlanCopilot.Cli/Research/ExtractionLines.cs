using System.Globalization;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Cli.Research;

/// <summary>What a language model was sent and what became of its answers, in lines for people.</summary>
internal static class ExtractionLines
{
    private const int ShownLeftOut = 5;

    public static IEnumerable<string> Of(IReadOnlyList<ExtractionReport> reports, IReadOnlyList<Insight> insights)
    {
        foreach (var line in reports.SelectMany(Of)) yield return line;
        if (EngineAgreement.Of(insights) is not { } agreement) yield break;
        yield return Text($"Engines   {agreement.Both} insights found by both, {agreement.ModelOnly} by the model only, {agreement.ClassifierOnly} by the classifier only");
        foreach (var dispute in agreement.Differ)
            yield return Text($"          {dispute.Insight}: {Word(dispute.Classifier)} says the classifier, {Word(dispute.Model)} the model");
    }

    public static IEnumerable<string> Of(ExtractionReport report)
    {
        var share = report.DocumentTokens == 0 ? 0 : 100.0 * report.SentTokens / report.DocumentTokens;
        yield return Text($"Sent      {report.Prompt}: {Number.Of(report.Passages, "passage")} in {Number.Of(report.Calls, "call")}, about {report.SentTokens:N0} of the documents' {report.DocumentTokens:N0} tokens ({share:0.0} %)");
        var dropped = string.Join("; ", report.Dropped.Select(drop => Text($"{drop.Count} {Why(drop.Why)}")));
        yield return Text($"Checked   {report.Proposed} reported, {report.Kept} kept ({report.Mended} mended){(dropped.Length > 0 ? $"; dropped: {dropped}" : "")}");
        if (report.Unanswered > 0) yield return Text($"          {Number.Of(report.Unanswered, "call")} brought no usable answer: there the embedded engine works alone");
        if (report.LeftOut.Count == 0) yield break;
        var most = report.LeftOut.OrderByDescending(left => left.Tokens).Take(ShownLeftOut).ToList();
        yield return Text($"Left out  {report.LeftOut.Sum(left => left.Sentences):N0} sentences that promise less, all listed with --json; most in {string.Join("; ", most.Select(left => Terminal.Harmless($"{left.Document}, {left.Section} ({left.Sentences})")))}");
    }

    private static string Why(Drop drop) => drop switch
    {
        Drop.UnknownPassage => "from passages that weren't sent",
        Drop.Quotation => "misquoted",
        Drop.Value => "not borne out by their quotations",
        Drop.SpeaksToReader => "repeating text that speaks to the reader",
        Drop.Length => "too long",
        Drop.TooMany => "more than asked for of one passage",
        _ => "withdrawn by the model",
    };

    private static string Word(InsightKind? kind) => kind?.ToString().ToLowerInvariant() ?? "nothing";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
