using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Benchmarks;

/// <summary>
/// Prints how long the built-in intelligence takes on parsed filings (classifying every sentence, embedding every passage,
/// verifying every insight, and beside these choosing the insights and reading leadership), as ratios to AngleSharp parsing the same bytes, and how many
/// sentences a second one core classifies.
/// </summary>
internal static class IntelligenceRatio
{
    private const int Repetitions = 11;
    private const int WarmingUp = 8;

    public static int Print(IEnumerable<string> paths)
    {
        Console.WriteLine("AngleSharp ms  classify  embed  verify  ratio*  sentences/s  choose  leadership  file");
        var totals = new double[7];
        foreach (var file in paths.SelectMany(Ratios.Files))
        {
            if (Measure(file) is not { } times) continue;
            Console.WriteLine(Line(times, Path.GetFileName(file)));
            for (var n = 0; n < times.Length; n++) totals[n] += times[n];
        }
        if (totals[0] == 0) return 1;
        Console.WriteLine(Line(totals, "all"));
        Console.WriteLine("* classify + embed + verify, to AngleSharp's parse");
        return 0;
    }

    /// <returns>Medians in milliseconds: AngleSharp, classify, embed, verify, choose, leadership; then the number of sentences.</returns>
    private static double[]? Measure(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var text = Encoding.UTF8.GetString(bytes);
        Document document;
        try
        {
            document = DocumentParser.Parse(bytes, Path.GetFileName(file));
        }
        catch (DocumentFormatException)
        {
            return null;
        }
        var sentences = Sentences(document);
        var candidates = new InsightExtractor(SentenceClassifier.Embedded).Extract(document);
        var company = document.Company ?? "";
        var insights = InsightSelector.Select(company, candidates).Insights;
        Func<object>[] work =
        [
            () => new HtmlParser().ParseDocument(text),
            () => Classify(sentences),
            () => new PassageVectors(new PassageIndex(PassageSplitter.Split(document)), WordVectors.Shipped),
            () => Verify(company, insights),
            () => InsightSelector.Select(company, candidates),
            () => LeadershipReader.Read(document),
        ];
        var times = Array.ConvertAll(work, _ => new List<double>());
        for (var i = -WarmingUp; i < Repetitions; i++)
            for (var n = 0; n < work.Length; n++)
                if (Ratios.Time(work[n]) is var time && i >= 0) times[n].Add(time);
        return [.. times.Select(Ratios.Median), sentences.Count];
    }

    private static List<SentenceInput> Sentences(Document document) =>
    [
        .. document.Blocks.Where(block => block.IsProse).SelectMany(block => SentenceSplitter.Split(document.Text, block.Start, block.End))
            .Select(sentence => SentenceInput.Of(document, sentence, "")),
    ];

    private static int Classify(List<SentenceInput> sentences)
    {
        var insights = 0;
        foreach (var sentence in sentences)
            if (SentenceClassifier.Embedded.Read(sentence).Kind <= SentenceKind.Obstacle) insights++;
        return insights;
    }

    private static int Verify(string company, IReadOnlyList<Insight> insights) =>
        insights.Count(insight => StatementVerifier.Verify(insight.Statement, [.. insight.Evidence.Select(evidence => evidence.Quote)], company).Verified);

    private static string Line(double[] times, string name) => string.Create(CultureInfo.InvariantCulture,
        $"{times[0],13:0.0}{times[1],10:0.0}{times[2],7:0.0}{times[3],8:0.0}{(times[1] + times[2] + times[3]) / times[0],8:0.00}{times[6] / times[1] * 1000,13:0}{times[4],8:0.0}{times[5],12:0.0}  {name}");
}
