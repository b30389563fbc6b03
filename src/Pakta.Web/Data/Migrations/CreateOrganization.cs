using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>The tree of units, the people in it and what takes them out of a round for a time.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261123_01_Organization")]
internal sealed class CreateOrganization : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Units")
            .Id("Id").Text("Code", 32).Text("Name", 200).Word("Kind").Id("ParentId", nullable: true)
            .Text("Path", 500, ordinal: true).Text("Region", 13, nullable: true, ordinal: true)
            .Key("Id").Refers("ParentId", "Units").Unique("Code").Index("ParentId").Unique("Path").Index("Region")
            .Create();

        new NewTable(migrationBuilder, "People")
            .Id("Id").Text("Nip", 18, nullable: true).Text("Name", 200).Text("TitlePrefix", 60, nullable: true)
            .Text("TitleSuffix", 120, nullable: true).Word("Status").Text("Golongan", 40, nullable: true)
            .Text("Eselon", 10, nullable: true).Text("Position", 200).Id("UnitId").Text("Email", 254, nullable: true)
            .Text("Phone", 20, nullable: true)
            .Key("Id").Refers("UnitId", "Units").Index("Name").Unique("Nip").Index("UnitId", "Name")
            .Create();

        new NewTable(migrationBuilder, "Postponements")
            .Id("Id").Id("PersonId").Word("Reason").Date("From").Date("Until").Instant("GivenAt")
            .Id("GivenBy", nullable: true)
            .Key("Id").Refers("PersonId", "People").Index("PersonId")
            .Create();

        new NewTable(migrationBuilder, "Exemptions")
            .Id("Id").Id("PersonId").Word("Reason").Date("From").Instant("GivenAt").Id("GivenBy", nullable: true)
            .Instant("EndedAt", nullable: true)
            .Key("Id").Refers("PersonId", "People").Index("PersonId")
            .Create();
    }
}
