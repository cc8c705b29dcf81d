using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

/// <summary>A small account with documents, for tests of what the database keeps.</summary>
internal static class StoredSamples
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);
    public static readonly TimeProvider Time = new StandingClock();
    public static readonly Account Account = new("harborline", "Harborline Logistics, Inc.") { Cik = Cik.TryParse("1999123"), Ticker = "HBLN" };

    public static readonly byte[] Original = Encoding.UTF8.GetBytes("<p>Competition</p><p>Fuel costs rose 12 % – faster than our rates.</p>");

    /// <summary>A heading, a paragraph and a table row, with a section, a figure and characters beyond ASCII.</summary>
    public static Document Document(byte[]? original = null) => new()
    {
        Id = Convert.ToHexStringLower(SHA256.HashData(original ?? Original)),
        Kind = DocumentKind.Form10K,
        Title = "Harborline 10-K 2025",
        Company = "Harborline Logistics, Inc.",
        Cik = Cik.TryParse("1999123"),
        Ticker = "HBLN",
        Accession = AccessionNumber.TryParse("0001999123-26-000007"),
        Published = new DateOnly(2026, 2, 20),
        PeriodEnd = new DateOnly(2025, 12, 31),
        Text = "Competition\n\nFuel costs rose 12 % – faster than our rates.\n\nRevenue | $1,250 million",
        Blocks = [new(BlockKind.Heading, 0, 11), new(BlockKind.Paragraph, 13, 58), new(BlockKind.TableRow, 60, 84)],
        Sections = [new("I", "1A", "Competition", 1, 0, 84)],
        Facts =
        [
            new()
            {
                Concept = "us-gaap:Revenues", ContextId = "c-1", PeriodStart = new DateOnly(2025, 1, 1),
                PeriodEnd = new DateOnly(2025, 12, 31), Unit = "USD", Scale = 6, Value = 1_250_000_000m, Printed = "1,250",
                Members = [new("us-gaap:StatementBusinessSegmentsAxis", "hbln:OceanMember")], Start = 71, End = 76,
            },
        ],
    };

    public static Reading Reading(byte[]? original = null)
    {
        var document = Document(original);
        return new(document, original ?? Original, "harborline-10k.htm")
        {
            Passages =
            [
                new(document.Id, 0, 0, "Item 1A, Competition", document.Text[..58]),
                new(document.Id, 1, 60, "Item 1A, Competition", document.Text[60..]),
            ],
        };
    }

    public static Plan Plan(string revenue) => new()
    {
        Account = Account,
        AsOf = new DateOnly(2026, 2, 20),
        Sources = [new("D1", "ab12", DocumentKind.Form10K, "Harborline 10-K 2025", new DateOnly(2026, 2, 20), SourceUse.Read, null)],
        Sections =
        [
            new("snapshot", "Snapshot",
                [new() { Id = "snapshot-revenue", Group = "figure", Label = "Revenue", Text = revenue, Status = PlanItemStatus.Drafted, Citations = [1] }], null),
        ],
        Evidence = [],
    };

    /// <summary>Compares everything in two values, whatever kinds of list they hold.</summary>
    public static void ShouldEqual<T>(this T value, T expected) =>
        JsonSerializer.Serialize(value).ShouldBe(JsonSerializer.Serialize(expected));

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Morning;
    }
}
