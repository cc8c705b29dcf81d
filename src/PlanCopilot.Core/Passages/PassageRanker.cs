namespace PlanCopilot.Core.Passages;

/// <summary>How well passages and their sentences answer a question; higher is better.</summary>
/// <param name="Coverage">From 0 to 1, for each passage: the share of what is asked, rare things counting most, that it speaks of.</param>
/// <param name="Likeness">From 0 to 1, for each passage: that of its best sentence's vector.</param>
/// <param name="Missing">Names and rare words of the question that no passage speaks of, in whatever words.</param>
internal sealed record PassageScores(double[] Passages, double[] Sentences, double[] Coverage, float[] Likeness, IReadOnlyList<string> Missing);

/// <summary>
/// Ranks an account's passages by what they mean. Each concept of a question is weighed like a word in BM25, all its
/// wordings counting as one word (Robertson and Zaragoza 2009, sections 3.4 and 3.6); to that comes the likeness of the
/// best sentence's vector. The passages found first then lend their most telling words to a second round (relevance
/// feedback after Lavrenko and Croft 2001, as RM3).
/// </summary>
internal sealed class PassageRanker(PassageIndex index, PassageVectors vectors, WordVectors words)
{
    /// <summary>BM25's constants: when more of the same stops to count, and how much longer passages are held back.</summary>
    private const double Saturation = 1.2, LengthShare = 0.5;
    /// <summary>What counts beside the passage's words: that they stand in one sentence, and the likeness of the best sentence.</summary>
    private const double SentenceShare = 0.5, VectorShare = 0.6;
    /// <summary>Words whose vectors are near a word of the question: at most how many, from which likeness on, and what they count.</summary>
    private const int Neighbours = 6;
    private const float LeastLikeness = 0.5f, NeighbourWeight = 0.3f;
    /// <summary>What a concept's wordings count in the question's vector, all together, to the one of a word of its own.</summary>
    private const float WordingsInVector = 1.2f;
    private const int FeedbackPassages = 8, FeedbackWords = 20;
    private const float FeedbackWeight = 0.3f;
    /// <summary>From which weight on a wording that a passage holds shows that it speaks of the concept.</summary>
    private const float Telling = 0.3f;
    /// <summary>By <see cref="WordVectors.Weight"/>: "attrition" is below, "penguins" and all unknown words are above.</summary>
    private const float Rare = 0.93f;

    private readonly int _passages = index.Lengths.Length;

    /// <param name="admits">Whether a passage is to be ranked.</param>
    public PassageScores Rank(Question question, Func<int, bool> admits)
    {
        if (question.Concepts.Count == 0 || _passages == 0) return new(new double[_passages], new double[index.Sentences.Count], new double[_passages], new float[_passages], question.Stems);
        var asked = question.Concepts.Select(concept => Find(WithNeighbours(concept))).ToList();
        var likeness = vectors.Likeness(words.Embed(VectorWords(question)));
        var first = Combine(Score(asked), likeness, admits);
        var feedback = Feedback(asked.Count, first.Passages).Select(Find);
        return Combine(Score([.. asked, .. feedback]), likeness, admits) with { Coverage = Coverage(asked), Missing = Missing(question, asked) };
    }

    private Concept WithNeighbours(Concept concept) => !concept.IsPlain ? concept : concept with
    {
        Wordings = [.. concept.Wordings, .. vectors.Near(concept.Name, Neighbours, LeastLikeness).Select(near => Wording.Of(near.Stem, NeighbourWeight * near.Likeness))],
    };

    private IEnumerable<(string Stem, float Weight)> VectorWords(Question question) =>
        question.Stems.Select(stem => (stem, 1f)).Concat(
            from concept in question.Concepts
            from wording in concept.Wordings
            where wording.Words is not [{ IsBeginning: false } only] || only.Letters != concept.Name
            from pattern in wording.Words
            from word in Words(pattern)
            select (index.Words[word], WordingsInVector * wording.Weight / concept.Wordings.Count / wording.Words.Count));

    private IEnumerable<int> Words(WordPattern pattern)
    {
        var (start, end) = index.Find(pattern);
        return Enumerable.Range(start, end - start);
    }

    /// <param name="Rarity">Its inverse document frequency.</param>
    private readonly record struct FoundConcept(float Weight, Occurrences Found, double Rarity);

    private FoundConcept Find(Concept concept)
    {
        var found = new Occurrences(index, concept.Wordings);
        return new(concept.Weight, found, Math.Log(1 + (_passages - found.Passages + 0.5) / (found.Passages + 0.5)));
    }

