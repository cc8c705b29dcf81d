using System.Globalization;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Benchmarks;

/// <summary>Plans for made-up accounts: two of three with names, amounts and days of their own, the third copied from one before it, names swapped and some lines changed.</summary>
internal static class GeneratedPlans
{
    private const int Sections = 10, LinesInSection = 5;

    private static readonly string[] Titles = ["Snapshot", "Goals", "Pressures", "Initiatives", "Obstacles", "People", "Objectives", "Actions", "Risks", "Next steps"];
    private static readonly string[] Verbs =
    [
        "wants to cut", "must replace", "is reviewing", "plans to widen", "has postponed", "pays too much for", "will measure", "blames delays on", "asks us about", "moves budget to", "stopped",
        "will rebuild", "compares", "reports weekly on", "tests", "gave up", "lost people over", "bought tools for", "argues about", "counts", "outsources", "hides", "defends", "starts", "simplifies",
    ];
    private static readonly string[] Qualities =
    [
        "manual", "regional", "outdated", "shared", "new", "outsourced", "seasonal", "critical", "slow", "duplicate", "mobile", "annual", "joint", "central", "local", "nightly", "unpaid", "rented",
        "certified", "foreign", "late", "small", "heavy", "frozen", "insured",
    ];
    private static readonly string[] Fields =
    [
        "invoice", "spare parts", "delivery", "claims", "loan", "store", "clinic", "price", "field", "supplier", "returns", "freight", "energy", "plant", "tax", "loyalty", "call", "contract", "safety",
        "data", "kitchen", "crane", "seed", "ticket", "vessel", "audit", "patent", "uniform", "garage", "survey", "bakery", "cable", "dairy", "export", "forest", "glass", "harbour", "laundry", "meter", "roof",
    ];
    private static readonly string[] Things =
    [
        "matching", "stock", "bookings", "handling", "files", "rosters", "reports", "lists", "crews", "checks", "queues", "renewals", "requests", "records", "forecasts", "disputes", "permits", "repairs",
        "labels", "orders", "quotas", "training", "waste", "schedules", "refunds", "sensors", "letters", "shifts", "leases", "codes",
    ];
    private static readonly string[] Ends =
    [
        "before the audit", "after the merger", "in the second half", "because two vendors left", "while hiring is frozen", "at every site", "without more staff", "under the new contract",
        "as the board asked", "since the outage", "until the union votes", "for the third time", "against their own rules", "with last year's money", "once the ledger closes",
    ];
    private static readonly string[] Syllables = ["ba", "den", "kor", "li", "mar", "nev", "os", "pel", "quin", "ras", "sto", "tal", "ul", "ver", "wen", "yar", "zim", "hol", "gre", "fen"];

    /// <param name="source">For each plan the index of the one that it was copied from; -1 for none.</param>
    public static IReadOnlyList<PlanText> Make(int count, int seed, out int[] source)
    {
        var random = new Random(seed);
        var plans = new List<PlanText>(count);
        source = new int[count];
        for (var i = 0; i < count; i++)
        {
            source[i] = i % 3 == 2 ? random.Next(i / 3) * 3 : -1;
            var company = Name(random) + " " + Name(random);
            var sections = source[i] < 0 ? New(company, random) : Copy(plans[source[i]], company, random);
            plans.Add(new PlanText($"plan-{i:00000}", $"account-{i:00000}", company, new DateOnly(2025, 1, 1).AddDays(i / 50), sections));
        }
        return plans;
    }

    private static List<PlanTextSection> New(string company, Random random) =>
        [.. Enumerable.Range(0, Sections).Select(number => new PlanTextSection(Titles[number], [.. Enumerable.Range(0, LinesInSection).Select(line => new PlanLine(Line(company, random), number * LinesInSection + line))]))];

    private static List<PlanTextSection> Copy(PlanText plan, string company, Random random) =>
    [
        .. plan.Sections.Select(section => section with
        {
            Lines = [.. section.Lines.Select(line => line with { Text = random.Next(5) == 0 ? Line(company, random) : line.Text.Replace(plan.Company, company, StringComparison.Ordinal) })],
        }),
    ];

    private static string Line(string company, Random random)
    {
        var says = Clause(random);
        return random.Next(3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{company} {says} {Pick(Ends, random)}; {Name(random)} {Name(random)} decides on {random.Next(1, 29)} March over ${random.Next(20, 990)}K."),
            1 => $"{company} {says} {Pick(Ends, random)} and {Clause(random)} at {Name(random)}.",
            _ => $"The team {says} {Pick(Ends, random)}, then {Clause(random)}.",
        };
    }

    private static string Clause(Random random) => $"{Pick(Verbs, random)} {Pick(Qualities, random)} {Pick(Fields, random)} {Pick(Things, random)}";

    private static string Name(Random random)
    {
        var name = Pick(Syllables, random) + Pick(Syllables, random) + Pick(Syllables, random);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
