using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PlanCopilot.Core.Storage;

/// <summary>The database couldn't do what was asked. The message says why and what to do, for people.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Runs <paramref name="work"/>, and says in words what the database says in codes.</summary>
    internal static async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (Explain(failure) is { } message)
        {
            throw new StorageException(message, failure);
        }
    }

    internal static Task ExplainAsync(Func<Task> work) => ExplainAsync(async () =>
    {
        await work();
        return true;
    });

    /// <returns>What happened and what to do, or null when <paramref name="failure"/> isn't the database's.</returns>
    private static string? Explain(Exception? failure) => failure switch
    {
        null or StorageException => null,
        SqliteException sqlite => Explain(sqlite),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The database server's disk is full. Free some space and run the same command again.",
        PostgresException postgres => $"The database server refused: {postgres.MessageText} ({postgres.SqlState}).",
        NpgsqlException { InnerException: SocketException } => "The database server can't be reached. Check that it runs and that the connection string names it.",
        NpgsqlException npgsql => $"The database server failed: {npgsql.Message}",
        _ => Explain(failure.InnerException),
    };

    // Primary result codes: https://www.sqlite.org/rescode.html
    private static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "Another program keeps the database locked. Wait until it is done, or end it, and run the same command again.",
        8 => "The database is read-only for this user. Check the file's and its folder's permissions.",
        10 => "Reading or writing the database file failed. Check the disk it is on.",
        11 => "The database file is damaged. Restore it from a copy, or move it away and research the accounts again.",
        13 => "The disk is full. Free some space and run the same command again.",
        14 => "The database file can't be opened. Check that its folder exists and may be written to.",
        26 => "The database file isn't a database. Check the path, or move the file away.",
        _ => $"The database failed: {failure.Message}",
    };
}
