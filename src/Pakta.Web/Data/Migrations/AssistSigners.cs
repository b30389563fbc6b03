using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Who was helped by whom at a kiosk, and which PINs were set there.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_42_Kiosk")]
internal sealed class AssistSigners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "AssistedSignings")
            .Id("SignatureId").Id("CampaignId").Id("PersonId").Id("UnitId").Id("HelperId")
            .Key("SignatureId").Index("CampaignId", "HelperId")
            .Create();
        new NewColumns(migrationBuilder, "DeviceCredentials").Id("HelperId");
    }
}
