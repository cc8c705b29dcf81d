namespace PlanCopilot.Core.Leadership;

/// <summary>Orders offices roughly, so that a move up can be told from a move aside.</summary>
internal static class RoleRank
{
    public static int Of(string role)
    {
        if (Has("Chief Executive") && !Has("Vice Chief")) return 6;
        if (role == "President" || role.StartsWith("President and", StringComparison.Ordinal) || Has(" and President") || Has("Chief Operating")) return 5;
        if (Has("Chief ") || Has("Executive Vice") || Has("President") && !Has("Vice") || Has("General Counsel")) return 4;
        if (Has("Senior Vice") || Has("Treasurer") || Has("Controller")) return 3;
        return Has("Vice President") || Has("Head") ? 2 : 1;

        bool Has(string words) => role.Contains(words, StringComparison.Ordinal);
    }
}
