using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class SentenceClassifierTests
{
    private const string Company = "Harrow Freight Systems, Inc.";

    [Theory]
    [InlineData("Our goal is to cut emissions from our truck fleet by 40% by 2032.", "Sustainability")]
    [InlineData("We aim to become the most trusted carrier for mid-sized shippers in North America.", "Strategy")]
    [InlineData("We are committed to reaching net zero across our operations by 2040.", "Environment")]
    [InlineData("Harrow strives to be the employer of choice for professional drivers.", "Human Capital")]
    public void A_wanted_outcome_is_a_goal(string text, string heading) => KindOf(text, heading).ShouldBe(SentenceKind.Goal);

    [Theory]
    [InlineData("We face intense competition from regional carriers and from digital freight brokers.", "Competition")]
    [InlineData("Inflation and higher interest rates have reduced consumer spending and demand for freight.", "Risk Factors")]
    [InlineData("New emission rules adopted by state regulators could increase our compliance costs significantly.", "Regulation")]
    [InlineData("Tariffs on imported steel may adversely affect our customers and lower their shipping volumes.", "Risk Factors")]
    public void A_force_from_outside_is_a_pressure(string text, string heading) => KindOf(text, heading).ShouldBe(SentenceKind.Pressure);

    [Theory]
    [InlineData("In March 2026 we launched Harrow Connect, a platform that lets shippers book capacity online.", "Overview")]
    [InlineData("During fiscal 2025 we acquired two cold-storage operators and opened a new hub in Memphis.", "Business")]
    [InlineData("We are investing $120 million in automated sorting equipment at our largest terminals.", "Capital Expenditures")]
    [InlineData("In January 2026 the Board approved a restructuring plan to reduce headcount and close four terminals.", "Restructuring")]
    public void Something_done_is_an_initiative(string text, string heading) => KindOf(text, heading).ShouldBe(SentenceKind.Initiative);

    [Theory]
    [InlineData("We may be unable to hire and retain enough qualified drivers to support our growth.", "Risk Factors")]
    [InlineData("If we fail to integrate the acquired warehouses, we may not realize the expected savings.", "Risk Factors")]
    [InlineData("We depend on a single supplier for the refrigeration units in our trailers.", "Risk Factors")]
    [InlineData("Our legacy dispatch systems are difficult to maintain and could delay our new platform.", "Operational Risks")]
    public void A_difficulty_inside_is_an_obstacle(string text, string heading) => KindOf(text, heading).ShouldBe(SentenceKind.Obstacle);

    [Theory]
    [InlineData("Harrow Freight Systems today announced the appointment of Dana Whitlock as Chief Financial Officer.", "Harrow Names New CFO")]
    [InlineData("Mr. Osei joined the company as President in 2026 and succeeds Carla Benn, who is retiring.", "Harrow Appoints President")]
    public void Someone_who_comes_or_goes_is_leadership(string text, string heading) =>
        SentenceClassifier.Embedded.Read(new SentenceInput(text, heading, IsFiling: false, Company)).Kind.ShouldBe(SentenceKind.Leadership);

    [Theory]
    [InlineData("Deferred tax assets and liabilities are measured using enacted tax rates expected to apply.", "Income Taxes")]
    [InlineData("The information required by this item is incorporated by reference to our proxy statement.", "Item 11")]
    [InlineData("Revenue is recognized over time as the shipment moves from origin to destination.", "Revenue Recognition")]
    [InlineData("We sell through our own agents and through independent brokers.", "Distribution")]
    public void What_every_filer_prints_is_none(string text, string heading)
    {
        var reading = SentenceClassifier.Embedded.Read(new SentenceInput(text, heading, IsFiling: true, Company));

        reading.Kind.ShouldBe(SentenceKind.None);
        reading.SalienceLevel.ShouldBe(0);
    }

    [Theory]
    [InlineData("We aim to double freight volumes in Mexico by 2030.")]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("\uD800\uD800 \0 \uFFFF")]
    public void Probabilities_sum_to_one(string text)
    {
        var reading = SentenceClassifier.Embedded.Read(new SentenceInput(text, "", IsFiling: true, ""));

        reading.Probabilities.Count.ShouldBe(6);
        reading.Probabilities.Sum().ShouldBe(1, 1e-9);
        reading.ProbabilityOf(reading.Kind).ShouldBe(reading.Probabilities.Max());
        reading.Salience.ShouldBeInRange(0, 2);
    }

    [Fact]
    public void A_programme_with_name_and_date_is_more_salient_than_boilerplate()
    {
        var specific = Read("In March 2026 we launched Harrow Connect and invested $120 million in our Memphis hub.", "Overview");
        var general = Read("Our business could be harmed by these and other risks.", "Risk Factors");

        specific.SalienceLevel.ShouldBe(2);
        specific.Salience.ShouldBeGreaterThan(general.Salience);
    }

    [Fact]
    public void A_very_long_text_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("we may be unable to hire drivers and ", 20_000));

        Read(text, text).Kind.ShouldBe(SentenceKind.Obstacle);
    }

    [Fact]
    public void The_accounts_own_name_carries_no_weight()
    {
        var here = Read("Harrow launched a new platform for shippers in March 2026.", "Overview");
        var there = SentenceClassifier.Embedded.Read(
            new SentenceInput("Zyxel launched a new platform for shippers in March 2026.", "Overview", IsFiling: true, "Zyxel Corporation"));

        there.Probabilities.ShouldBe(here.Probabilities);
    }

    [Fact]
    public void Other_names_in_mid_sentence_read_alike()
    {
        var rival = Read("We face intense competition from Musk and his carriers.", "Competition");
        var stranger = Read("We face intense competition from Quillfeather and his carriers.", "Competition");

        stranger.Probabilities.ShouldBe(rival.Probabilities);
    }

    [Fact]
    public void Threads_share_one_classifier()
    {
        var inputs = Enumerable.Range(0, 200)
            .Select(n => new SentenceInput($"We plan to open {n} terminals by 20{n % 90 + 10}.", "Strategy", n % 2 == 0, Company)).ToList();
        var alone = inputs.Select(input => SentenceClassifier.Embedded.Read(input).Salience).ToList();

        var together = inputs.AsParallel().AsOrdered().Select(input => SentenceClassifier.Embedded.Read(input).Salience).ToList();

        together.ShouldBe(alone);
    }

    [Fact]
    public void The_resource_stays_small()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("classifier.bin").ShouldNotBeNull();

        stream.Length.ShouldBeInRange(100_000, 4_000_000);
    }

    [Fact]
    public void Bytes_of_something_else_are_refused() =>
        Should.Throw<FormatException>(() => SentenceClassifier.Load(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8, 9])));

    private static SentenceReading Read(string text, string heading) =>
        SentenceClassifier.Embedded.Read(new SentenceInput(text, heading, IsFiling: true, Company));

    private static SentenceKind KindOf(string text, string heading) => Read(text, heading).Kind;
}
