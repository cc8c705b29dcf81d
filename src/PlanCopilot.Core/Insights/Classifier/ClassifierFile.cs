namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// The bytes of a trained classifier, little-endian: "PCSC", version, calibration, number of features, their keys, and
/// eight weights of 16 bits for each; then the hidden layer.
/// </summary>
internal static class ClassifierFile
{
    private const uint Magic = 0x43534350;
    private const int Version = 2;
    private const int MostFeatures = 1 << 22;

    public static byte[] Write(LinearModel model, Calibration calibration)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Magic);
        writer.Write(Version);
        foreach (var value in calibration.Offsets) writer.Write(value);
        writer.Write(calibration.Temperature);
        foreach (var value in calibration.AtLeast1) writer.Write(value);
        foreach (var value in calibration.Is2) writer.Write(value);
        writer.Write(calibration.Threshold1);
        writer.Write(calibration.Threshold2);
        writer.Write(model.Keys.Length);
        foreach (var key in model.Keys) writer.Write(key);
        foreach (var weight in model.Weights) writer.Write((Half)weight);
        model.Hidden.Write(writer);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="FormatException">The bytes aren't a classifier of this version.</exception>
    public static (FeatureTable Table, Calibration Calibration) Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        try
        {
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
                throw new FormatException("These bytes are not a sentence classifier of this version: train it anew.");
            var calibration = new Calibration(
                Floats(Scores.Kinds), reader.ReadSingle(), Floats(Calibration.Inputs), Floats(Calibration.Inputs), reader.ReadSingle(), reader.ReadSingle());
            var count = reader.ReadInt32();
            if (count is < 0 or > MostFeatures) throw new FormatException($"A classifier can't have {count} features.");
            var keys = new uint[count];
            for (var n = 0; n < count; n++) keys[n] = reader.ReadUInt32();
            var weights = new float[count * FeatureTable.Outputs];
            for (var n = 0; n < weights.Length; n++) weights[n] = (float)reader.ReadHalf();
            return (new FeatureTable(keys, weights, HiddenLayer.Read(reader)), calibration);
        }
        catch (EndOfStreamException problem)
        {
            throw new FormatException("The classifier's bytes end too early.", problem);
        }

        float[] Floats(int count)
        {
            var values = new float[count];
            for (var n = 0; n < count; n++) values[n] = reader.ReadSingle();
            return values;
        }
    }
}
