using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;
using PlanCopilot.Core.Storage;
using Xunit.Sdk;

namespace PlanCopilot.Core.Tests.Storage;

/// <summary>Runs a theory on a SQLite file of its own.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[false]];
}

/// <summary>Runs a theory on a PostgreSQL database of its own, where a server is named.</summary>
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        if (TestDatabase.PostgresServer is null) Skip = $"{TestDatabase.PostgresVariable} names no PostgreSQL server.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[true]];
}

/// <summary>An empty database that is gone when the test ends.</summary>
internal sealed class TestDatabase : IDisposable
{
    public const string PostgresVariable = "PLANCOPILOT_TEST_POSTGRES";
    private static int _count;
    private readonly string? _file;
    private readonly string? _name;

    public TestDatabase(bool postgres)
    {
        var name = $"plancopilot_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        if (postgres)
        {
            _name = name;
            OnServer($"DROP DATABASE IF EXISTS {name}", $"CREATE DATABASE {name}");
            Location = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name }.ConnectionString;
        }
        else
        {
            Location = _file = Path.Combine(Path.GetTempPath(), name + ".db");
            Delete();
        }
    }

    public static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable);

    public string Location { get; }

    public PlanCopilotDbContext Open() => PlanCopilotDatabase.Open(Location);

    /// <returns>A database with all tables.</returns>
    public async Task<PlanCopilotDbContext> OpenUpgradedAsync()
    {
        var db = Open();
        await db.UpgradeAsync(CancellationToken.None);
        return db;
    }

    public void Dispose()
    {
        if (_name is not null) OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        else Delete();
    }

    private void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(_file + suffix);
    }

    private static void OnServer(params string[] statements)
    {
        using var connection = new NpgsqlConnection(PostgresServer);
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }
}
