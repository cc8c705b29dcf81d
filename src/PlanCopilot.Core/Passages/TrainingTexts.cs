using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>What the vectors are trained on: sentences of documents, WordNet, and the everyday lexicon.</summary>
public static class TrainingTexts
{
    /// <summary>Characters of the shortest sentence that is learnt from: shorter ones are labels.</summary>
    private const int Shortest = 20;
    /// <summary>How often the synonyms of WordNet and the wordings of the lexicon are read, so that they weigh something beside the documents.</summary>
    private const int SynonymRounds = 4, WordingRounds = 3;
    /// <summary>How often a word must stand in the documents to be taken for a filing's.</summary>
    private const int LeastCount = 20;

    /// <returns>The document's sentences and headings, each on one line.</returns>
    public static IEnumerable<string> Sentences(Document document) =>
        document.Blocks.SelectMany(block => block.IsProse ? SentenceSplitter.Split(document.Text, block.Start, block.End)
                : block.Kind == BlockKind.Heading ? [new Sentence(block.Start, block.End)] : [])
            .Select(sentence => document.Text[sentence.Start..sentence.End].Replace('\n', ' ').Trim()).Where(line => line.Length >= Shortest);

    /// <summary>Makes Vectors.bin and synonyms.txt.</summary>
    /// <param name="sentences">Of all documents; repeats count once.</param>
    /// <param name="wordNetFolder">Holds data.noun, index.noun, noun.exc and so on.</param>
    public static (byte[] Vectors, string Synonyms) Train(IEnumerable<string> sentences, string wordNetFolder)
    {
        var (wordNet, lexicon) = (WordNet.Load(wordNetFolder), EverydayLexicon.Shipped);
        var texts = sentences.Distinct(StringComparer.Ordinal).ToList();
        var frequent = texts.SelectMany(WordReader.Read).CountBy(word => word.Stem, StringComparer.Ordinal)
            .Where(pair => pair.Value >= LeastCount).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        texts.AddRange(wordNet.Texts().SelectMany(text => Enumerable.Repeat(text.Text, text.IsSynonyms ? SynonymRounds : 1)));
        texts.AddRange(lexicon.Texts(Written).SelectMany(text => Enumerable.Repeat(text, WordingRounds)));
        return (EmbeddingTrainer.Train(texts), SynonymTable.Write(wordNet, lexicon));

        string Written(WordPattern pattern) => pattern.IsBeginning
            ? frequent.Find(word => word.StartsWith(pattern.Letters, StringComparison.Ordinal)) ?? pattern.Letters : pattern.Letters;
    }
}
