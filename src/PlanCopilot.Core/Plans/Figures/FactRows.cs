using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>The facts of one filing and period, and the printed rows that show them.</summary>
internal sealed class FactRows(Document document, DateOnly start, DateOnly end)
{
    /// <summary>Fiscal years of 52 and 53 weeks, and leap years, move the same period by so many days at most.</summary>
    private const int YearSlack = 10;
    /// <summary>A longer row is prose set as a table: there the sentence around the figure is quoted, or the figure alone.</summary>
    private const int LongestRow = 400;
    /// <summary>A unit's name; what is longer is a description.</summary>
    private const int LongestName = 60;

    private readonly List<XbrlFact> _facts = document.Facts
        .Where(fact => fact is { Value: not null, Start: not null, End: not null, PeriodEnd: not null })
        .Where(fact => fact.Start >= 0 && fact.End <= document.Text.Length && fact.Start < fact.End)
        .Where(fact => fact.Printed.Any(char.IsAsciiDigit)).ToList(); // a dash is no figure to quote

    /// <returns>The concept's figure without members, under the first of its tags that the filing uses, or null.</returns>
    public FigureLine? WholeCompany(Concept concept) => concept.Tags
        .Select(tag => Line(concept, concept.Name, Of(tag, concept.IsInstant, []), tag, []))
        .FirstOrDefault(line => line is not null);

    /// <returns>The facts of a tag for this period and exactly these members.</returns>
    public IReadOnlyList<XbrlFact> Of(string tag, bool isInstant, IReadOnlyList<XbrlMember> members) =>
        _facts.Where(fact => fact.Concept == tag && IsNow(fact, isInstant) && fact.Members.SequenceEqual(members)).ToList();

    public IEnumerable<XbrlFact> OfThisPeriod(string tag) => _facts.Where(fact => fact.Concept == tag && IsNow(fact, false));

    public FigureLine? Line(Concept concept, string name, IReadOnlyList<XbrlFact> now, string tag, IReadOnlyList<XbrlMember> members)
    {
        if (now.Count == 0) return null;
        var before = _facts.Where(fact => fact.Concept == tag && IsYearBefore(fact, concept.IsInstant) && fact.Members.SequenceEqual(members)).ToList();
        // The best row has a label that names the figure and shows both years.
        var best = now.OrderByDescending(fact => IsNamed(concept, fact)).ThenByDescending(fact => before.Any(other => SameRow(fact, other))).First();
        var earlier = before.OrderByDescending(fact => SameRow(best, fact)).ThenByDescending(fact => IsNamed(concept, fact)).FirstOrDefault();
        return new FigureLine(concept.Key, name, Figure(best), earlier is null ? null : Figure(earlier));
    }

    /// <returns>What the row prints before its first " | ", or null when the fact stands in no table row.</returns>
    public string? RowLabel(XbrlFact fact)
    {
        if (RowOf(fact) is not { } row) return null;
        var text = document.Text[row.Start..row.End];
        var bar = text.IndexOf(" | ", StringComparison.Ordinal);
        var label = (bar < 0 || row.Start + bar > fact.Start ? "" : text[..bar]).Trim();
        return label.Any(char.IsLetter) ? label : null;
    }

    /// <summary>The name as the filing prints it: a member's name has lost its apostrophes, dots and hyphens.</summary>
    /// <param name="words">Of a member's name, such as "Sams Club US".</param>
    /// <returns>The commonest printed form, such as "Sam's Club U.S."; the words themselves when it is printed in no other.</returns>
    public string Printed(string words)
    {
        // Between two letters and after the last one punctuation may stand; between two words it or a blank must.
        var letters = words.Select(letter => letter == ' ' ? "[ \u00a0,&/.-]{1,3}" : char.IsLetterOrDigit(letter) ? $"{letter}['’.]?" : Regex.Escape(letter.ToString()));
        var pattern = new Regex($@"(?:{string.Concat(letters)})", RegexOptions.NonBacktracking);
        return words.Length > LongestName ? words : pattern.Matches(document.Text).Select(match => match.Value.TrimEnd('\'', '’'))
            .GroupBy(form => form.EndsWith('.') && form.Count(letter => letter == '.') == 1 ? form[..^1] : form)
            .OrderByDescending(forms => forms.Count()).ThenBy(forms => forms.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? words;
    }

    /// <returns>Where the table that prints the fact begins; -1 when it stands in none.</returns>
    public int TableOf(XbrlFact fact)
    {
        var at = Surroundings.BlockAt(document, fact.Start.GetValueOrDefault());
        if (at < 0 || document.Blocks[at].Kind != BlockKind.TableRow) return -1;
        while (Surroundings.IsSameTable(document, at - 1)) at--;
        return document.Blocks[at].Start;
    }

    private Figure Figure(XbrlFact fact)
    {
        var (from, to) = Span(fact);
        return new Figure(fact.Value.GetValueOrDefault(), fact.Unit ?? "", Evidence.Of(document, from, to));
    }

    private (int Start, int End) Span(XbrlFact fact)
    {
        var (from, to) = (fact.Start.GetValueOrDefault(), fact.End.GetValueOrDefault());
        var at = Surroundings.BlockAt(document, from);
        if (at < 0 || document.Blocks[at].End < to) return (from, to);
        var block = document.Blocks[at];
        if (block.End - block.Start <= LongestRow && block.Kind == BlockKind.TableRow) return (block.Start, block.End);
        var sentence = SentenceSplitter.Split(document.Text, block.Start, block.End).FirstOrDefault(one => one.Start <= from && to <= one.End);
        return sentence.Length is > 0 and <= LongestRow ? (sentence.Start, sentence.End) : (from, to);
    }

    private Block? RowOf(XbrlFact fact)
    {
        var at = Surroundings.BlockAt(document, fact.Start.GetValueOrDefault());
        return at >= 0 && document.Blocks[at] is { Kind: BlockKind.TableRow } row ? row : null;
    }

    private bool IsNamed(Concept concept, XbrlFact fact) =>
        RowLabel(fact) is { } label && concept.RowWords.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase));

    private bool SameRow(XbrlFact one, XbrlFact other) => RowOf(one) is { } row && other.Start >= row.Start && other.End <= row.End;

    private bool IsNow(XbrlFact fact, bool isInstant) =>
        fact.PeriodEnd == end && (isInstant ? fact.PeriodStart is null : fact.PeriodStart == start);

    private bool IsYearBefore(XbrlFact fact, bool isInstant) =>
        Near(fact.PeriodEnd, end.AddYears(-1)) && (isInstant ? fact.PeriodStart is null : Near(fact.PeriodStart, start.AddYears(-1)));

    private static bool Near(DateOnly? day, DateOnly wanted) => day is { } known && Math.Abs(known.DayNumber - wanted.DayNumber) <= YearSlack;
}
