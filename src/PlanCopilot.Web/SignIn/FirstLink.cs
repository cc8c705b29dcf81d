using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.SignIn;

/// <summary>The sign-in link for whoever starts the program on their own machine, as long as nobody has chosen a password.</summary>
internal static class FirstLink
{
    private const string FirstMember = "admin";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <returns>The link's secret; null when there is someone who signs in with a password, or by the proxy.</returns>
    public static async Task<string?> MakeAsync(WebApplication app)
    {
        if (app.Services.GetRequiredService<WebSettings>().MemberHeader is not null) return null;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanCopilotDbContext>();
        var (time, ending) = (app.Services.GetRequiredService<TimeProvider>(), app.Lifetime.ApplicationStopping);
        if (await db.Members.AnyAsync(member => member.PasswordHash != null && !member.IsOff, ending)) return null;
        await db.AddMemberAsync(FirstMember, "Administrator", Role.Admin, null, time, ending);
        return await db.MakeSignInLinkAsync(FirstMember, Life, time, ending);
    }
}
