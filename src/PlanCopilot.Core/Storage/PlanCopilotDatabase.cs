using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PlanCopilot.Core.Storage;

/// <summary>Opens the database that a host names.</summary>
public static class PlanCopilotDatabase
{
    /// <summary>How long a statement waits for another program's lock before it gives up.</summary>
    private const int BusySeconds = 5;

    /// <summary>The environment variable that names the folder with the database.</summary>
    public const string FolderVariable = "PLANCOPILOT_DATA";

    /// <param name="configured">What the user or <see cref="FolderVariable"/> names, or nothing.</param>
    /// <returns>Its full path; else that of the platform's folder for local data. All hosts find the same accounts there.</returns>
    public static string Folder(string? configured) => !string.IsNullOrEmpty(configured)
        ? Path.GetFullPath(configured)
        : Path.GetFullPath(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plancopilot"));

    /// <returns>Where in the folder the database is.</returns>
    public static string FileIn(string folder) => Path.Combine(folder, "plancopilot.db");

    /// <param name="location">The path of a SQLite file, or a connection string: with "Host=" of PostgreSQL, with "Data Source=" of SQLite.</param>
    public static PlanCopilotDbContext Open(string location)
    {
        var options = new DbContextOptionsBuilder<PlanCopilotDbContext>();
        if (IsPostgres(location)) options.UseNpgsql(location);
        else options.UseSqlite(SqliteConnectionString(location));
        return new PlanCopilotDbContext(options.Options);
    }

    private static bool IsPostgres(string location) =>
        location.Contains('=') && new DbConnectionStringBuilder { ConnectionString = location }.ContainsKey("Host");

    private static string SqliteConnectionString(string location)
    {
        var isConnectionString = location.Contains("Data Source=", StringComparison.OrdinalIgnoreCase);
        var builder = isConnectionString ? new SqliteConnectionStringBuilder(location) : new() { DataSource = location };
        builder.DefaultTimeout = BusySeconds;
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }
}
