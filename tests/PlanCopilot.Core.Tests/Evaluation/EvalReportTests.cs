using System.Text.Json.Nodes;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class EvalReportTests
{
    private static readonly Metric Passed = new("true claims passed", 0.75, 0.5, 1, 4);

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Script = "<script>alert('x')</script><img src=\"x\" onerror=\"y\">";
        var outcome = new EvalOutcome(Script, "lorm", new JsonObject { ["claim"] = Script }, JsonValue.Create(Script), new JsonObject { [Script] = Script }, false, 0, Script);

        var page = EvalReport.ToHtml(new EvalRun(Script, Script, [new SuiteResult(Script, [Passed with { Name = Script }], [outcome])]));

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        page.ShouldContain("default-src 'none'");
    }

    [Fact]
    public void Failures_are_shown_worst_first_with_what_was_asked_expected_and_got()
    {
        var page = Page(Case("c1", 1, true, "as expected"), Case("c2", 0.4, null, "half of it is missed"), Case("c3", 0, false, "read as none, is goal"));

        page.ShouldContain("<h3>2 of 3 cases not fully as expected</h3>");
        page.ShouldNotContain("as expected <span");
        page.IndexOf("read as none, is goal", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("half of it is missed", StringComparison.Ordinal));
        page.ShouldContain("<span class=\"score\">0.40</span> half of it is missed <span class=\"id\">c2</span><span class=\"about\">The text of c2.</span>");
        page.ShouldContain("<h4>Expected</h4><pre>goal</pre>");
        page.ShouldContain("<h4>Got</h4><pre>{\n  &quot;kind&quot;: &quot;none&quot;\n}</pre>");
    }

    [Fact]
    public void A_case_that_could_not_be_measured_is_not_passed_over()
    {
        var page = Page(Case("c1", null, null, "nothing to find"));

        page.ShouldContain("<h3>1 of 1 cases not fully as expected</h3>");
        page.ShouldContain("<span class=\"score\">-</span> nothing to find");
    }

    [Fact]
    public void A_suite_without_cases_says_so() =>
        EvalReport.ToHtml(new EvalRun("cases", "embedded", [SuiteResult.Empty("claims")])).ShouldContain("No cases: the data set has no file for this suite.");

    [Fact]
    public void Details_are_folded_away()
    {
        var page = EvalReport.ToHtml(new EvalRun("cases", "embedded", [new SuiteResult("claims", [Passed, Passed with { Name = "true claims passed: time", IsDetail = true }], [Case("c1", 1, true, "")])]));

        page.IndexOf("<summary>1 more figures</summary>", StringComparison.Ordinal).ShouldBeGreaterThan(page.IndexOf("<td>true claims passed<", StringComparison.Ordinal));
        page.IndexOf("<td>true claims passed: time<", StringComparison.Ordinal).ShouldBeGreaterThan(page.IndexOf("<summary>1 more figures</summary>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "-")]
    [InlineData(0.0, "0.000")]
    [InlineData(0.8315, "0.832")]
    [InlineData(1.5, "1.500")]
    [InlineData(35.0, "35.0")]
    public void Figures_are_short_and_what_was_not_measured_is_a_dash(double? value, string expected) => EvalReport.Number(value).ShouldBe(expected);

    [Fact]
    public void An_interval_names_both_ends()
    {
        EvalReport.Interval(Passed).ShouldBe("0.500 to 1.000");
        EvalReport.Interval(Passed with { Low = null, High = null }).ShouldBe("-");
    }

    private static string Page(params EvalOutcome[] cases) => EvalReport.ToHtml(new EvalRun("cases", "embedded", [new SuiteResult("sentences", [Passed], cases)]));

    private static EvalOutcome Case(string id, double? score, bool? correct, string why) =>
        new(id, "lorm", new JsonObject { ["heading"] = "Strategy", ["text"] = $"The text of {id}." }, JsonValue.Create("goal"), new JsonObject { ["kind"] = "none" }, correct, score, why);
}
