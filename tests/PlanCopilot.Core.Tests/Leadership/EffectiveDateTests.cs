using System.Globalization;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Tests.Leadership;

/// <summary>The day on which a change takes effect, in the forms in which filings and releases give it.</summary>
public sealed class EffectiveDateTests
{
    [Theory]
    [InlineData("On May 6, 2024, the Board appointed Priya Raman as Treasurer, effective June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer effective as of June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer with effect from 3 June 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective the 3rd day of June, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective June 3rd.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective Monday, June 3.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective 6/3/2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective Jan. 6.", "2024-12-18", "2025-01-06")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective Dec. 29.", "2025-01-03", "2024-12-29")]
    [InlineData("The Board appointed Priya Raman as Treasurer, to take effect on June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer, effective immediately.", "2024-05-08", "2024-05-08")]
    [InlineData("On May 6, 2024, the Board appointed Priya Raman as Treasurer, effective immediately.", "2024-05-08", "2024-05-06")]
    [InlineData("On May 6, 2024, the Board appointed Priya Raman as Treasurer, effective as of that date.", "2024-05-08", "2024-05-06")]
    [InlineData("On May 6, 2024, the Board appointed Priya Raman as Treasurer.", "2024-05-08", "2024-05-06")]
    [InlineData("Effective June 3, 2024, the Board appointed Priya Raman as Treasurer.", "2024-05-08", "2024-06-03")]
    [InlineData("Effective as of the close of business on May 31, 2024, Priya Raman was appointed Treasurer.", "2024-05-08", "2024-05-31")]
    [InlineData("Beginning June 3, 2024, Priya Raman will serve as Treasurer.", "2024-05-08", "2024-06-03")]
    [InlineData("Priya Raman will become Treasurer on or about June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("Priya Raman will serve as interim Treasurer commencing June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("Priya Raman will serve as interim Treasurer from June 3, 2024 until a successor is found.", "2024-05-08", "2024-06-03")]
    [InlineData("At a meeting of the Board held on May 6, 2024, Priya Raman was elected Treasurer.", "2024-05-08", "2024-05-06")]
    [InlineData("By action of May 6, 2024, and effective June 3, 2024, the Board elected Priya Raman Treasurer.", "2024-05-08", "2024-06-03")]
    [InlineData("On May 6, 2024, pursuant to the Cooperation Agreement dated April 2, 2024, the Board elected Priya Raman as a director.", "2024-05-08", "2024-05-06")]
    [InlineData("The Board appointed Priya Raman as Treasurer. Her appointment is effective June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer. She will start on Monday, June 3.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer. Ms. Raman's first day will be June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("The Board appointed Priya Raman as Treasurer. Her employment commenced on May 7, 2024.", "2024-05-08", "2024-05-07")]
    [InlineData("On May 6, 2024, the Company hired Priya Raman as Treasurer. Ms. Raman will assume her duties on June 3, 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("On May 6, 2024, the Board elected Priya Raman as a director, effective as of the conclusion of the annual meeting held on May 7, 2024.", "2024-05-08", "2024-05-07")]
    [InlineData("Priya Raman joins Harrowgate as Treasurer on 3 June 2024.", "2024-05-08", "2024-06-03")]
    [InlineData("On May 6, 2024, Priya Raman resigned as Treasurer.", "2024-05-08", "2024-05-06")]
    [InlineData("On May 6, 2024, Priya Raman notified the Company of her decision to resign as Treasurer, effective May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman resigned as Treasurer effective at the close of business on May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman will retire as Treasurer on May 31.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman will step down as Treasurer by May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman will retire as Treasurer at the end of this year.", "2024-05-08", "2024-12-31")]
    [InlineData("Priya Raman will retire as Treasurer at the end of 2024.", "2024-05-08", "2024-12-31")]
    [InlineData("Priya Raman will retire as Treasurer at the end of June 2024.", "2024-05-08", "2024-06-30")]
    [InlineData("Priya Raman will retire as Treasurer effective as of the end of the Company's fiscal year ending June 30, 2024.", "2024-05-08", "2024-06-30")]
    [InlineData("Priya Raman will step down as Treasurer following the filing of the Form 10-Q, which is expected on or about May 14, 2024.", "2024-05-08", "2024-05-14")]
    [InlineData("Priya Raman, Treasurer, is leaving the Company. Her last day will be May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman will resign as Treasurer. Ms. Raman will remain in her role until May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman will retire as Treasurer. She will continue in her role until the earlier of May 31, 2024 and the date on which a successor is appointed.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman resigned as Treasurer. The resignation is effective May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("On May 6, 2024, Priya Raman gave notice of her resignation as Treasurer, effective thirty days from the date of her notice.", "2024-05-08", "2024-06-05")]
    [InlineData("On May 6, 2024, Priya Raman submitted her resignation as Treasurer, effective two weeks thereafter.", "2024-05-08", "2024-05-20")]
    [InlineData("On May 6, 2024 (the “Separation Date”), the Company and Priya Raman agreed that she would cease to serve as Treasurer, effective as of the Separation Date.", "2024-05-08", "2024-05-06")]
    [InlineData("The Company has set May 31, 2024 (the “Transition Date”) for the handover. Priya Raman will resign as Treasurer on the Transition Date.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman's employment as Treasurer will end on May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("On May 6, 2024, the employment of Priya Raman as Treasurer was terminated without cause.", "2024-05-08", "2024-05-06")]
    [InlineData("The Company eliminated the position of Treasurer held by Priya Raman, effective May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman was notified that her position as Treasurer was being eliminated and that her employment would terminate on May 31, 2024.", "2024-05-08", "2024-05-31")]
    [InlineData("Priya Raman no longer serves as Treasurer effective May 6, 2024.", "2024-05-08", "2024-05-06")]
    [InlineData("Priya Raman, Treasurer, passed away on May 4, 2024.", "2024-05-08", "2024-05-04")]
    [InlineData("The Company mourns the death on May 4, 2024 of Priya Raman, its Treasurer.", "2024-05-08", "2024-05-04")]
    [InlineData("Priya Raman will not stand for re-election as a director at the annual meeting to be held on June 20, 2024.", "2024-05-08", "2024-06-20")]
    [InlineData("Priya Raman does not intend to seek re-election to the Board when her term expires at the annual meeting, scheduled for June 20, 2024.", "2024-05-08", "2024-06-20")]
    [InlineData("Priya Raman decided not to stand for re-election as a director. Ms. Raman will serve until the 2024 annual meeting of stockholders, which will be held on June 20, 2024.", "2024-05-08", "2024-06-20")]
    [InlineData("Priya Raman retired from the Board at the annual meeting on May 7, 2024.", "2024-05-08", "2024-05-07")]
    [InlineData("Priya Raman will retire from the Board at the end of her current term. The annual meeting will be held on June 20, 2024.", "2024-05-08", "2024-06-20")]
    [InlineData("The following changes will take effect on June 3, 2024:\nPriya Raman will become Treasurer.", "2024-05-08", "2024-06-03")]
    [InlineData("On May 6, 2024, the Board made the following appointments:\nPriya Raman, Treasurer", "2024-05-08", "2024-05-06")]
    [InlineData("Priya Raman joined the Board today.", "2024-05-08", "2024-05-08")]
    [InlineData("Priya Raman was appointed Treasurer in June 2024.", "2024-05-08", null)]
    [InlineData("Priya Raman will become Treasurer in the third quarter of 2024.", "2024-05-08", null)]
    [InlineData("On May 6, 2024, the Company announced that Priya Raman will become Treasurer.", "2024-05-08", null)]
    [InlineData("Priya Raman will become interim Treasurer and will serve until December 31, 2024.", "2024-05-08", null)]
    [InlineData("Priya Raman will retire as Treasurer later this year.", "2024-05-08", null)]
    public void The_day_of_effect_is_told_from_other_days(string text, string reported, string? effective)
    {
        var document = Paragraphs.Filing(reported, text.Split('\n'));

        var change = LeadershipChangeDetector.Detect(document).ShouldHaveSingleItem();

        change.Person.ShouldBe("Priya Raman");
        change.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(effective);
    }
}
