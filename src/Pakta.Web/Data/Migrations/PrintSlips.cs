using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>Codes on paper, and wrong tries that count. A code from before has no first half to be found by: a new one takes its place.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_20_Slips")]
internal sealed class PrintSlips : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        new NewTable(migrationBuilder, "SlipBatches")
            .Id("Id").Text("Number", 8).Id("UnitId").Int("Slips").Int("Days").Instant("PrintedAt").Id("PrintedBy").Id("PrinterUnitId")
            .Instant("HandedOverAt", nullable: true).Id("HandedOverBy", nullable: true).Instant("CancelledAt", nullable: true).Id("CancelledBy", nullable: true)
            .Key("Id").Refers("UnitId", "Units").Unique("Number").Index("UnitId", "PrintedAt")
            .Create();
        new NewColumns(migrationBuilder, "ActivationCodes").Id("BatchId").Bytes("FirstHash").Count("WrongTries");
        migrationBuilder.CreateIndex("IX_ActivationCodes_BatchId", "ActivationCodes", "BatchId");
        migrationBuilder.CreateIndex("IX_ActivationCodes_FirstHash", "ActivationCodes", "FirstHash");
    }
}
