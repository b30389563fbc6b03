using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>The public log, what waits for it and the public figures folded from it.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261123_05_Ledger")]
internal sealed class CreateLedger : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Leaves")
            .Long("Index").Id("CampaignId").Id("SignatureId", nullable: true).Bytes("Bytes")
            .Key("Index").Index("CampaignId", "Index").Unique("SignatureId")
            .Create();

        new NewTable(migrationBuilder, "PendingLeaves")
            .Counter("Id").Id("CampaignId").Id("SignatureId", nullable: true).Bytes("Bytes")
            .Key("Id")
            .Create();

        new NewTable(migrationBuilder, "Tiles")
            .Int("Level").Long("Index").Bytes("Hashes")
            .Key("Level", "Index")
            .Create();

        new NewTable(migrationBuilder, "LogHeads")
            .Int("Id").Text("Origin", 200).Long("Size").Bytes("Root").Text("Checkpoint").Instant("At")
            .Key("Id")
            .Create();

        new NewTable(migrationBuilder, "ReportingUnits")
            .Id("CampaignId").Id("UnitId").Text("ReportsUnder", 32)
            .Key("CampaignId", "UnitId")
            .Create();

        new NewTable(migrationBuilder, "PublicFigures")
            .Id("CampaignId").Text("UnitCode", 32).Int("Obliged").Int("Signed")
            .Key("CampaignId", "UnitCode")
            .Create();

        new NewTable(migrationBuilder, "RosterSnapshots")
            .Id("CampaignId").Bytes("Salt").Bytes("Entries")
            .Key("CampaignId")
            .Create();

        FrozenRows.Of(migrationBuilder, "Leaves");
    }
}
