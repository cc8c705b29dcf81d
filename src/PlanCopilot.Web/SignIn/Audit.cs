using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.SignIn;

/// <summary>Writes the audit log for the request at hand.</summary>
internal sealed class Audit(PlanCopilotDbContext db, IHttpContextAccessor http, TimeProvider time)
{
    /// <param name="action">One of <see cref="AuditStorage"/>'s.</param>
    /// <param name="subject">The account or member that it was done to.</param>
    /// <param name="member">Who did it, where that isn't who is signed in.</param>
    public Task WriteAsync(string action, string? subject, string? detail, CancellationToken cancellationToken, string? member = null) => db.WriteAuditAsync(new StoredAuditLine
    {
        At = time.GetUtcNow(),
        Member = member ?? http.HttpContext?.User.Identity?.Name,
        Action = action,
        Subject = subject,
        Detail = detail,
        Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
    }, cancellationToken);
}
