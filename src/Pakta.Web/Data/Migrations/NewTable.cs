using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Pakta.Web.Data.Migrations;

/// <summary>
/// One new table in the types of the active provider: the single place where a migration knows that an id is a BLOB on SQLite
/// and a uuid on PostgreSQL. Names of keys and indexes follow EF's conventions.
/// </summary>
internal sealed class NewTable
{
    private readonly MigrationBuilder _migration;
    private readonly bool _sqlite;
    private readonly CreateTableOperation _table;
    private readonly List<CreateIndexOperation> _indexes = [];

    public NewTable(MigrationBuilder migration, string name)
    {
        (_migration, _sqlite) = (migration, migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite");
        _table = new CreateTableOperation { Name = name };
    }

    public NewTable Id(string name, bool nullable = false) =>
        _sqlite ? Add(name, typeof(byte[]), "BLOB", nullable) : Add(name, typeof(Guid), "uuid", nullable);

    /// <summary><paramref name="ordinal"/>: compared byte by byte, whatever the language of the database.</summary>
    public NewTable Text(string name, int? length = null, bool nullable = false, bool ordinal = false)
    {
        Add(name, typeof(string), _sqlite ? "TEXT" : length is { } n ? $"character varying({n})" : "text", nullable);
        if (ordinal) _table.Columns[^1].Collation = _sqlite ? "BINARY" : "C";
        return this;
    }

    /// <summary>An enum by its name.</summary>
    public NewTable Word(string name, bool nullable = false) => Text(name, 24, nullable);

    public NewTable Json(string name, bool nullable = false) => Add(name, typeof(string), _sqlite ? "TEXT" : "jsonb", nullable);

    public NewTable Instant(string name, bool nullable = false) =>
        Add(name, typeof(DateTime), _sqlite ? "TEXT" : "timestamp with time zone", nullable);

    public NewTable Date(string name, bool nullable = false) => Add(name, typeof(DateOnly), _sqlite ? "TEXT" : "date", nullable);

    public NewTable Flag(string name, bool nullable = false) => Add(name, typeof(bool), _sqlite ? "INTEGER" : "boolean", nullable);

    public NewTable Int(string name, bool nullable = false) => Add(name, typeof(int), _sqlite ? "INTEGER" : "integer", nullable);

    public NewTable Long(string name, bool nullable = false) => Add(name, typeof(long), _sqlite ? "INTEGER" : "bigint", nullable);

    public NewTable Bytes(string name, bool nullable = false) => Add(name, typeof(byte[]), _sqlite ? "BLOB" : "bytea", nullable);

    /// <summary>A whole number the database gives out, rising.</summary>
    public NewTable Counter(string name, bool small = false)
    {
        _ = small ? Int(name) : Long(name);
        if (_sqlite) _table.Columns[^1].AddAnnotation("Sqlite:Autoincrement", true);
        else
            _table.Columns[^1].AddAnnotation("Npgsql:ValueGenerationStrategy",
                NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        return this;
    }

    public NewTable Key(params string[] columns)
    {
        _table.PrimaryKey = new AddPrimaryKeyOperation { Table = _table.Name, Name = $"PK_{_table.Name}", Columns = columns };
        return this;
    }

    public NewTable Refers(string column, string table, ReferentialAction onDelete = ReferentialAction.Restrict)
    {
        _table.ForeignKeys.Add(new AddForeignKeyOperation
        {
            Table = _table.Name, Name = $"FK_{_table.Name}_{table}_{column}", Columns = [column], PrincipalTable = table,
            PrincipalColumns = ["Id"], OnDelete = onDelete,
        });
        return this;
    }

    public NewTable Index(params string[] columns) => AddIndex($"IX_{_table.Name}_{string.Join('_', columns)}", false, columns);

    public NewTable Unique(params string[] columns) => AddIndex($"IX_{_table.Name}_{string.Join('_', columns)}", true, columns);

    public NewTable NamedIndex(string name, bool unique, params string[] columns) => AddIndex(name, unique, columns);

    public void Create()
    {
        _migration.Operations.Add(_table);
        _migration.Operations.AddRange(_indexes);
    }

    private NewTable AddIndex(string name, bool unique, string[] columns)
    {
        _indexes.Add(new CreateIndexOperation { Table = _table.Name, Name = name, Columns = columns, IsUnique = unique });
        return this;
    }

    private NewTable Add(string name, Type type, string columnType, bool nullable)
    {
        _table.Columns.Add(new AddColumnOperation
        {
            Table = _table.Name, Name = name, ClrType = type, ColumnType = columnType, IsNullable = nullable,
        });
        return this;
    }
}
