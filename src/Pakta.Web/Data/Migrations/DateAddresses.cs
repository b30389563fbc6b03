using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Since when a person has another address, where an officer put it in.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261129_11_AddressDates")]
internal sealed class DateAddresses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => new NewColumns(migrationBuilder, "People").Instant("EmailSetAt");
}
