using PlanCopilot.Core.Insights.Verifying;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>
/// Whether a sentence of judgment, such as an objective, stays with what it is about. It claims no fact, so no quotation can
/// bear it out; but its numbers and names must stand in them, and most other words there or among the plain words of planning.
/// </summary>
internal static class JudgmentCheck
{
    /// <summary>Of the words that tell something. A model that obeys a document brings in words of neither kind.</summary>
    private const double LeastKnown = 0.75;

    private static readonly Reading Planning = new("""
        account accountable affect agree agreement align amount answer approve approval ask assess attention away before begin block bring budget build business buy buyer buying call case cause change choice choose
        clarify close come compare concern confirm contact conversation could criteria date deadline decide decision delay department depend discuss document early ease easier effect evaluate evaluation example
        executive exist expect exception figure find first funding go goal grant group handle help hinder hold impact influence initiative internal joint keep know later lead leader leave learn lose matter may measure meet meeting
        might more move name need next obstacle offer office open order outcome owner own part pay people person pilot plan planned pressure priority product project proof proposal propose prove purchase pursue pursuit
        qualify question reach reason record region replace report requirement responsible result review role scope sequence set settle shift show side site slow sponsor spend stage stakeholder standing start state
        status step stop success successor supplier support take talk target team tell test time timeline together touch track turn under understand unit use value way weaken win winning within work workshop
        """);

    /// <param name="known">The quotations that it stands on, and the handles and statements of what it is about.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static Fault? Check(string text, IReadOnlyList<string> known)
    {
        var words = Word.Split(text);
        var sources = known.Select(one => new Reading(one)).ToList();
        foreach (var (at, word) in words.Index())
        {
            if (IsIn(word, sources)) continue;
            if (word.Text.AsSpan().ContainsAnyInRange('0', '9') || word.Text is "$" or "€" or "£" or "%") return new("a number of it is not in its quotations", Missing(word));
            if (at > 0 && word.IsCapital && word.Break != Break.Sentence) return new("a name in it is not in its quotations", Missing(word));
        }
        var content = words.Where(word => word.IsContent).ToList();
        var strange = content.Where(word => !IsIn(word, sources) && !IsIn(word, [Planning])).ToList();
        return content.Count - strange.Count >= LeastKnown * content.Count ? null : new(
            "too much of it is neither in its quotations nor a word of planning",
            $"too much of it is neither in the quotations nor a plain word of planning: {string.Join(", ", strange.Select(word => $"\"{word.Text}\""))}");
    }

    /// <returns>Whether all words of the text that tell something stand in one of the others.</returns>
    public static bool IsOf(string text, IReadOnlyList<string> known)
    {
        var sources = known.Select(one => new Reading(one)).ToList();
        return Word.Split(text).All(word => word.IsStop || IsIn(word, sources));
    }

    private static bool IsIn(Word word, IReadOnlyList<Reading> sources) => sources.Any(source =>
        source.Keys.Contains(word.Key) || !word.IsNumber && source.Words.Exists(other => !other.IsNumber && Stemmer.AreAlike(word.Stem, other.Stem)));

    private static string Missing(Word word) => $"\"{word.Text}\" is not in the quotations";
}
