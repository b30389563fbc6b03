using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>When a page first asked a signer about a signature.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261129_05_Showings")]
internal sealed class ShowSignings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        new NewTable(migrationBuilder, "SigningShowings")
            .Id("SignatureId").Instant("At").Id("By")
            .Key("SignatureId").Refers("SignatureId", "Signatures")
            .Create();
}
