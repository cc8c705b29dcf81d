using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed class IcsExportTests
{
    private static readonly Plan Plan = PlanDrafter.Draft(Brindlemoor.Findings);

    [Fact]
    public void A_plan_without_dates_has_no_calendar() => PlanExport.Write(Plan, "ics", PlanAudience.Team).ShouldBeNull();

    [Fact]
    public void A_dated_action_is_a_day_with_a_stable_id_and_the_plans_stamp()
    {
        var calendar = Encoding.UTF8.GetString(PlanExport.Write(Dated("Send draft contract; legal, then Übergabe\\Zürich", "May 30, 2025"), "ics", PlanAudience.Team) ?? []);

        calendar.ShouldBe(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PlanCopilot//Account plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", "UID:brindlemoor-action-1@plancopilot", "DTSTAMP:20250402T000000Z", "DTSTART;VALUE=DATE:20250530", "DTEND;VALUE=DATE:20250531",
            "SUMMARY:Brindlemoor Cold Chain\\, Inc.: Send draft contract\\; legal\\, then ", " Übergabe\\\\Zürich",
            "DESCRIPTION:Mutual action plan\\, Date\\nOwner here: Ana Ruiz", "CATEGORIES:Action", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""));
        calendar.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public void A_line_with_four_dates_is_four_days() =>
        Encoding.UTF8.GetString(PlanExport.Write(Dated("Review", "2025-06-03, 2025-09-02; December 2, 2025 · 3 Mar 2026"), "ics", PlanAudience.Team) ?? [])
            .Split("\r\n").Where(line => line.StartsWith("UID", StringComparison.Ordinal) || line.StartsWith("DTSTART", StringComparison.Ordinal)).ShouldBe(
            [
                "UID:brindlemoor-action-1@plancopilot", "DTSTART;VALUE=DATE:20250603", "UID:brindlemoor-action-1-2@plancopilot", "DTSTART;VALUE=DATE:20250902",
                "UID:brindlemoor-action-1-3@plancopilot", "DTSTART;VALUE=DATE:20251202", "UID:brindlemoor-action-1-4@plancopilot", "DTSTART;VALUE=DATE:20260303",
            ]);

    [Theory]
    [InlineData("5/6/26")]
    [InlineData("by May 30, 2025")]
    [InlineData("2025-13-01")]
    [InlineData("")]
    public void What_is_no_plain_day_is_none(string text) => IcsExport.Dates(text).ShouldBeEmpty();

    private static Plan Dated(string step, string date)
    {
        var section = Plan.Sections.Single(section => section.Key == "actions");
        var item = section.Items[0] with
        {
            Text = step,
            Fields = [new PlanField("Owner here", "Ana Ruiz", PlanItemStatus.Drafted, []), new PlanField("Date", date, PlanItemStatus.Drafted, [])],
        };
        return Plan with { Sections = [section with { Items = [item] }] };
    }
}
