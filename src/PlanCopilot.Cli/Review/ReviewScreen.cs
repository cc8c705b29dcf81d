using System.Globalization;
using System.Text;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Cli.Review;

/// <summary>Reviews for people: the most generic plan first, each with its reasons.</summary>
internal static class ReviewScreen
{
    private const int Indent = 5;

    public static void Write(IReadOnlyList<PlanReview> reviews, IReadOnlyList<RefusedPlan> refused, Terminal terminal)
    {
        var lines = new StringBuilder();
        foreach (var review in ReviewReport.Ordered(reviews))
        {
            var start = lines.Length;
            lines.AppendWrapped(Indent, Terminal.Harmless($"{review.Plan.Id} ({review.Plan.Company}){(review.IsFlagged ? ": generic" : "")}"));
            lines.Remove(start, Indent).Insert(start, string.Create(CultureInfo.InvariantCulture, $"{review.Score,3:0}  "));
            foreach (var reason in review.Reasons) lines.AppendWrapped(Indent, Terminal.Harmless(reason), hanging: 2);
        }
        foreach (var file in refused) lines.AppendWrapped(0, Terminal.Harmless($"Refused {file.Name}: {file.Why}"), hanging: Indent);
        var flagged = reviews.Count(review => review.IsFlagged);
        lines.Append(CultureInfo.InvariantCulture, $"\n{flagged} of {Number.Of(reviews.Count, "plan")} flagged.\nScores go from 0, could only be about this account, to 100, about any.\n");
        terminal.Out.Write(lines.ToString());
    }
}
