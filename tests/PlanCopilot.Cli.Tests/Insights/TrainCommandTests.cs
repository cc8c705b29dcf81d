namespace PlanCopilot.Cli.Tests.Insights;

public sealed class TrainCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_folder_without_sentences_is_the_users_to_mend()
    {
        Directory.CreateDirectory(Path.Combine(_session.Folder, "set"));

        var outcome = await _session.RunAsync("train", "--dataset", "set");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldEndWith($"{Path.Combine(_session.Folder, "set", "sentences.jsonl")}: there is no such file.\n");
        File.Exists(Path.Combine(_session.Folder, "classifier.bin")).ShouldBeFalse();
    }
}
