using Microsoft.AspNetCore.Identity;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.SignIn;

/// <summary>Checks passwords with lock-out, and takes new ones.</summary>
internal sealed class Passwords(PlanCopilotDbContext db, IPasswordHasher<StoredMember> hasher, TimeProvider time)
{
    public const int Shortest = 12, Longest = 200;

    private static readonly StoredMember Nobody = new() { Name = "nobody", Shown = "", Role = Role.Rep, CreatedAt = default };

    /// <returns>The member; null when the name or the password is wrong, or the member is locked out or switched off: the answer doesn't tell which.</returns>
    public async Task<Viewer?> CheckAsync(string? name, string? password, CancellationToken cancellationToken)
    {
        var member = MemberName.TryParse(name) is { } parsed ? await db.FindMemberAsync(parsed, cancellationToken) : null;
        // A name that doesn't exist takes as long as one that does.
        if (member?.PasswordHash is null || password is not { Length: > 0 and <= Longest })
        {
            hasher.HashPassword(Nobody, password is { Length: <= Longest } ? password : "");
            return null;
        }
        var isRight = hasher.VerifyHashedPassword(member, member.PasswordHash, password) != PasswordVerificationResult.Failed;
        if (member.IsOff || member.LockedUntil > time.GetUtcNow()) return null;
        if (!isRight) await db.NoteWrongPasswordAsync(member.Name, time, cancellationToken);
        return isRight ? member.ToViewer() : null;
    }

    /// <returns>Why the password can't be taken; null when it can.</returns>
    public static string? WhyNot(string member, string? password) => password switch
    {
        null or { Length: < Shortest } => $"Take at least {Shortest} characters.",
        { Length: > Longest } => $"Take at most {Longest} characters.",
        _ when password.Contains(member, StringComparison.OrdinalIgnoreCase) => "Take one that doesn't hold your name.",
        _ when password.Distinct().Count() < 5 => "Take one of more different characters.",
        _ => null,
    };

    /// <param name="session">Hash of the session that goes on; the member's others end.</param>
    public Task ChangeAsync(string member, string password, string? session, CancellationToken cancellationToken) =>
        db.SetPasswordAsync(member, hasher.HashPassword(Nobody, password), session, cancellationToken);
}
