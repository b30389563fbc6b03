using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>The signer's word on a signature: it was me, it was not me; and what two people made of that. Addresses are found whatever their case.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_40_Disputes")]
internal sealed class DisputeSignatures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "SigningConfirmations")
            .Id("SignatureId").Instant("At").Id("By")
            .Key("SignatureId").Refers("SignatureId", "Signatures")
            .Create();
        new NewTable(migrationBuilder, "Disputes")
            .Id("Id").Text("Number", 8).Id("SignatureId").Instant("OpenedAt").Id("OpenedBy").Text("Words", 500, nullable: true)
            .Word("Outcome", nullable: true).Instant("DecidedAt", nullable: true).Instant("ReadAt", nullable: true)
            .Key("Id").Refers("SignatureId", "Signatures").Unique("Number").Unique("SignatureId").Index("DecidedAt", "OpenedAt").Index("OpenedBy")
            .Create();
        new NewTable(migrationBuilder, "DisputeProposals")
            .Id("Id").Id("DisputeId").Word("Outcome").Text("Reason", 1000).Instant("GivenAt").Id("GivenBy").Instant("AnsweredAt", nullable: true)
            .Id("AnsweredBy", nullable: true).Flag("IsAgreed", nullable: true)
            .Key("Id").Refers("DisputeId", "Disputes").Index("DisputeId", "GivenAt")
            .Create();
        migrationBuilder.Sql("""CREATE INDEX "IX_People_Address" ON "People" (lower("Email")) WHERE "Email" IS NOT NULL""");
    }
}
