using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class ClassifierTrainerTests
{
    private static readonly string[] Things = ["trucks", "depots", "routes", "drivers", "pallets", "trailers"];

    [Fact]
    public void The_same_sentences_give_the_same_bytes()
    {
        var first = ClassifierTrainer.Train(Sentences("Northgate"));
        var second = ClassifierTrainer.Train(Sentences("Northgate"));

        second.ShouldBe(first);
    }

    [Fact]
    public void Other_sentences_give_other_bytes()
    {
        var sentences = Sentences("Northgate");

        var changed = ClassifierTrainer.Train([.. sentences.Skip(1)]);

        changed.ShouldNotBe(ClassifierTrainer.Train(sentences));
    }

    [Fact]
    public void What_is_trained_can_be_loaded_and_reads_what_it_learned()
    {
        var bytes = ClassifierTrainer.Train(Sentences("Northgate"));

        var classifier = SentenceClassifier.Load(new MemoryStream(bytes));

        KindOf("We aim to add more depots.").ShouldBe(SentenceKind.Goal);
        KindOf("We may be unable to find drivers.").ShouldBe(SentenceKind.Obstacle);

        SentenceKind KindOf(string text) => classifier.Read(new SentenceInput(text, "", IsFiling: true, "")).Kind;
    }

    [Fact]
    public void The_name_of_an_account_leaves_no_trace_in_the_weights() =>
        ClassifierTrainer.Train(Sentences("Brightwater")).ShouldBe(ClassifierTrainer.Train(Sentences("Northgate")));

    [Fact]
    public void A_data_set_is_read_from_its_folder()
    {
        using var folder = new DataFolder(
            """{"id":"a:1","account":"a","company":"Acme","domain":"news","heading":"H","text":"We aim high.","kinds":["goal","none"],"salience":2,"extra":1}""");

        var sentence = LabelledSentence.ReadAll(folder.File).ShouldHaveSingleItem();

        sentence.Input.ShouldBe(new SentenceInput("We aim high.", "H", IsFiling: false, "Acme"));
        sentence.Kinds.ShouldBe([SentenceKind.Goal, SentenceKind.None]);
        (sentence.Id, sentence.Account, sentence.Salience).ShouldBe(("a:1", "a", 2));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":"a:1"}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"filing","heading":"","text":"T","kinds":["wish"],"salience":0}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"filing","heading":"","text":"T","kinds":["0"],"salience":0}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"filing","heading":"","text":"T","kinds":[],"salience":0}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"filing","heading":"","text":"T","kinds":["goal"],"salience":3}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"filing","heading":"","text":"T","kinds":["goal"],"salience":0.5}""")]
    [InlineData("""{"id":"a:1","account":"a","company":"A","domain":"tape","heading":"","text":"T","kinds":["goal"],"salience":1}""")]
    [InlineData("""{"id":"a:1","account":null,"company":"A","domain":"news","heading":"","text":"T","kinds":["goal"],"salience":1}""")]
    [InlineData("[1]")]
    public void A_malformed_line_is_named(string line)
    {
        using var folder = new DataFolder(
            """{"id":"a:1","account":"a","company":"A","domain":"news","heading":"","text":"T","kinds":["none"],"salience":0}""", "", line);

        var problem = Should.Throw<FormatException>(() => ClassifierTrainer.Train(folder.Path));

        problem.Message.ShouldStartWith($"{folder.File}, line 3: ");
    }

    [Fact]
    public void An_empty_folder_is_an_error_that_names_the_missing_file()
    {
        using var folder = new DataFolder();
        File.Delete(folder.File);

        Should.Throw<FormatException>(() => ClassifierTrainer.Train(folder.Path)).Message.ShouldContain("sentences.jsonl");
    }

    private static List<LabelledSentence> Sentences(string name) =>
    [
        .. Enumerable.Range(0, 12).SelectMany(account => Things.SelectMany(thing => new[]
        {
            Sentence(account, $"We aim to add more {thing}.", SentenceKind.Goal, 1),
            Sentence(account, $"Competitors of {name} press us with cheaper {thing}.", SentenceKind.Pressure, 1),
            Sentence(account, $"In 2025 {name} launched {account} new {thing}.", SentenceKind.Initiative, 2),
            Sentence(account, $"We may be unable to find {thing}.", SentenceKind.Obstacle, 1),
            Sentence(account, $"The {thing} are measured at cost.", SentenceKind.None, 0),
        }).Select(sentence => sentence with { Input = sentence.Input with { Company = $"{name} Freight, Inc." } })),
    ];

    private static LabelledSentence Sentence(int account, string text, SentenceKind kind, int salience) =>
        new($"{account}:{text}", $"account {account}", new SentenceInput(text, "Business", IsFiling: true, ""), [kind], salience);

    private sealed class DataFolder : IDisposable
    {
        public DataFolder(params string[] lines) => System.IO.File.WriteAllLines(File, lines);

        public string Path { get; } = Directory.CreateTempSubdirectory("sentences").FullName;
        public string File => System.IO.Path.Combine(Path, "sentences.jsonl");

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
