using System.CommandLine;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Cli.Serving;

/// <summary><c>members link NAME</c>: a way back in for whoever has the data folder and lost a password.</summary>
internal sealed class LinkMemberCommand : Command
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Argument<string> _name = new("NAME") { Description = "What the member signs in with" };
    private readonly Option<string?> _data = DataFolder.Option();

    public LinkMemberCommand(Terminal terminal) : base("link", "Make a link that signs a member in once, within the hour")
    {
        Add(_name);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var name = MemberName.TryParse(result.GetValue(_name)) is { } parsed && await db.FindMemberAsync(parsed, cancellationToken) is { IsOff: false } ? parsed : null;
        if (name is null) throw new InputException($"There is no member '{result.GetValue(_name)}' who may sign in. There are: {string.Join(", ", (await db.ListMembersAsync(cancellationToken)).Where(member => !member.IsOff).Select(member => member.Name))}.");
        var link = await db.MakeSignInLinkAsync(name, Life, TimeProvider.System, cancellationToken);
        await db.WriteAuditAsync(new StoredAuditLine { At = TimeProvider.System.GetUtcNow(), Action = AuditStorage.MadeLink, Subject = name, Detail = "on the command line" }, cancellationToken);
        await terminal.Out.WriteLineAsync($"/sign-in/{link}");
        await terminal.Error.WriteLineAsync("Open it behind the address of the service, such as http://127.0.0.1:5080. It works once, within the hour.");
        return ExitCode.Done;
    }
}
