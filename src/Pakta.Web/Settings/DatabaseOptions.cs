namespace Pakta.Web.Settings;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

/// <summary>The two databases.</summary>
public enum DatabaseProvider { Sqlite, PostgreSql }
