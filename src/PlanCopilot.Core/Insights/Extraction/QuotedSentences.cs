namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>Makes evidence of a model's quotations: the whole sentences they stand in, so that no quotation hides the "not" before it.</summary>
internal static class QuotedSentences
{
    /// <returns>The evidence; or null and which quotation isn't in the passage, from 1.</returns>
    public static (IReadOnlyList<Evidence>? Evidence, int Missing) Locate(SentPassage passage, IReadOnlyList<string> quotations)
    {
        var evidence = new List<Evidence>();
        foreach (var (index, quotation) in quotations.Index())
        {
            var places = passage.Parts.Select(part => QuoteLocator.Find(passage.Document.Text, part.Start, part.End, quotation));
            if (places.FirstOrDefault(place => place is not null) is not { } found) return (null, index + 1);
            var touched = passage.Sentences.Where(sentence => sentence.Start < found.End && found.Start < sentence.End).ToList();
            var whole = Evidence.Of(passage.Document, Math.Min(found.Start, touched[0].Start), Math.Max(found.End, touched[^1].End));
            if (!evidence.Exists(known => known.Start < whole.End && whole.Start < known.End)) evidence.Add(whole);
        }
        return (evidence, 0);
    }
}
