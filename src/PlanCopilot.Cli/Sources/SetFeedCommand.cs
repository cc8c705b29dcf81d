using System.CommandLine;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>sources add ACCOUNT URL</c> and <c>sources remove ACCOUNT URL</c>: the news feeds that are read for an account.</summary>
internal sealed class SetFeedCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Its key, ticker, CIK or name" };
    private readonly Argument<string> _url = new("URL") { Description = "Address of an RSS, Atom or JSON feed, or of a page that names one" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly bool _isAdding;

    public SetFeedCommand(Terminal terminal, bool isAdding)
        : base(isAdding ? "add" : "remove", isAdding ? "Set a news feed for an account" : "Read a news feed no longer; what was read stays")
    {
        _isAdding = isAdding;
        Add(_account);
        Add(_url);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var feed = Address(result.GetValue(_url) ?? "", terminal);
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetValue(_account) ?? "", cancellationToken);
        if (_isAdding) await db.AddFeedAsync(account.Key, feed, cancellationToken);
        else if (!await db.RemoveFeedAsync(account.Key, feed, cancellationToken)) throw new InputException($"'{account.Key}' has no feed '{feed}'.");
        foreach (var set in await db.ListFeedsAsync(account.Key, cancellationToken)) await terminal.Out.WriteLineAsync(Terminal.Harmless(set.AbsoluteUri));
        return ExitCode.Done;
    }

    private static Uri Address(string url, Terminal terminal)
    {
        try
        {
            return new RequestGuard(SourceSettings.Guard(terminal)).Require(url);
        }
        catch (RequestRefusedException refused)
        {
            throw new InputException(refused.Message, refused);
        }
    }
}
