using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>A search by name reads the index alone: on PostgreSQL going to the rows of a province's people took a second.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261129_01_CoverNames")]
internal sealed class CoverNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_People_UnitId_Plain", "People");
        if (migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            migrationBuilder.CreateIndex("IX_People_UnitId_Plain_Nip_MergedInto_Id", "People", ["UnitId", "Plain", "Nip", "MergedInto", "Id"]);
            return;
        }
        migrationBuilder.DropIndex("IX_People_Plain_Nip_UnitId", "People");
        migrationBuilder.Sql("""
            CREATE INDEX "IX_People_UnitId_Plain" ON "People" ("UnitId", "Plain") INCLUDE ("Nip", "MergedInto", "Id");
            CREATE INDEX "IX_People_Plain_Nip_UnitId" ON "People" ("Plain", "Nip", "UnitId") INCLUDE ("MergedInto", "Id");
            """);
    }
}
