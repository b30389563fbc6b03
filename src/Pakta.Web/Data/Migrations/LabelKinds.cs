using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>An agency says once what a kind of unit is called there.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_05_LabelKinds")]
internal sealed class LabelKinds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => new NewTable(migrationBuilder, "KindLabels")
        .Id("AgencyId").Word("Kind").Text("Label", 40).Instant("RecordedAt").Id("RecordedBy", nullable: true)
        .Key("AgencyId", "Kind").Refers("AgencyId", "Units")
        .Create();
}
