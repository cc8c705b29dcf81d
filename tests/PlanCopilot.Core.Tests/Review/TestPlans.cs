using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Core.Tests.Review;

/// <summary>Plans for fictional accounts as a team would write them: one honest, one that could be for anybody, and what becomes of it by copying.</summary>
internal static class TestPlans
{
    public const string Honest =
        """
        # Wexcombe Ferries: account plan

        ## Where they stand

        The Isle of Farrow route lost 41,000 passengers when the Lady Maud lay in Brixley dock from 3 May. Chief engineer Tamsin Orde wants engine alarms on shore before the Solway Star sails on 9 June; the berth at Kelmouth costs £212,000 a season.

        ## Objectives

        - Tamsin Orde signs the alarm pilot for the Lady Maud by 14 April, £38,000.
        - Kelmouth's harbour master Idris Quayle gets the berth list before the June tide tables.

        ## Risks

        Quayle prefers the Torvik Marine offer of £29,500; the Farrow council votes on 22 March.
        """;

    public const string Vague =
        """
        # Wexcombe Ferries: account plan

        ## Where they stand

        The company is a well-known name in its industry and faces strong competition, rising costs and customers who expect more every year. Its leaders know that change is needed and look for partners who can help.

        ## Objectives

        - Become a trusted adviser to the leadership team and understand their priorities.
        - Grow recurring revenue through cross-sell and upsell in all parts of the business.

        ## Risks

        Budgets may be cut and decisions may take longer than expected; we keep in touch with several people and show the value of what we do.
        """;

    public static string VagueFor(string company) => Vague.Replace("Wexcombe Ferries", company, StringComparison.Ordinal);

    public static PlanText Read(string id, string company, string markdown, DateOnly? written = null) =>
        PlanText.Read(id, company.ToLowerInvariant(), company, written, DocumentParser.Parse(Encoding.UTF8.GetBytes(markdown), "plan.md"));

    public static PlanReview Review(string id, params PlanText[] plans) => new PlanReviewer(plans, new ReviewOptions()).Review().Single(review => review.Plan.Id == id);
}
