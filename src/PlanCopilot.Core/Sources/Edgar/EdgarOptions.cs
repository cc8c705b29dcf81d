using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Where EDGAR is and who asks it.</summary>
/// <param name="ContactEmail">The SEC wants to know whom to write to.</param>
/// <param name="Data">Has the lists of submissions.</param>
/// <param name="Archives">Has the submissions and the list of companies.</param>
public sealed partial record EdgarOptions(string ContactEmail, Uri Data, Uri Archives)
{
    public const string EmailVariable = "PLANCOPILOT_EDGAR_EMAIL";

    /// <summary>Another server with the same paths, such as a mirror.</summary>
    public const string UrlVariable = "PLANCOPILOT_EDGAR_URL";

    public string UserAgent => $"PlanCopilot {ContactEmail}";

    /// <param name="setting">Gives a setting by its name, or null.</param>
    /// <exception cref="FormatException">The e-mail is missing, or a setting can't be read.</exception>
    public static EdgarOptions Read(Func<string, string?> setting)
    {
        var email = setting(EmailVariable)?.Trim() ?? "";
        if (email == "") throw new FormatException($"EDGAR wants to know whom to write to. Set your e-mail address once: export {EmailVariable}=you@example.com");
        if (!Email.IsMatch(email)) throw new FormatException($"{EmailVariable} holds '{email}', which isn't an e-mail address.");
        if (setting(UrlVariable) is not { Length: > 0 } url) return new(email, new("https://data.sec.gov/"), new("https://www.sec.gov/"));
        return Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var mirror) && mirror.Scheme is "http" or "https"
            ? new(email, mirror, mirror) : throw new FormatException($"{UrlVariable} holds '{url}', which isn't an http or https address.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Email { get; }
}
