using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Signatures, cancellations, refusals and the coverage folded from them.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261123_04_Signing")]
internal sealed class CreateSigning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Signatures")
            .Id("Id").Id("CampaignId").Id("PersonId").Id("UnitId").Text("Code", 16).Instant("SignedAt").Word("Method")
            .Flag("IsLate").Bytes("Record").Bytes("Salt").Text("Specimen", nullable: true).Id("RequestKey")
            .Key("Id").Refers("CampaignId", "Campaigns").Refers("PersonId", "People").Index("CampaignId", "PersonId")
            .Unique("Code").Index("PersonId").Unique("RequestKey")
            .Create();

        new NewTable(migrationBuilder, "Revocations")
            .Id("SignatureId").Word("Reason").Text("Explanation", 1000).Instant("At").Id("By", nullable: true)
            .Key("SignatureId").Refers("SignatureId", "Signatures")
            .Create();

        new NewTable(migrationBuilder, "Declines")
            .Id("Id").Id("CampaignId").Id("PersonId").Text("Reason", 1000).Instant("At")
            .Instant("WithdrawnAt", nullable: true)
            .Key("Id").Refers("CampaignId", "Campaigns").Index("CampaignId", "PersonId")
            .Create();

        new NewTable(migrationBuilder, "Attestations")
            .Id("Id").Id("CampaignId").Id("UnitId").Word("Kind").Text("Name", 200).Text("Position", 200)
            .Text("Institution", 200, nullable: true).Instant("At").Id("By", nullable: true).Id("PersonId", nullable: true)
            .Key("Id").Refers("CampaignId", "Campaigns").Index("CampaignId", "UnitId")
            .Create();

        new NewTable(migrationBuilder, "Members")
            .Id("CampaignId").Id("PersonId").Id("UnitId").Flag("IsCounted").Flag("IsExempt").Flag("IsPostponed")
            .Flag("IsOpen").Flag("IsActivated").Flag("HasDeclined").Id("SignatureId", nullable: true).Word("State")
            .Key("CampaignId", "PersonId").Refers("CampaignId", "Campaigns").Refers("PersonId", "People")
            .Index("CampaignId", "UnitId", "State").Index("PersonId")
            .Create();

        new NewTable(migrationBuilder, "UnitCoverages")
            .Id("CampaignId").Id("UnitId").Int("Own_Declined").Int("Own_Exempt").Int("Own_NotActivated")
            .Int("Own_NotOpen").Int("Own_Postponed").Int("Own_Signed").Int("Own_Waiting").Int("Total_Declined")
            .Int("Total_Exempt").Int("Total_NotActivated").Int("Total_NotOpen").Int("Total_Postponed")
            .Int("Total_Signed").Int("Total_Waiting")
            .Key("CampaignId", "UnitId").Refers("CampaignId", "Campaigns")
            .Create();

        new NewTable(migrationBuilder, "CoverageDeltas")
            .Counter("Id").Id("CampaignId").Id("UnitId").Int("Change_Declined").Int("Change_Exempt")
            .Int("Change_NotActivated").Int("Change_NotOpen").Int("Change_Postponed").Int("Change_Signed")
            .Int("Change_Waiting")
            .Key("Id")
            .Create();

        FrozenRows.Of(migrationBuilder, "Signatures");
    }
}
