using Microsoft.Extensions.Configuration;

namespace PlanCopilot.Cli;

/// <summary>What <c>dotnet user-secrets set NAME VALUE --id plancopilot</c> keeps outside of any project, such as keys.</summary>
internal static class UserSecrets
{
    private const string Id = "plancopilot";

    // Read when a setting is asked for that the environment doesn't hold: most commands ask for none.
    private static readonly Lazy<IConfiguration> Secrets = new(() => new ConfigurationBuilder().AddUserSecrets(Id).Build());

    public static string? Find(string name) => Secrets.Value[name];
}
