using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Two officers for a merger of records; what one officer merged under the old rule stays in force.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_04_ProposeMergers")]
internal sealed class ProposeMergers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "Mergers")
            .Id("Id").Id("SurvivorId").Id("EndingId").Flag("ClosesSignIn").Date("From").Instant("GivenAt").Id("GivenBy", nullable: true)
            .Instant("ConfirmedAt", nullable: true).Id("ConfirmedBy", nullable: true).Instant("EndedAt", nullable: true).Id("EndedBy", nullable: true)
            .Key("Id").Refers("SurvivorId", "People").Refers("EndingId", "People").Index("SurvivorId").Index("EndingId")
            .Create();
        migrationBuilder.Sql("""
            INSERT INTO "Mergers" ("Id", "SurvivorId", "EndingId", "ClosesSignIn", "From", "GivenAt", "GivenBy", "ConfirmedAt", "ConfirmedBy")
            SELECT c."Id", p."MergedInto", p."Id", true, c."From", c."RecordedAt", c."RecordedBy", c."RecordedAt", c."RecordedBy"
            FROM "People" p JOIN "PersonChanges" c ON c."PersonId" = p."Id" AND c."Kind" = 'Merged' WHERE p."MergedInto" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "PersonChanges" l WHERE l."PersonId" = p."Id" AND l."Kind" = 'Merged' AND l."Id" > c."Id")
            """);
        migrationBuilder.Sql("""DELETE FROM "PersonChanges" WHERE "Kind" = 'Merged'""");
    }
}
