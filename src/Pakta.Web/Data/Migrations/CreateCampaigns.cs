using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Rounds, their frozen texts and how they pass down the tree; the mails they cause.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261123_03_Campaigns")]
internal sealed class CreateCampaigns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Campaigns")
            .Id("Id").Text("Slug", 64).Id("RootUnitId").Word("State").Text("Title", 160).Text("Election", 160)
            .Text("LegalBases", 4000).Instant("StartsAt").Instant("Deadline")
            .Date("CampaignPeriodFrom", nullable: true).Date("QuietPeriodFrom", nullable: true).Text("Signers", 80)
            .Word("Opener").Instant("OpensByItselfOn", nullable: true).Date("ValidUntil", nullable: true)
            .Flag("AllowsDrawnSignature").Instant("ReopenedUntil", nullable: true)
            .Key("Id").Refers("RootUnitId", "Units").Index("RootUnitId").Unique("Slug")
            .Create();

        new NewTable(migrationBuilder, "PactVersions")
            .Id("CampaignId").Word("Audience").Text("Slug", 64).Text("Version", 32).Text("Text").Bytes("Sha256")
            .Key("CampaignId", "Audience").Refers("CampaignId", "Campaigns")
            .Create();

        new NewTable(migrationBuilder, "CampaignTransitions")
            .Id("Id").Id("CampaignId").Word("To").Instant("At").Id("By", nullable: true)
            .Text("Reason", 1000, nullable: true).Int("ObligedThen", nullable: true).Int("SignedThen", nullable: true)
            .Key("Id").Refers("CampaignId", "Campaigns").Index("CampaignId")
            .Create();

        new NewTable(migrationBuilder, "Invitees")
            .Id("CampaignId").Id("PersonId").Word("Kind").Instant("At").Instant("TriedAt", nullable: true)
            .Key("CampaignId", "PersonId", "Kind").Refers("CampaignId", "Campaigns")
            .Create();

        new NewTable(migrationBuilder, "UnitOpenings")
            .Id("CampaignId").Id("UnitId").Word("Manner").Instant("At").Id("By", nullable: true)
            .Text("Reason", 1000, nullable: true).Text("Message", 1000, nullable: true)
            .Instant("Deadline", nullable: true)
            .Key("CampaignId", "UnitId").Refers("CampaignId", "Campaigns")
            .Create();

        new NewTable(migrationBuilder, "Outbox")
            .Id("Id").Id("PersonId", nullable: true).Text("To", 254).Text("Template", 40).Text("Fields")
            .Instant("CreatedAt").Instant("NextTryAt").Int("Tries").Instant("SentAt", nullable: true)
            .Text("LastError", 500, nullable: true)
            .Key("Id").Index("SentAt", "NextTryAt")
            .Create();
    }
}
