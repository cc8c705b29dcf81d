namespace PlanCopilot.Core.Insights;

/// <summary>
/// Makes the sentence of a draft from a sentence of a filing by deletion alone: subject, verb, object, values and hedges stay,
/// so that a statement never says more, or says it more surely, than its evidence.
/// </summary>
public static class StatementCompressor
{
    /// <summary>Words a statement should have at most; a rep reads forty of them.</summary>
    public const int GoodLength = 25;
    /// <summary>Words a statement has at most.</summary>
    public const int MaxLength = 35;

    private const int LongestSentence = 1200;

    /// <param name="sentence">A whole sentence as the document prints it.</param>
    /// <param name="company">The company's short name, which stands for "we".</param>
    /// <returns>The statement, or null when the sentence can't be cut to <see cref="MaxLength"/> words that can be read alone.</returns>
    public static string? Compress(string sentence, string company)
    {
        if (sentence.Length > LongestSentence || sentence.EndsWith('?') || sentence.EndsWith(':')) return null;
        var text = SentenceTrim.Strip(sentence);
        if (!StandsAlone.Check(text)) return null;
        text = ClauseCuts.Shorten(text, GoodLength);
        if (ClauseCuts.Count(text) > MaxLength || !StandsAlone.Check(text)) return null;
        // A name of several words may stand for "we".
        var statement = Finish(CompanyVoice.Rewrite(text, company));
        return ClauseCuts.Count(statement) > MaxLength ? null : statement;
    }

    private static string Finish(string text)
    {
        // A name such as iPhone keeps its first letter.
        var capital = text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToUpperInvariant(text[0]) + text[1..];
        return capital[^1] is '.' or '!' ? capital : capital + ".";
    }
}
