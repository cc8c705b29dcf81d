using System.Net;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Hosting;

/// <summary>It mustn't start as it is configured; the message says why and what to do.</summary>
public sealed class HostRefusedException(string message) : Exception(message);

/// <summary>
/// Where others can reach it, there must be members with passwords, and HTTPS or the word that a proxy does that.
/// </summary>
internal static class BindingRules
{
    /// <exception cref="HostRefusedException">It isn't safe to listen there.</exception>
    public static async Task CheckAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var open = Addresses(app.Configuration).Where(address => !IsLoopback(address)).ToList();
        if (open.Count == 0) return;
        if (open.Find(address => address.Scheme != Uri.UriSchemeHttps) is { } plain && !WebSettings.Read(app.Configuration).IsBehindProxy)
            throw new HostRefusedException($"{plain.Spelled} can be reached by others, and passwords would cross the network unencrypted. Use an https address, "
                + $"or listen on 127.0.0.1, or, where a reverse proxy in front of it does HTTPS, say so: {WebSettings.Proxy}=https.");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>();
        if (!await db.Members.AnyAsync(member => member.PasswordHash != null && !member.IsOff, cancellationToken))
            throw new HostRefusedException($"{open[0].Spelled} can be reached by others, and nobody has a password yet. Start it on 127.0.0.1 once, open the sign-in link that it prints, and choose one.");
    }

    /// <summary>All that may be bound: --urls and ASPNETCORE_URLS, the port lists that containers set, and Kestrel's own endpoints.</summary>
    private static IEnumerable<BoundAddress> Addresses(IConfiguration configuration)
    {
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "http://*"));
        var ports = Ports("http").Concat(Ports("https"));
        return urls.Concat(ports).Select(BoundAddress.Parse);

        IEnumerable<string> Ports(string scheme) => (configuration[$"{scheme}_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"{scheme}://*:{port}");
    }

    private static bool IsLoopback(BoundAddress address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>Kestrel takes hosts such as * and +, which no <see cref="Uri"/> has.</summary>
    private sealed record BoundAddress(string Spelled, string Scheme, string Host)
    {
        public static BoundAddress Parse(string spelled)
        {
            var address = BindingAddress.Parse(spelled);
            return new(spelled, address.Scheme.ToLowerInvariant(), address.Host);
        }
    }
}