    private List<string> Missing(Question question, List<FoundConcept> asked) =>
    [
        .. question.Concepts.Zip(asked).Where(pair => pair.First.IsPlain && (words.Weight(pair.First.Name) >= Rare || question.Names.Contains(pair.First.Name)) && pair.Second.Found.Best.Max() < Telling)
            .Select(pair => pair.First.Name),
    ];

    private double[] Coverage(List<FoundConcept> concepts)
    {
        var coverage = new double[_passages];
        var total = concepts.Sum(concept => concept.Rarity);
        foreach (var concept in concepts)
            for (var passage = 0; passage < _passages; passage++)
                if (concept.Found.Best[passage] >= Telling) coverage[passage] += concept.Rarity / total;
        return coverage;
    }

    private (double[] Passages, double[] Sentences) Score(List<FoundConcept> concepts)
    {
        var (passages, sentences) = (new double[_passages], new double[index.Sentences.Count]);
        foreach (var (weight, found, rarity) in concepts)
        {
            for (var passage = 0; passage < _passages; passage++)
            {
                if (found.Frequency[passage] is not (> 0 and var often)) continue;
                var length = 1 - LengthShare + LengthShare * index.Lengths[passage] / index.MeanLength;
                passages[passage] += weight * rarity * often * (Saturation + 1) / (often + Saturation * length);
            }
            for (var sentence = 0; sentence < sentences.Length; sentence++) sentences[sentence] += weight * rarity * found.BestOfSentence[sentence];
        }
        var most = new double[_passages];
        foreach (var (sentence, score) in sentences.Index())
            most[index.Sentences[sentence].Passage] = Math.Max(most[index.Sentences[sentence].Passage], score);
        for (var passage = 0; passage < _passages; passage++) passages[passage] += SentenceShare * most[passage];
        return (passages, sentences);
    }

    private PassageScores Combine((double[] Passages, double[] Sentences) byWords, float[] likeness, Func<int, bool> admits)
    {
        var (mostPassage, mostSentence) = (Math.Max(byWords.Passages.Max(), 1e-9), Math.Max(byWords.Sentences.Max(), 1e-9));
        var best = new float[_passages];
        for (var sentence = 0; sentence < likeness.Length; sentence++)
            best[index.Sentences[sentence].Passage] = Math.Max(best[index.Sentences[sentence].Passage], likeness[sentence]);
        return new(
            [.. byWords.Passages.Select((score, passage) => admits(passage) ? score / mostPassage + VectorShare * best[passage] : 0)],
            [.. byWords.Sentences.Select((score, sentence) => score / mostSentence + VectorShare * likeness[sentence])], [], best, []);
    }

    /// <summary>The words by which the passages found first differ most from the account's others.</summary>
    private IEnumerable<Concept> Feedback(int concepts, double[] scores)
    {
        var top = Enumerable.Range(0, _passages).Where(passage => scores[passage] > 0)
            .OrderByDescending(passage => scores[passage]).ThenBy(passage => passage).Take(FeedbackPassages).ToList();
        if (top.Count == 0) return [];
        var (share, counts, sum) = (new double[_passages], new int[_passages], top.Sum(passage => scores[passage]));
        foreach (var passage in top) share[passage] = scores[passage] / sum;
        var telling = Enumerable.Range(0, index.Words.Count).Select(word => (Word: word, Value: Telling(word)))
            .Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Word).Take(FeedbackWords).ToList();
        var values = telling.Sum(pair => pair.Value);
        return telling.Select(pair => new Concept(index.Words[pair.Word], (float)(FeedbackWeight * concepts * pair.Value / values),
            [Wording.Of(index.Words[pair.Word])], true));

        double Telling(int word)
        {
            var (within, holding, last) = (0.0, 0, -1);
            foreach (var sentence in index.Occurrences(word))
            {
                var passage = index.Sentences[sentence].Passage;
                if (passage != last) (holding, last, counts[passage]) = (holding + 1, passage, 0);
                counts[passage]++;
                // The sum of n / (n + 1) over the top passages, kept up to date as n grows.
                if (share[passage] > 0) within += share[passage] / (counts[passage] * (counts[passage] + 1.0));
            }
            return within > 0 && holding > 1 ? within * Math.Log(1 + (_passages - holding + 0.5) / (holding + 0.5)) : 0;
        }
    }
}
