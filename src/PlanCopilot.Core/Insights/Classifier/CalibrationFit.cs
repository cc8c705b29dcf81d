namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>Finds a <see cref="Calibration"/> from scores of sentences that the weights weren't learned from.</summary>
internal sealed class CalibrationFit(IReadOnlyList<(LabelledSentence Sentence, float[] Scores)> cases)
{
    private static readonly int[] Adjusted =
        [(int)SentenceKind.Goal, (int)SentenceKind.Pressure, (int)SentenceKind.Initiative, (int)SentenceKind.Obstacle];

    public Calibration Find()
    {
        var offsets = FindOffsets();
        var (one, two) = (FindSalience(1), FindSalience(2));
        return new Calibration(offsets, FindTemperature(offsets), one, two, FindThreshold(one, 1), FindThreshold(two, 2));
    }

    /// <summary>Coordinate ascent in steps of 0.1: five numbers, and a measure without a gradient.</summary>
    private float[] FindOffsets()
    {
        var offsets = new float[Scores.Kinds];
        var best = MacroF1(offsets);
        for (var round = 0; round < 3; round++)
            foreach (var kind in Adjusted)
            {
                var start = offsets[kind];
                for (var step = -15; step <= 15; step++)
                {
                    var tried = (float[])offsets.Clone();
                    tried[kind] = start + step * 0.1f;
                    var value = MacroF1(tried);
                    if (value <= best + 1e-9) continue;
                    (best, offsets) = (value, tried);
                }
            }
        return offsets;
    }

    private double MacroF1(float[] offsets)
    {
        var confusion = new SentenceConfusion();
        foreach (var (sentence, scores) in cases) confusion.Add(sentence.Kinds, Best(scores, offsets));
        return confusion.MacroF1 ?? 0;
    }

    private static SentenceKind Best(float[] scores, float[] offsets)
    {
        var best = 0;
        for (var n = 1; n < Scores.Kinds; n++) if (scores[n] + offsets[n] > scores[best] + offsets[best]) best = n;
        return (SentenceKind)best;
    }

    /// <summary>By the likelihood of what came true: that the likeliest kind is accepted, or that it isn't.</summary>
    private float FindTemperature(float[] offsets)
    {
        var (best, at) = (double.NegativeInfinity, 1f);
        for (var step = 5; step <= 40; step++)
        {
            var temperature = step * 0.05f;
            var likelihood = cases.Sum(example => Likelihood(example.Sentence, example.Scores, offsets, temperature));
            if (likelihood > best) (best, at) = (likelihood, temperature);
        }
        return at;
    }

    private static double Likelihood(LabelledSentence sentence, float[] scores, float[] offsets, float temperature)
    {
        Span<float> kinds = stackalloc float[Scores.Kinds];
        for (var n = 0; n < kinds.Length; n++) kinds[n] = (scores[n] + offsets[n]) / temperature;
        Scores.Softmax(kinds);
        var best = Best(scores, offsets);
        var claimed = Math.Clamp(kinds[(int)best], 1e-6, 1 - 1e-6);
        return Math.Log(sentence.Kinds.Contains(best) ? claimed : 1 - claimed);
    }

    /// <summary>Logistic regression by plain gradient descent: nine coefficients need nothing better.</summary>
    private float[] FindSalience(int level)
    {
        var coefficients = new float[Calibration.Inputs];
        var gradient = new double[Calibration.Inputs];
        var inputs = new float[Calibration.Inputs];
        for (var round = 0; round < 400; round++)
        {
            Array.Clear(gradient);
            foreach (var (sentence, scores) in cases)
            {
                Calibration.InputsOf(scores, inputs);
                var error = Calibration.Logistic(inputs, coefficients) - (sentence.Salience >= level ? 1 : 0);
                for (var n = 0; n < inputs.Length; n++) gradient[n] += error * inputs[n];
            }
            for (var n = 0; n < inputs.Length; n++) coefficients[n] -= (float)(0.1 * gradient[n] / cases.Count);
        }
        return coefficients;
    }

    private float FindThreshold(float[] coefficients, int level)
    {
        var inputs = new float[Calibration.Inputs];
        var probabilities = cases.Select(example =>
        {
            Calibration.InputsOf(example.Scores, inputs);
            return (P: Calibration.Logistic(inputs, coefficients), Is: example.Sentence.Salience >= level);
        }).ToList();
        var (best, at) = (-1.0, 0.5f);
        for (var step = 4; step <= 46; step++)
        {
            var threshold = step * 0.02f;
            var score = new Score(
                probabilities.Count(p => p.Is && p.P >= threshold), probabilities.Count(p => p.P >= threshold), probabilities.Count(p => p.Is));
            if (score.F1 > best) (best, at) = (score.F1.Value, threshold);
        }
        return at;
    }
}
