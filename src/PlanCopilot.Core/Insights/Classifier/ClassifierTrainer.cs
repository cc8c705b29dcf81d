using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>Makes the classifier's resource from labelled sentences: the same sentences in the same order give the same bytes.</summary>
public static class ClassifierTrainer
{
    private const int Folds = 5;

    /// <param name="directory">A data set with a file sentences.jsonl.</param>
    /// <returns>What <see cref="SentenceClassifier.Load"/> reads.</returns>
    /// <exception cref="FormatException">The file is missing, empty or malformed; the message names file and line.</exception>
    public static byte[] Train(string directory) => Train(LabelCorrections.Apply(Read(Path.Combine(directory, "sentences.jsonl"))));

    public static byte[] Train(IReadOnlyList<LabelledSentence> sentences)
    {
        var calibration = new CalibrationFit(HeldBackScores(sentences)).Find();
        return ClassifierFile.Write(LinearTrainer.Train(sentences), calibration);
    }

    private static IReadOnlyList<LabelledSentence> Read(string path)
    {
        if (!File.Exists(path)) throw new FormatException($"{path}: there is no such file.");
        var sentences = LabelledSentence.ReadAll(path);
        return sentences.Count > 0 ? sentences : throw new FormatException($"{path}: there are no sentences in it.");
    }

    /// <summary>Scores of each sentence by weights learned from other accounts only.</summary>
    private static List<(LabelledSentence Sentence, float[] Scores)> HeldBackScores(IReadOnlyList<LabelledSentence> sentences)
    {
        var folds = AccountFolds.Of(sentences, Folds);
        var features = new SentenceFeatures();
        var scores = new List<(LabelledSentence, float[])>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var table = LinearTrainer.Train([.. sentences.Where(sentence => folds[sentence.Account] != fold)]).ToTable();
            foreach (var sentence in sentences.Where(sentence => folds[sentence.Account] == fold))
            {
                features.Read(sentence.Input);
                var sum = new float[FeatureTable.Outputs];
                table.Sum(features).CopyTo(sum);
                scores.Add((sentence, sum));
            }
        }
        return scores;
    }
}
