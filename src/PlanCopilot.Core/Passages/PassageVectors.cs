using System.Numerics.Tensors;

namespace PlanCopilot.Core.Passages;

/// <summary>The vectors of an account's sentences and of the words in them, one after the other.</summary>
internal sealed class PassageVectors
{
    private readonly PassageIndex _index;
    private readonly WordVectors _vectors;
    private readonly float[] _sentences;
    private readonly float[] _words;

    public PassageVectors(PassageIndex index, WordVectors vectors)
    {
        (_index, _vectors) = (index, vectors);
        _sentences = new float[index.Sentences.Count * vectors.Length];
        _words = new float[index.Words.Count * vectors.Length];
        for (var word = 0; word < index.Words.Count; word++)
        {
            if (vectors.Find(index.Words[word]) is not (>= 0 and var known)) continue;
            foreach (var sentence in index.Occurrences(word))
                TensorPrimitives.MultiplyAdd(vectors.Vector(known), vectors.Weights[known], At(_sentences, sentence), At(_sentences, sentence));
            vectors.Vector(known).CopyTo(At(_words, word));
            vectors.Normalise(At(_words, word));
        }
        for (var sentence = 0; sentence < index.Sentences.Count; sentence++) vectors.Normalise(At(_sentences, sentence));
    }

    /// <returns>For each sentence how like it is to what is asked, from -1 to 1; 0 where no word is known.</returns>
    public float[] Likeness(float[] asked)
    {
        var likeness = new float[_index.Sentences.Count];
        for (var sentence = 0; sentence < likeness.Length; sentence++) likeness[sentence] = TensorPrimitives.Dot<float>(asked, At(_sentences, sentence));
        return likeness;
    }

    /// <returns>The account's words whose vectors are nearest to a word's, nearest first, with their likeness.</returns>
    public IEnumerable<(string Stem, float Likeness)> Near(string stem, int count, float least)
    {
        if (_vectors.Find(stem) is not (>= 0 and var known)) return [];
        var asked = _vectors.Vector(known).ToArray();
        _vectors.Normalise(asked);
        return Enumerable.Range(0, _index.Words.Count).Where(word => _index.Words[word] != stem)
            .Select(word => (Stem: _index.Words[word], Likeness: TensorPrimitives.Dot<float>(asked, At(_words, word))))
            .Where(pair => pair.Likeness >= least).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Stem, StringComparer.Ordinal).Take(count);
    }

    private Span<float> At(float[] vectors, int index) => vectors.AsSpan(index * _vectors.Length, _vectors.Length);
}
