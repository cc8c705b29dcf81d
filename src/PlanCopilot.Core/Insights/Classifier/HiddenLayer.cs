using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// A layer of rectified units over the mean vector of a sentence's words, added to the linear model's outputs and learned
/// together with it: what a sentence is about, where the linear model sees only how it is worded.
/// </summary>
internal sealed class HiddenLayer
{
    public const int Units = 48;
    private const float Rate = 0.05f;
    private const float Penalty = 3e-3f;

    private readonly float[] _in = new float[Units * WordTable.Length];
    private readonly float[] _bias = new float[Units];
    private readonly Vector256<float>[] _out = new Vector256<float>[Units];

    // Sums of squared gradients, for AdaGrad.
    private readonly float[] _inSquares = new float[Units * WordTable.Length];
    private readonly float[] _biasSquares = new float[Units];
    private readonly Vector256<float>[] _outSquares = new Vector256<float>[Units];

    /// <param name="random">Where the units start: they must differ, or they would all learn the same.</param>
    public HiddenLayer(Random random)
    {
        foreach (ref var weight in _in.AsSpan()) weight = Spread(random, 0.3f);
        foreach (ref var weight in MemoryMarshal.Cast<Vector256<float>, float>(_out.AsSpan())) weight = Spread(random, 0.1f);
        _inSquares.AsSpan().Fill(LinearTrainer.FirstSquare);
        _biasSquares.AsSpan().Fill(LinearTrainer.FirstSquare);
        _outSquares.AsSpan().Fill(Vector256.Create(LinearTrainer.FirstSquare));
    }

    private HiddenLayer()
    {
    }

    public Vector256<float> Sum(ReadOnlySpan<float> meaning)
    {
        Span<float> units = stackalloc float[Units];
        return Sum(meaning, units);
    }

    /// <param name="units">Receives what the units say; <see cref="Learn"/> needs it.</param>
    public Vector256<float> Sum(ReadOnlySpan<float> meaning, Span<float> units)
    {
        var sum = Vector256<float>.Zero;
        for (var n = 0; n < Units; n++)
        {
            units[n] = MathF.Max(0, _bias[n] + TensorPrimitives.Dot(meaning, _in.AsSpan(n * WordTable.Length, WordTable.Length)));
            sum += _out[n] * units[n];
        }
        return sum;
    }

    /// <summary>One step of AdaGrad with an L2 penalty, as <see cref="LinearTrainer"/> takes.</summary>
    public void Learn(ReadOnlySpan<float> meaning, ReadOnlySpan<float> units, Vector256<float> error)
    {
        for (var n = 0; n < Units; n++)
        {
            var back = Vector256.Sum(error * _out[n]);
            var gradient = error * units[n] + _out[n] * Penalty;
            _outSquares[n] += gradient * gradient;
            _out[n] -= gradient * Rate / Vector256.Sqrt(_outSquares[n]);
            if (units[n] <= 0) continue;
            _biasSquares[n] += back * back;
            _bias[n] -= back * Rate / MathF.Sqrt(_biasSquares[n]);
            LearnUnit(n, meaning, back);
        }
    }

    private void LearnUnit(int unit, ReadOnlySpan<float> meaning, float back)
    {
        var start = unit * WordTable.Length;
        var inputs = MemoryMarshal.Cast<float, Vector256<float>>(meaning);
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(_in.AsSpan(start, WordTable.Length));
        var squares = MemoryMarshal.Cast<float, Vector256<float>>(_inSquares.AsSpan(start, WordTable.Length));
        for (var n = 0; n < inputs.Length; n++)
        {
            var gradient = inputs[n] * back + weights[n] * Penalty;
            squares[n] += gradient * gradient;
            weights[n] -= gradient * Rate / Vector256.Sqrt(squares[n]);
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var weight in _in) writer.Write((Half)weight);
        foreach (var bias in _bias) writer.Write(bias);
        foreach (var weight in MemoryMarshal.Cast<Vector256<float>, float>(_out)) writer.Write(weight);
    }

    public static HiddenLayer Read(BinaryReader reader)
    {
        var layer = new HiddenLayer();
        foreach (ref var weight in layer._in.AsSpan()) weight = (float)reader.ReadHalf();
        foreach (ref var bias in layer._bias.AsSpan()) bias = reader.ReadSingle();
        foreach (ref var weight in MemoryMarshal.Cast<Vector256<float>, float>(layer._out.AsSpan())) weight = reader.ReadSingle();
        return layer;
    }

    private static float Spread(Random random, float width) => (float)(random.NextDouble() * 2 - 1) * width;
}
