using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Data.Migrations;

/// <summary>Writes the lines a migration needs for a table of the model, so that a failing test can say them.</summary>
internal static class SchemaDraft
{
    /// <summary>Code for each table by its name; call it with a context on PostgreSQL, whose types tell more apart.</summary>
    public static IReadOnlyDictionary<string, string> Tables(PaktaDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, model);
        var indexes = operations.OfType<CreateIndexOperation>().ToLookup(i => i.Table);
        return operations.OfType<CreateTableOperation>().ToDictionary(t => t.Name, t => Code(t, indexes[t.Name]));
    }

    private static string Code(CreateTableOperation table, IEnumerable<CreateIndexOperation> indexes)
    {
        var parts = table.Columns.Select(Column).Append($".Key({Names(table.PrimaryKey!.Columns)})")
            .Concat(table.ForeignKeys.Select(Reference)).Concat(indexes.Select(Index)).Append(".Create();");
        var code = new StringBuilder($"        new NewTable(migrationBuilder, \"{table.Name}\")");
        var width = 200;
        foreach (var part in parts)
        {
            if (width + part.Length > 118 || part[1] is 'K' or 'C' && !part.StartsWith(".Counter", StringComparison.Ordinal))
            {
                code.Append("\n            ");
                width = 12;
            }
            code.Append(part);
            width += part.Length;
        }
        return code.Append('\n').ToString();
    }

    private static string Column(AddColumnOperation column)
    {
        var (name, nullable) = ($"\"{column.Name}\"", column.IsNullable ? ", nullable: true" : "");
        var generated = column.GetAnnotations().Any(a => a.Name == "Npgsql:ValueGenerationStrategy");
        return column.ColumnType switch
        {
            "uuid" => $".Id({name}{nullable})",
            "boolean" => $".Flag({name})",
            "integer" => generated ? $".Counter({name}, small: true)" : $".Int({name}{nullable})",
            "bigint" => generated ? $".Counter({name})" : $".Long({name}{nullable})",
            "bytea" => $".Bytes({name}{nullable})",
            "date" => $".Date({name}{nullable})",
            "jsonb" => $".Json({name}{nullable})",
            "timestamp with time zone" => $".Instant({name}{nullable})",
            "character varying(24)" => $".Word({name}{nullable})",
            "text" => $".Text({name}{nullable}{Ordinal(column)})",
            { } type when type.StartsWith("character varying(", StringComparison.Ordinal) =>
                $".Text({name}, {type["character varying(".Length..^1]}{nullable}{Ordinal(column)})",
            var other => string.Create(CultureInfo.InvariantCulture, $".{other}???({name})"),
        };
    }

    private static string Ordinal(AddColumnOperation column) => column.Collation is null ? "" : ", ordinal: true";

    private static string Reference(AddForeignKeyOperation key) => $".Refers({Names(key.Columns)}, \"{key.PrincipalTable}\"" +
        (key.OnDelete == ReferentialAction.Restrict ? ")" : $", ReferentialAction.{key.OnDelete})");

    private static string Index(CreateIndexOperation index) => index.Name == $"IX_{index.Table}_{string.Join('_', index.Columns)}"
        ? $".{(index.IsUnique ? "Unique" : "Index")}({Names(index.Columns)})"
        : $".NamedIndex(\"{index.Name}\", {(index.IsUnique ? "true" : "false")}, {Names(index.Columns)})";

    private static string Names(string[] columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}
