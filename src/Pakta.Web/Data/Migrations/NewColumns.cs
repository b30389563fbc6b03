using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Further columns of a table that stands, nullable but for counts, in the types of the active provider.</summary>
internal sealed class NewColumns(MigrationBuilder migration, string table)
{
    private readonly bool _sqlite = migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";

    public NewColumns Id(string name) => _sqlite ? Add(name, typeof(byte[]), "BLOB") : Add(name, typeof(Guid), "uuid");

    public NewColumns Text(string name, int length) => Add(name, typeof(string), _sqlite ? "TEXT" : $"character varying({length})");

    /// <summary>Compared byte by byte, whatever the language of the database.</summary>
    public NewColumns Ordinal(string name, int length)
    {
        Text(name, length);
        ((AddColumnOperation)migration.Operations[^1]).Collation = _sqlite ? "BINARY" : "C";
        return this;
    }

    public NewColumns Long(string name) => Add(name, typeof(long), _sqlite ? "INTEGER" : "bigint");

    public NewColumns Int(string name) => Add(name, typeof(int), _sqlite ? "INTEGER" : "integer");

    /// <summary>A number that begins at 0, also in the rows that stand.</summary>
    public NewColumns Count(string name)
    {
        Int(name);
        var column = (AddColumnOperation)migration.Operations[^1];
        (column.IsNullable, column.DefaultValue) = (false, 0);
        return this;
    }

    public NewColumns Bytes(string name) => Add(name, typeof(byte[]), _sqlite ? "BLOB" : "bytea");

    public NewColumns Instant(string name) => Add(name, typeof(DateTime), _sqlite ? "TEXT" : "timestamp with time zone");

    public NewColumns Date(string name) => Add(name, typeof(DateOnly), _sqlite ? "TEXT" : "date");

    private NewColumns Add(string name, Type type, string columnType)
    {
        migration.Operations.Add(new AddColumnOperation { Table = table, Name = name, ClrType = type, ColumnType = columnType, IsNullable = true });
        return this;
    }
}
