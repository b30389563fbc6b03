using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Sign-ins that can be listed and ended.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_11_Sessions")]
internal sealed class CreateSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => new NewTable(migrationBuilder, "Sessions")
        .Id("Id").Id("AccountId").Instant("BeganAt").Instant("SeenAt").Text("Browser", 100).Instant("EndedAt", nullable: true)
        .Key("Id").Refers("AccountId", "Accounts", ReferentialAction.Cascade).Index("AccountId", "EndedAt")
        .Create();
}
