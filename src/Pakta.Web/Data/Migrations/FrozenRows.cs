using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>
/// Triggers that refuse to change or remove rows: of signatures and of leaves of the public log there are only ever more. They
/// stop mistakes and ordinary SQL; who owns the database can drop them, and against that stand the log and its witness.
/// </summary>
internal static class FrozenRows
{
    public static void Of(MigrationBuilder migration, string table)
    {
        if (migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite") OnSqlite(migration, table);
        else OnPostgres(migration, table);
    }

    private static void OnSqlite(MigrationBuilder migration, string table)
    {
        foreach (var verb in new[] { "UPDATE", "DELETE" })
            migration.Sql($"""
                CREATE TRIGGER "{table}_no_{verb.ToLowerInvariant()}" BEFORE {verb} ON "{table}"
                BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END
                """);
    }

    private static void OnPostgres(MigrationBuilder migration, string table)
    {
        migration.Sql("""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$
            """);
        migration.Sql($"""
            CREATE TRIGGER "{table}_no_update_or_delete" BEFORE UPDATE OR DELETE ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION refuse_change()
            """);
        migration.Sql($"""
            CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
            """);
    }
}
