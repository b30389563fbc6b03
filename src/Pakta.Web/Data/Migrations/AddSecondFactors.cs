using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Authenticator apps, codes to the own channel, and how each session was proven.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_30_SecondFactors")]
internal sealed class AddSecondFactors : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "TotpKeys")
            .Id("AccountId").Bytes("Sealed").Long("LastStep").Int("WrongTries").Instant("ClosedUntil", nullable: true).Instant("CreatedAt")
            .Key("AccountId").Refers("AccountId", "Accounts", ReferentialAction.Cascade)
            .Create();
        new NewTable(migrationBuilder, "MailedCodes")
            .Id("Id").Id("AccountId").Bytes("Purpose").Bytes("CodeHash", nullable: true).Int("WrongTries").Instant("CreatedAt")
            .Instant("ExpiresAt", nullable: true).Instant("UsedAt", nullable: true).Instant("CancelledAt", nullable: true)
            .Key("Id").Refers("AccountId", "Accounts", ReferentialAction.Cascade).Index("AccountId", "CreatedAt")
            .Create();
        new NewColumns(migrationBuilder, "Sessions").Text("Proof", 24).Text("Factor", 24).Instant("ProvenAt");
    }
}
