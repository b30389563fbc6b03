using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Who did what, and the days that the log binds.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_10_AuditTrail")]
internal sealed class CreateAuditTrail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "AuditEvents")
            .Counter("Id").Instant("At").Id("AccountId", nullable: true).Text("Actor", 300).Text("Role", 400, nullable: true).Text("Act", 40)
            .Text("SubjectKey", 100).Text("Subject", 300).Id("UnitId", nullable: true).Text("Source", 64, nullable: true).Text("Changes")
            .Key("Id").Index("At").Index("UnitId", "At").Index("AccountId", "At").Index("SubjectKey", "At")
            .Create();
        new NewTable(migrationBuilder, "AuditDays").Date("Day").Int("Events").Bytes("Hash").Key("Day").Create();
        FrozenRows.Of(migrationBuilder, "AuditEvents");
        FrozenRows.Of(migrationBuilder, "AuditDays");
    }
}
