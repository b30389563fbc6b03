using System.Data.Common;

namespace Pakta.Web.Data.Gate;

/// <summary>evidence.md section 5: durable commits, no automatic checkpoints, no surprises; writing off until the gate opens.</summary>
internal static class SqlitePragmas
{
    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=1; PRAGMA busy_timeout=5000;
            PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; PRAGMA mmap_size=0; PRAGMA query_only=1;
            """;
        command.ExecuteNonQuery();
    }
}
