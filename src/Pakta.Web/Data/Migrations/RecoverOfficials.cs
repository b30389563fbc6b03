using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Two officers and a day before an official gets in anew.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_32_Recoveries")]
internal sealed class RecoverOfficials : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Recoveries")
            .Id("Id").Id("AccountId").Word("AskedOn").Instant("AskedAt").Id("AskedBy").Word("ConfirmedOn", nullable: true).Instant("ConfirmedAt", nullable: true)
            .Id("ConfirmedBy", nullable: true).Id("CodeId", nullable: true).Instant("EndedAt", nullable: true).Id("EndedBy", nullable: true)
            .Key("Id").Refers("AccountId", "Accounts").Index("AccountId", "EndedAt")
            .Create();
        new NewColumns(migrationBuilder, "ActivationCodes").Instant("ServesFrom");
    }
}
