using System.CommandLine;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>--as NAME</c>: who makes a revision; else PLANCOPILOT_USER, else the name that the machine knows.</summary>
internal sealed class PersonOption : Option<string?>
{
    private const string Variable = "PLANCOPILOT_USER";

    public PersonOption() : base("--as")
    {
        Description = $"Who saves it; else {Variable}, else who is signed in to this machine";
        HelpName = "NAME";
    }

    public string Read(ParseResult result, Terminal terminal) =>
        (result.GetValue(this) ?? terminal.Setting(Variable))?.Trim() is { Length: > 0 } name ? name : System.Environment.UserName;
}
