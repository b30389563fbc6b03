using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>The organisation lives: versions and spellings of units, histories, further posts and reports of people, two officers for an exemption.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_01_GrowOrganization")]
internal sealed class GrowOrganization : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewColumns(migrationBuilder, "Units").Text("Label", 40).Date("ClosedFrom");
        new NewColumns(migrationBuilder, "People").Date("ListedFrom").Date("MissingSince").Id("MergedInto");
        new NewColumns(migrationBuilder, "Postponements").Date("ReturnsOn").Instant("EndedAt").Id("EndedBy");
        new NewColumns(migrationBuilder, "Exemptions").Instant("ConfirmedAt").Id("ConfirmedBy").Date("ReturnsOn").Id("EndedBy");
        // What one officer gave under the old rule stays in force.
        migrationBuilder.Sql("""UPDATE "Exemptions" SET "ConfirmedAt" = "GivenAt", "ConfirmedBy" = "GivenBy" """);
        migrationBuilder.Sql("""UPDATE "Exemptions" SET "ReturnsOn" = date("EndedAt") WHERE "EndedAt" IS NOT NULL""");

        new NewTable(migrationBuilder, "UnitVersions")
            .Id("Id").Id("UnitId").Word("Change").Date("From").Text("Name", 200).Word("Kind").Text("Label", 40, nullable: true)
            .Text("Region", 13, nullable: true).Id("ParentId", nullable: true).Id("OtherUnitId", nullable: true)
            .Text("Basis", 300, nullable: true).Instant("RecordedAt").Id("RecordedBy", nullable: true).Instant("AppliedAt", nullable: true)
            .Key("Id").Refers("UnitId", "Units").Index("UnitId", "From").Index("AppliedAt", "From")
            .Create();

        new NewTable(migrationBuilder, "UnitAliases")
            .Id("Id").Id("AgencyId").Text("Spelling", 200).Id("UnitId").Instant("RecordedAt").Id("RecordedBy", nullable: true)
            .Key("Id").Refers("UnitId", "Units").Unique("AgencyId", "Spelling").Index("UnitId")
            .Create();

        new NewTable(migrationBuilder, "PersonChanges")
            .Id("Id").Id("PersonId").Word("Kind").Date("From").Id("FromUnitId", nullable: true).Id("ToUnitId", nullable: true)
            .Text("Before", 200, nullable: true).Text("After", 200, nullable: true).Instant("RecordedAt").Id("RecordedBy", nullable: true)
            .Instant("AppliedAt", nullable: true)
            .Key("Id").Refers("PersonId", "People").Index("PersonId", "From").Index("AppliedAt", "From").Index("Kind", "Before")
            .Create();

        new NewTable(migrationBuilder, "ExtraPosts")
            .Id("Id").Id("PersonId").Id("UnitId").Text("Position", 200).Date("From").Date("Until", nullable: true)
            .Instant("RecordedAt").Id("RecordedBy", nullable: true)
            .Key("Id").Refers("PersonId", "People").Refers("UnitId", "Units").Index("PersonId").Index("UnitId")
            .Create();

        new NewTable(migrationBuilder, "DataReports")
            .Id("Id").Id("PersonId").Word("Topic").Text("Says", 1000).Instant("SentAt").Instant("AnsweredAt", nullable: true)
            .Id("AnsweredBy", nullable: true).Flag("IsCorrected").Text("Answer", 1000, nullable: true).Instant("ReadAt", nullable: true)
            .Key("Id").Refers("PersonId", "People").Index("AnsweredAt").Index("PersonId")
            .Create();

        new NewTable(migrationBuilder, "RememberedPlans")
            .Id("Id").Id("AgencyId").Text("Kind", 10).Text("Headings", 64).Text("Plan").Instant("At").Id("By", nullable: true)
            .Key("Id").Refers("AgencyId", "Units").Unique("AgencyId", "Kind", "Headings")
            .Create();
    }
}
