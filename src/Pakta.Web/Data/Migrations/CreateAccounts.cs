using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Ways in (Identity tables among them), what they may do, and the key ring.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261123_02_Accounts")]
internal sealed class CreateAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Accounts")
            .Id("Id").Id("PersonId", nullable: true).Text("DisplayName", 300).Instant("ActivatedAt", nullable: true)
            .Text("UserName", 256, nullable: true).Text("NormalizedUserName", 256, nullable: true)
            .Text("Email", 256, nullable: true).Text("NormalizedEmail", 256, nullable: true).Flag("EmailConfirmed")
            .Text("PasswordHash", nullable: true).Text("SecurityStamp", nullable: true)
            .Text("ConcurrencyStamp", nullable: true).Text("PhoneNumber", 256, nullable: true)
            .Flag("PhoneNumberConfirmed").Flag("TwoFactorEnabled").Instant("LockoutEnd", nullable: true)
            .Flag("LockoutEnabled").Int("AccessFailedCount")
            .Key("Id").Refers("PersonId", "People").NamedIndex("EmailIndex", false, "NormalizedEmail")
            .Unique("PersonId").NamedIndex("UserNameIndex", true, "NormalizedUserName")
            .Create();

        new NewTable(migrationBuilder, "AspNetUserClaims")
            .Counter("Id", small: true).Id("UserId").Text("ClaimType", nullable: true)
            .Text("ClaimValue", nullable: true)
            .Key("Id").Refers("UserId", "Accounts", ReferentialAction.Cascade).Index("UserId")
            .Create();

        new NewTable(migrationBuilder, "AspNetUserLogins")
            .Text("LoginProvider", 128).Text("ProviderKey", 128).Text("ProviderDisplayName", nullable: true)
            .Id("UserId")
            .Key("LoginProvider", "ProviderKey").Refers("UserId", "Accounts", ReferentialAction.Cascade)
            .Index("UserId")
            .Create();

        new NewTable(migrationBuilder, "AspNetUserTokens")
            .Id("UserId").Text("LoginProvider", 128).Text("Name", 128).Text("Value", nullable: true)
            .Key("UserId", "LoginProvider", "Name").Refers("UserId", "Accounts", ReferentialAction.Cascade)
            .Create();

        new NewTable(migrationBuilder, "AspNetUserPasskeys")
            .Bytes("CredentialId").Id("UserId").Json("Data")
            .Key("CredentialId").Refers("UserId", "Accounts", ReferentialAction.Cascade).Index("UserId")
            .Create();

        new NewTable(migrationBuilder, "ActivationCodes")
            .Id("Id").Id("AccountId").Bytes("CodeHash").Instant("CreatedAt").Instant("ExpiresAt")
            .Instant("UsedAt", nullable: true).Instant("CancelledAt", nullable: true)
            .Key("Id").Refers("AccountId", "Accounts", ReferentialAction.Cascade).Index("AccountId")
            .Unique("CodeHash")
            .Create();

        new NewTable(migrationBuilder, "DeviceCredentials")
            .Id("Id").Id("AccountId").Bytes("DeviceHash").Bytes("PinHash").Int("WrongTries").Instant("CreatedAt")
            .Instant("RevokedAt", nullable: true)
            .Key("Id").Refers("AccountId", "Accounts", ReferentialAction.Cascade).Index("AccountId")
            .Index("DeviceHash")
            .Create();

        new NewTable(migrationBuilder, "Appointments")
            .Id("Id").Word("Role").Id("UnitId").Id("PersonId", nullable: true).Id("AccountId", nullable: true)
            .Text("Region", 13, nullable: true).Word("Acting", nullable: true).Text("Title", 200, nullable: true)
            .Text("Institution", 200, nullable: true).Date("From").Date("Until", nullable: true).Instant("GivenAt")
            .Id("GivenBy", nullable: true).Instant("EndedAt", nullable: true).Id("EndedBy", nullable: true)
            .Key("Id").Refers("AccountId", "Accounts").Refers("PersonId", "People").Refers("UnitId", "Units")
            .Index("AccountId").Index("PersonId").Index("UnitId", "Role")
            .Create();

        new NewTable(migrationBuilder, "ProtectionKeys")
            .Text("Name", 200).Text("Xml")
            .Key("Name")
            .Create();
    }
}
