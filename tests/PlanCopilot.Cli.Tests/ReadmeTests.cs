using System.CommandLine.Parsing;

namespace PlanCopilot.Cli.Tests;

/// <summary>The command lines of the READMEs are ones that the program takes.</summary>
public sealed class ReadmeTests
{
    private const string FromSource = "dotnet run --project src/PlanCopilot.Cli -- ";

    public static TheoryData<string> Examples() => [.. CommandLines("README.md").Concat(CommandLines("eval/README.md")).Distinct().Where(line => line.StartsWith("plancopilot ", StringComparison.Ordinal))
        .Select(line => line["plancopilot ".Length..].Split(" > ")[0])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_accepted(string example)
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/", Environment = _ => null };

        var parsed = PlanCopilotCommand.Parse([.. CommandLineParser.SplitCommandLine(example)], terminal);

        parsed.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_two_commands_are_the_agreed_ones() =>
        CommandLines("README.md").Take(2).ShouldBe([FromSource + "research --sample", "tests/run.sh"]);

    private static IEnumerable<string> CommandLines(string file)
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));
        return readme.Split("```sh\n").Skip(1).SelectMany(block => block.Split("```")[0].Split('\n'))
            .Where(line => line.Length > 0 && !line.StartsWith('#'));
    }
}
