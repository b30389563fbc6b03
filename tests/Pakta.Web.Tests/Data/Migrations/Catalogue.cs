using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Data.Migrations;

/// <summary>What a database says of its own schema, one sorted line for each table's column, key and index.</summary>
internal static class Catalogue
{
    private const string Sqlite = """
        SELECT m.name AS "Table", 'column ' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END
               || ' default ' || coalesce(c.dflt_value, '-') || ' key ' || c.pk
               || CASE WHEN m.sql LIKE '%"' || c.name || '" ' || c.type || '%AUTOINCREMENT%' AND c.pk = 1 THEN ' counts' ELSE '' END
               || CASE WHEN m.sql LIKE '%"' || c.name || '" TEXT COLLATE BINARY%' THEN ' ordinal' ELSE '' END AS "Line"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT m.name, 'reference ' || f."from" || ' to ' || f."table" || '.' || f."to" || ' on delete ' || f.on_delete
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL
        SELECT m.name, 'index ' || i.name || ' unique ' || i."unique" || ' ' || i.partial || ' ('
               || (SELECT group_concat(coalesce(x.name, 'expression'), ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x) || ')'
        FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'
        """;

    private const string Postgres = """
        SELECT c.relname::text AS "Table", 'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
               || CASE WHEN a.attidentity <> '' THEN ' counts' ELSE '' END
               || CASE WHEN l.collname = 'C' THEN ' ordinal' ELSE '' END AS "Line"
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT c.relname::text, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'public'::regnamespace
        UNION ALL
        SELECT tablename::text, 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        """;

    public static async Task<IReadOnlyDictionary<string, string[]>> ReadAsync(PaktaDb db)
    {
        var lines = await db.Database.SqlQueryRaw<Entry>(db.Database.IsSqlite() ? Sqlite : Postgres).ToListAsync();
        return lines.Where(l => !l.Table.StartsWith("__EFMigrations", StringComparison.Ordinal) && !IsWords(l)).GroupBy(l => l.Table)
            .ToDictionary(g => g.Key, g => g.Select(l => l.Line).Order(StringComparer.Ordinal).ToArray());
    }

    // The index of words is no table of EF's: PeopleWordsTests hold it against the names. That of addresses is over an expression.
    private static bool IsWords(Entry line) =>
        line.Table.StartsWith("PeopleWords", StringComparison.Ordinal) || line.Line.StartsWith("index CREATE INDEX \"IX_People_Words\"", StringComparison.Ordinal)
        || line.Line.Contains("IX_People_Address", StringComparison.Ordinal);

    public sealed record Entry(string Table, string Line);
}
