using System.Text.Json.Serialization.Metadata;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class DatasetTests : IDisposable
{
    private const string Document = """{"id": "ardl-news", "account": "ardl", "company": "Ardelon Tile Company", "path": "news/kiln.md"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-dataset-").FullName;

    private static JsonTypeInfo<DatasetDocument> Type => DatasetJson.Default.DatasetDocument;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_has_no_cases() => new Dataset(_folder).Read("claims.jsonl", Type).ShouldBeNull();

    [Fact]
    public void An_empty_file_has_cases_none_of_which_is_missing()
    {
        Write("documents.jsonl", "");

        new Dataset(_folder).Read("documents.jsonl", Type).ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_fields_are_ignored_and_empty_lines_skipped()
    {
        Write("documents.jsonl", "\n" + Document.Replace("\"path\"", "\"mood\": \"sunny\", \"path\"", StringComparison.Ordinal) + "\n\n");

        new Dataset(_folder).Read("documents.jsonl", Type).ShouldBe([new DatasetDocument("ardl-news", "ardl", "Ardelon Tile Company", "news/kiln.md")]);
    }

    [Theory]
    [InlineData("""{"id": "ardl-8-k", "account": """)]
    [InlineData("""{"id": "ardl-8-k", "account": "ardl", "company": "Ardelon Tile Company"}""")]
    [InlineData("""{"id": "ardl-8-k", "account": null, "company": "Ardelon Tile Company", "path": "a.txt"}""")]
    [InlineData("""{"id": 8, "account": "ardl", "company": "Ardelon Tile Company", "path": "a.txt"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_malformed_line_is_named_with_its_file_and_number(string line)
    {
        Write("documents.jsonl", $"{Document}\n\n{line}\n");

        var failure = Should.Throw<FormatException>(() => new Dataset(_folder).Documents);

        failure.Message.ShouldStartWith($"{Path.Combine(_folder, "documents.jsonl")}, line 3: ");
    }

    [Fact]
    public void A_field_that_is_missing_is_named()
    {
        Write("documents.jsonl", """{"id": "ardl-8-k", "account": "ardl", "path": "a.txt"}""");

        Should.Throw<FormatException>(() => new Dataset(_folder).Documents).Message.ShouldContain("company");
    }

    [Fact]
    public void A_document_listed_twice_is_an_error()
    {
        Write("documents.jsonl", $"{Document}\n{Document}\n");

        Should.Throw<FormatException>(() => new Dataset(_folder).Documents).Message.ShouldEndWith("documents.jsonl: 'ardl-news' is listed more than once.");
    }

    [Fact]
    public void Cases_about_documents_need_the_list_of_documents() =>
        Should.Throw<FormatException>(() => new Dataset(_folder).Parse("ardl-news")).Message.ShouldContain("there is no such file");

    [Fact]
    public void A_document_that_is_not_listed_is_an_error()
    {
        Write("documents.jsonl", Document);

        Should.Throw<FormatException>(() => new Dataset(_folder).Parse("ardl-10-k")).Message.ShouldEndWith("documents.jsonl: there is no document 'ardl-10-k'.");
    }

    [Theory]
    [InlineData("news/kiln.md")]
    [InlineData("news")]
    [InlineData("news/kiln\\u0000.md")]
    public void A_document_that_cannot_be_read_is_named(string path)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "news"));
        Write("documents.jsonl", Document.Replace("news/kiln.md", path, StringComparison.Ordinal));

        Should.Throw<FormatException>(() => new Dataset(_folder).Parse("ardl-news")).Message.ShouldContain("document 'ardl-news' can't be read: ");
    }

    [Fact]
    public void A_document_is_found_beside_the_data_set_and_parsed_once()
    {
        var cases = Directory.CreateDirectory(Path.Combine(_folder, "cases")).FullName;
        File.WriteAllText(Path.Combine(_folder, "kiln.md"), "# Ardelon fires up its second kiln\n\nThe tile maker doubled its output in May.\n");
        File.WriteAllText(Path.Combine(cases, "documents.jsonl"), Document.Replace("news/kiln.md", "../kiln.md", StringComparison.Ordinal));
        var dataset = new Dataset(cases);

        var document = dataset.Parse("ardl-news");

        document.Text.ShouldContain("The tile maker doubled its output in May.");
        dataset.Parse("ardl-news").ShouldBeSameAs(document);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
