using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Transcripts;

namespace PlanCopilot.Core.Tests.Documents.Transcripts;

public sealed class TranscriptReaderTests
{
    private static string[] Outline(Document document) =>
        [.. document.Sections.Select(section => $"{section.Level} {section.Title}: {TestDocuments.Flat(document, section)}")];

    [Fact]
    public void Json_turns_become_speakers_and_paragraphs()
    {
        var document = TestDocuments.Parse("""
            {"header_texts": ["Prepared Remarks:"],
             "prepared_remarks": [
              {"speaker": "Operator", "speech": "Welcome to the Fabrikam's Fiscal 2023 second-quarter results conference call."},
              {"speaker": "Ana Ruiz", "speech": "Thank you.\nWe grew 8%."}],
             "q_and_a": [
              {"speaker": "Sam Lee", "speech": "What about margins?"},
              {"speaker": "Duration: 61 minutes", "speech": ""}],
             "participants": ["Ana Ruiz--Chief Executive Officer", "Sam Lee--Contoso Bank -- Analyst"]}
            """, "call.txt");

        document.Kind.ShouldBe(DocumentKind.Transcript);
        document.Title.ShouldBe("Transcript: Fabrikam Q2 2023 earnings call");
        document.Company.ShouldBe("Fabrikam");
        Outline(document).ShouldBe(
        [
            "1 Prepared Remarks: Prepared Remarks ¶ Operator ¶ Welcome to the Fabrikam's Fiscal 2023 second-quarter results conference call. ¶ Ana Ruiz ¶ Thank you. ¶ We grew 8%.",
            "2 Operator: Operator ¶ Welcome to the Fabrikam's Fiscal 2023 second-quarter results conference call.",
            "2 Ana Ruiz: Ana Ruiz ¶ Thank you. ¶ We grew 8%.",
            "1 Questions & Answers: Questions & Answers ¶ Sam Lee ¶ What about margins?",
            "2 Sam Lee: Sam Lee ¶ What about margins?",
            "1 Call Participants: Call Participants ¶ Ana Ruiz | Chief Executive Officer Sam Lee | Contoso Bank | Analyst",
        ]);
        SentenceSplitter.Split(document).Select(sentence => sentence.In(document)).Last().ShouldBe("What about margins?");
    }

    [Fact]
    public void Names_on_lines_of_their_own_are_speakers()
    {
        var document = TestDocuments.Parse("""
            Fabrikam Robotics, Inc. (NYSE:FBKR) Q4 2022 Earnings Conference Call February 9, 2023 5:00 PM ET
            Executives
            Ana Ruiz - CEO
            Analysts
            Sam Lee - Contoso Bank
            Operator
            Good day and welcome to the call. Ana?
            Ana Ruiz
            Thank you. It was a good year.
            Orders doubled.
            Question-and-Answer Session
            Operator
            Our first question comes from Sam Lee.
            Sam Lee
            How long is the backlog?
            Ana Ruiz
            Nine months.
            """, "call.txt");

        document.Kind.ShouldBe(DocumentKind.Transcript);
        document.Title.ShouldBe("Transcript: Fabrikam Robotics, Inc. Q4 2022 earnings call");
        (document.Ticker, document.Published).ShouldBe(("FBKR", new DateOnly(2023, 2, 9)));
        document.Sections.Where(section => section.Level == 2).Select(section => section.Title).ShouldBe(["Operator", "Ana Ruiz", "Operator", "Sam Lee", "Ana Ruiz"]);
        document.Sections.Where(section => section.Level == 1).Select(section => section.Title)
            .ShouldBe(["Call Participants", "Call Participants", "Prepared Remarks", "Questions & Answers"]);
        TestDocuments.Flat(document, document.Sections[^1]).ShouldBe("Ana Ruiz ¶ Nine months.");
    }

    [Fact]
    public void Names_before_a_colon_are_speakers_and_the_first_question_parts_the_call()
    {
        var document = TestDocuments.Parse("""
            # FBKR Q1 2024 Earnings Call Transcript

            **Date:** 2024-05-02
            **Company:** FBKR

            ---

            Operator: Welcome to Fabrikam's First Quarter 2024 call.
            Ana Ruiz: Thanks. One note: orders doubled.
            Operator: The first question is from Sam Lee.
            Sam Lee: Congratulations. What next?
            Ana Ruiz: More robots.
            Sam Lee: Good.
            """, "call.md");

        document.Title.ShouldBe("FBKR Q1 2024 Earnings Call Transcript");
        (document.Company, document.Ticker, document.Published).ShouldBe(("Fabrikam", "FBKR", new DateOnly(2024, 5, 2)));
        document.Sections.Where(section => section.Level == 1).Select(section => TestDocuments.Flat(document, section)).ShouldBe(
        [
            "Operator ¶ Welcome to Fabrikam's First Quarter 2024 call. ¶ Ana Ruiz ¶ Thanks. One note: orders doubled.",
            "Operator ¶ The first question is from Sam Lee. ¶ Sam Lee ¶ Congratulations. What next? ¶ Ana Ruiz ¶ More robots. ¶ Sam Lee ¶ Good.",
        ]);
    }

    [Theory]
    [InlineData("{\"prepared_remarks\": [{\"speaker\": \"Operator\", ")]
    [InlineData("{\"prepared_remarks\": 7}")]
    [InlineData("{\"prepared_remarks\": [7, null, {\"speaker\": 1, \"speech\": 2}]}")]
    [InlineData("Notes:\nAnn: call Bob\nBob: away\n")]
    [InlineData("")]
    public void What_is_no_transcript_is_left_to_the_other_readers(string source) =>
        TranscriptReader.TryRead(source, "x.txt").ShouldBeNull();
}
