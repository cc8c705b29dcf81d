using System.Reflection;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Reads single sentences: which kind of insight they carry, how surely, and how useful it is. Trained on labelled filings
/// and news (MODEL.md). Immutable and safe to share between threads.
/// </summary>
public sealed class SentenceClassifier
{
    private const string Resource = "classifier.bin";
    private static readonly Lazy<SentenceClassifier> Lazily = new(LoadEmbedded);

    [ThreadStatic]
    private static SentenceFeatures? _features; // 40 kB that one reading after another on a thread shares

    private readonly FeatureTable _table;
    private readonly Calibration _calibration;

    private SentenceClassifier(FeatureTable table, Calibration calibration) => (_table, _calibration) = (table, calibration);

    /// <summary>The one that ships with the program, loaded when it is first asked for.</summary>
    public static SentenceClassifier Embedded => Lazily.Value;

    /// <param name="stream">What <see cref="ClassifierTrainer"/> made.</param>
    /// <exception cref="FormatException">The bytes aren't a classifier of this version.</exception>
    public static SentenceClassifier Load(Stream stream)
    {
        var (table, calibration) = ClassifierFile.Read(stream);
        return new SentenceClassifier(table, calibration);
    }

    public SentenceReading Read(SentenceInput input)
    {
        var features = _features ??= new SentenceFeatures();
        features.Read(input);
        return _calibration.Read(_table.Sum(features));
    }

    private static SentenceClassifier LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The program was built without its sentence classifier.");
        return Load(stream);
    }
}
