using System.Data.Common;

namespace Pakta.Web.Data;

/// <summary>Prepared statements for the hot paths; parameters are @p0, @p1, … on both databases.</summary>
internal static class Sql
{
    public static DbCommand Command(DbConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            // With its sign: without it SQLite's provider looks for each name four times, at each execution.
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static DbCommand With(this DbCommand command, DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>An instant, stored as UTC; null where there is none.</summary>
    public static DateTimeOffset? Time(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));

    public static async Task<int> RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel,
        params object?[] values)
    {
        await using var command = Command(connection, sql, values.Length).With(transaction, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
