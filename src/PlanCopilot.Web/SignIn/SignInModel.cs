namespace PlanCopilot.Web.SignIn;

/// <param name="To">The page that was asked for before signing in.</param>
/// <param name="Name">What was typed; with a link, whom it signs in.</param>
/// <param name="Link">The secret of a link that works; null for a form with a password.</param>
/// <param name="Problem">Why the last try failed.</param>
public sealed record SignInModel(string? To = null, string? Name = null, string? Link = null, string? Problem = null);
