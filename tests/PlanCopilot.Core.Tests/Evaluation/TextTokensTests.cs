using PlanCopilot.Core.Evaluation.Suites;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class TextTokensTests
{
    [Fact]
    public void Bullets_typography_and_line_breaks_leave_no_trace() =>
        TextTokens.Of("•  The Company’s\nnew kiln – its “No. 2” – cost $4.5 million").ShouldBe(
            TextTokens.Of("the company's new kiln - its \"no. 2\" - cost $4.5 MILLION"));

    [Fact]
    public void Tokens_are_runs_of_letters_and_digits() =>
        TextTokens.Of("Größe: 12-inch (R744)").ShouldBe(["größe", "12", "inch", "r744"]);

    [Fact]
    public void Joined_texts_contain_whole_tokens_only()
    {
        TextTokens.Joined("Sales rose 15 percent.").ShouldBe(" sales rose 15 percent ");
        TextTokens.Joined("Sales rose 15 percent.").Contains(TextTokens.Joined("rose 1"), StringComparison.Ordinal).ShouldBeFalse();
        TextTokens.Joined("…").ShouldBe("  ");
    }

    [Fact]
    public void A_share_counts_each_token_as_often_as_both_have_it()
    {
        TextTokens.Share(["kiln", "kiln", "opened"], ["kiln", "kiln", "kiln", "closed"]).ShouldBe(0.5);
        TextTokens.Share(["kiln"], []).ShouldBe(0);
    }

    [Fact]
    public void F1_weighs_both_sides()
    {
        TextTokens.F1(["chief", "financial", "officer"], ["executive", "vice", "president", "chief", "financial", "officer"]).ShouldBe(2.0 / 3, 1e-12);
        TextTokens.F1(["director"], []).ShouldBe(0);
        TextTokens.F1(["director"], ["director"]).ShouldBe(1);
    }
}
