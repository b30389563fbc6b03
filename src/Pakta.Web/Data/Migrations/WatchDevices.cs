using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>From which device people signed, and where those were many.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_41_Devices")]
internal sealed class WatchDevices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "DeviceSignings")
            .Id("CampaignId").Text("Device", 16).Id("PersonId").Id("UnitId").Instant("SignedAt")
            .Key("CampaignId", "Device", "PersonId").Index("Device")
            .Create();
        new NewTable(migrationBuilder, "DeviceAlerts")
            .Id("Id").Id("CampaignId").Text("Device", 16).Int("People").Id("UnitId").Instant("RaisedAt")
            .Key("Id").Unique("CampaignId", "Device").Index("RaisedAt")
            .Create();
        new NewTable(migrationBuilder, "DeviceScans").Int("Id").Long("LeafIndex").Key("Id").Create();
    }
}
