using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>How many were exempt when a round was closed, beside its percentage.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261130_01_ExemptThen")]
internal sealed class KeepExempt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => new NewColumns(migrationBuilder, "CampaignTransitions").Int("ExemptThen");
}
