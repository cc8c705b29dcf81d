using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Leadership.Extraction;

/// <summary>Decides whether a change that a model reports may stand: person, role, what happens and the day must be in its passage.</summary>
/// <param name="passages">What the call sent, by id.</param>
internal sealed partial class ChangeProposalCheck(IReadOnlyDictionary<string, SentPassage> passages)
{
    private const int MostQuotations = 3, LongestName = 60, LongestRole = 150;

    public Checked<LeadershipChange> Check(ProposedChange proposal)
    {
        if (!passages.TryGetValue(proposal.Passage, out var passage)) return Fails(Drop.UnknownPassage, "there is no passage of this id");
        if (proposal.Quotations.Count is 0 or > MostQuotations) return Fails(Drop.Quotation, "one or two quotations are wanted");
        var (evidence, missing) = QuotedSentences.Locate(passage, proposal.Quotations);
        if (evidence is null) return Fails(Drop.Quotation, $"quotation {missing} is not in the passage, character for character");
        if (evidence.Any(one => ReaderAddress.Speaks(one.Quote))) return Fails(Drop.SpeaksToReader, "it repeats text that speaks to the reader");
        if (proposal.Person.Length > LongestName || proposal.Role.Length > LongestRole) return Fails(Drop.Length, "the person or the role is too long");
        return Stands(proposal, passage, string.Join('\n', evidence.Select(one => one.Quote)))
            ? new(new LeadershipChange(proposal.Person.Trim(), proposal.Role.Trim(), proposal.Kind, DayOf(proposal), evidence), null, "")
            : Fails(Drop.Value, "its quotations don't hold the person, the role, what happens or the day");
    }

    private static bool Stands(ProposedChange proposal, SentPassage passage, string quoted)
    {
        var shown = passage.Text;
        return Holds(shown, proposal.Person) && Holds(quoted, proposal.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]) && Named.IsMatch(proposal.Person.Trim())
            && (Holds(quoted, proposal.Role) || WordsOf(proposal.Role) is { Count: > 0 } words && words.IsSubsetOf(WordsOf(quoted)))
            && Cue(proposal.Kind).IsMatch(quoted)
            && (proposal.Effective.Length == 0 || DayOf(proposal) is { } day && DateReader.Find(shown, passage.Document.Published).Any(date => date.Date == day));
    }

    private static bool Holds(string text, string wanted) => QuoteLocator.Find(text, 0, text.Length, wanted) is not null;

    private static HashSet<string> WordsOf(string text) => [.. Terms.Words(text).Select(word => Terms.Fold(text.AsSpan(word.Start, word.Length))).Where(word => !Terms.IsStop(word))];

    private static DateOnly? DayOf(ProposedChange proposal) =>
        DateOnly.TryParseExact(proposal.Effective, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Regex Cue(LeadershipChangeKind kind) => kind switch
    {
        LeadershipChangeKind.Died => Dies,
        LeadershipChangeKind.Retired => Retires,
        LeadershipChangeKind.Departed or LeadershipChangeKind.LeftBoard => Leaves,
        LeadershipChangeKind.Interim => Fills,
        _ => Takes,
    };

    private static Checked<LeadershipChange> Fails(Drop drop, string reason) => new(null, drop, reason);

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’\-]*(?: [\p{L}\p{M}.'’,\-]+){0,6}$")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\b(?:died|death|passed away|passing|deceased|late)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dies { get; }

    [GeneratedRegex(@"\bretir", RegexOptions.IgnoreCase)]
    private static partial Regex Retires { get; }

    [GeneratedRegex(@"\b(?:resign|depart|leav|left\b|step\w* down|stepp|terminat|separat|ceas|transition|no longer|retir|remov|dismiss|replac|succe|not (?:to )?stand|will not (?:seek|stand)|vacat|relinquish|exit|ended|ends|conclu)", RegexOptions.IgnoreCase)]
    private static partial Regex Leaves { get; }

    [GeneratedRegex(@"\b(?:interim|acting|temporar|until)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fills { get; }

    [GeneratedRegex(@"\b(?:appoint|elect|nam(?:e|ed|es|ing)\b|join|promot|hir|becom|became|succe|assum|select|serv|tak(?:e|es|ing)\b|took\b|elevat|add(?:ed|s|ition)|tapp|begin|began|start|lead\b|return|transition|move|expand|designat|replac)", RegexOptions.IgnoreCase)]
    private static partial Regex Takes { get; }
}
