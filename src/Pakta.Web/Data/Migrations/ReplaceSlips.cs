using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Slips for people who were in before, and why.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_31_ReplacementSlips")]
internal sealed class ReplaceSlips : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => new NewColumns(migrationBuilder, "SlipBatches").Text("Reason", 300);
}
