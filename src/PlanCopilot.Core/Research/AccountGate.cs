using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>
/// Keeps other companies' documents out of an account: a filing must be the account's own; a news item, release or
/// transcript must name it, and not merely a namesake.
/// </summary>
public sealed partial class AccountGate
{
    /// <summary>A release names its company early; the tail of a long page (related links, other tickers) doesn't count.</summary>
    private const int CharactersRead = 30_000;

    private readonly Account _account;
    private readonly string[][] _names;

    /// <param name="aliases">Other names by which the account's own filings call it, such as "IBM".</param>
    public AccountGate(Account account, IEnumerable<string> aliases)
    {
        _account = account;
        _names = [.. aliases.Prepend(CompanyName.Short(account.Name)).Prepend(account.Name)
            .Select(name => Words(name).Select(word => word.ToString()).ToArray())
            .Where(words => words.Length > 0 && words.Sum(word => word.Length) > 1)
            .DistinctBy(words => string.Join(' ', words).ToUpperInvariant())];
    }

    /// <returns>Null when the document belongs to the account, else why it is refused, in words.</returns>
    public string? WhyRefused(Document document)
    {
        if (document.Cik is not null && _account.Cik is not null)
            return document.Cik == _account.Cik ? null : $"it is by {document.Company ?? "another company"} (CIK {document.Cik}), not by {_account.Name} (CIK {_account.Cik})";
        if (document.Company is { } company && SameCompany(company)) return null;
        if (document.Kind.IsFiling())
            return document.Company is null ? "it names no company, so it can't be told whose it is" : $"it is a filing of {document.Company}, not of {_account.Name}";
        if (OtherTicker(document) is { } ticker)
            return $"it is about another company of a similar name (its ticker is {ticker}, not {_account.Ticker})";
        return Names(document.Text) ? null : $"it doesn't name {CompanyName.Short(_account.Name)}";
    }

    private bool SameCompany(string company)
    {
        var words = Words(CompanyName.Short(company)).Select(word => word.ToString()).ToArray();
        return _names.Any(name => name.SequenceEqual(words, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A ticker printed right behind the account's name tells a namesake: "Apex Foods (NASDAQ: APXF)".</summary>
    private string? OtherTicker(Document document) =>
        document.Ticker is { } ticker && _account.Ticker is { } own && !ticker.Equals(own, StringComparison.OrdinalIgnoreCase)
        && document.Company is { } company && SharesFirstWord(company) ? ticker : null;

    private bool SharesFirstWord(string company) =>
        Words(company).FirstOrDefault() is { } first && _names.Any(name => name[0].Equals(first.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the account's name stands in the text as a name: its words in a row, the first with a capital, and no further name word behind.</summary>
    private bool Names(string text)
    {
        var words = Words(text.Length > CharactersRead ? text[..CharactersRead] : text).ToArray();
        return words.Select((_, index) => index).Any(index => _names.Any(name => StandsAt(words, index, name)));
    }

    private static bool StandsAt(Word[] words, int index, string[] name)
    {
        if (index + name.Length > words.Length || !char.IsUpper(words[index].Text[0])) return false;
        for (var i = 0; i < name.Length; i++)
            if (!words[index + i].Text.Equals(name[i], StringComparison.OrdinalIgnoreCase)) return false;
        // "Delta" doesn't stand in "Delta Faucet", but it does in "Delta's" and in "Delta. The".
        return index + name.Length == words.Length || name.Length > 1
            || !words[index + name.Length].FollowsDirectly || !char.IsUpper(words[index + name.Length].Text[0])
            || CompanyName.IsSuffix(words[index + name.Length].Text);
    }

    private static IEnumerable<Word> Words(string text)
    {
        var end = 0;
        foreach (Match match in WordPattern.Matches(text))
        {
            yield return new Word(match.Value, text.AsSpan(end, match.Index - end) is " " or "-");
            end = match.Index + match.Length;
        }
    }

    private readonly record struct Word(string Text, bool FollowsDirectly)
    {
        public override string ToString() => Text;
    }

    [GeneratedRegex(@"[\p{L}\p{N}&]+")]
    private static partial Regex WordPattern { get; }
}
