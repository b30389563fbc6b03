using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Of whom the roster leaves of a running round speak; merged records are found without reading everybody.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_02_FollowRoster")]
internal sealed class FollowRoster : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "RosterChanges")
            .Id("Id").Id("CampaignId").Bytes("Salt").Bytes("Entries")
            .Key("Id").Index("CampaignId")
            .Create();
        FrozenRows.Of(migrationBuilder, "RosterChanges");
        migrationBuilder.CreateIndex("IX_People_MergedInto", "People", "MergedInto", filter: "\"MergedInto\" IS NOT NULL");
    }
}
