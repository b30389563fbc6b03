using System.Data.Common;
using System.Globalization;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>All the writer must know of one signer, in one look-up inside the transaction.</summary>
internal sealed record SigningFacts(CampaignState State, DateTimeOffset StartsAt, DateTimeOffset Deadline, DateTimeOffset? ReopenedUntil,
    string CampaignSlug, string CampaignTitle, bool IsLatecomer, DateTimeOffset? UnitDeadline, MemberFacts Member, object UnitId, Guid? LiveSignature,
    byte[] TextSha256, string? Nip, string FullName, EmploymentStatus Status, string? Golongan, string Position, string? Email,
    string UnitCode, string UnitName, string UnitPath, string? Region, string ReportsUnder, string? RootRegion)
{
    private const string Query = """
        SELECT c."State", c."StartsAt", c."Deadline", c."ReopenedUntil", c."Slug", c."Title",
          CASE WHEN i."PersonId" IS NULL THEN 0 ELSE 1 END, o."Deadline",
          m."IsCounted", m."IsExempt", m."HasDeclined", m."IsPostponed", m."IsOpen", m."IsActivated", m."UnitId", m."SignatureId",
          v."Sha256", p."Nip", p."TitlePrefix", p."Name", p."TitleSuffix", p."Status", p."Golongan", p."Position", p."Email",
          u."Code", u."Name", u."Path", u."Region", r."ReportsUnder", ru."Region"
        FROM "Members" m
        JOIN "Campaigns" c ON c."Id" = m."CampaignId"
        JOIN "People" p ON p."Id" = m."PersonId"
        JOIN "Units" u ON u."Id" = m."UnitId"
        JOIN "Units" ru ON ru."Id" = c."RootUnitId"
        JOIN "ReportingUnits" r ON r."CampaignId" = m."CampaignId" AND r."UnitId" = m."UnitId"
        JOIN "PactVersions" v ON v."CampaignId" = m."CampaignId" AND v."Audience" =
          CASE p."Status" WHEN 'Elected' THEN 'Elected' WHEN 'NonAsn' THEN 'NonAsn' ELSE 'CivilServant' END
        LEFT JOIN "UnitOpenings" o ON o."CampaignId" = m."CampaignId" AND o."UnitId" = m."UnitId"
        LEFT JOIN "Invitees" i ON i."CampaignId" = m."CampaignId" AND i."PersonId" = m."PersonId" AND i."Kind" = 'Latecomer'
        WHERE m."CampaignId" = @p0 AND m."PersonId" = @p1
        """;

    public static DbCommand Command(DbConnection connection) => Sql.Command(connection, Query, 2);

    /// <summary>
    /// On PostgreSQL the round's row is shared-locked before facts are read, so that a closing waits for the signatures before it, and
    /// a signature after a change of units or reporting groups sees it.
    /// </summary>
    public static async Task HoldRoundsAsync(DbTransaction transaction, IEnumerable<Guid> campaigns, CancellationToken cancel)
    {
        foreach (var campaign in campaigns.Distinct().Order())
            await Sql.RunAsync(transaction.Connection!, transaction, """SELECT 1 FROM "Campaigns" WHERE "Id" = @p0 FOR SHARE""", cancel, campaign);
    }

    public static async Task<SigningFacts?> ReadAsync(DbCommand command, PaktaDatabase database, CancellationToken cancel)
    {
        await using var r = await command.ExecuteReaderAsync(cancel);
        if (!await r.ReadAsync(cancel)) return null;
        var live = r.IsDBNull(15) ? (Guid?)null : database.Key(r, 15);
        var member = new MemberFacts(r.GetBoolean(8), r.GetBoolean(9), live is not null, r.GetBoolean(10), r.GetBoolean(11), r.GetBoolean(12), r.GetBoolean(13));
        return new SigningFacts(Enum.Parse<CampaignState>(r.GetString(0)), Sql.Time(r, 1)!.Value, Sql.Time(r, 2)!.Value, Sql.Time(r, 3), r.GetString(4), r.GetString(5),
            Convert.ToInt32(r.GetValue(6), CultureInfo.InvariantCulture) == 1, Sql.Time(r, 7), member, r.GetValue(14), live,
            (byte[])r.GetValue(16), Text(r, 17), PersonName.Full(Text(r, 18), r.GetString(19), Text(r, 20)),
            Enum.Parse<EmploymentStatus>(r.GetString(21)), Text(r, 22), r.GetString(23), Text(r, 24), r.GetString(25), r.GetString(26),
            r.GetString(27), Text(r, 28), r.GetString(29), Text(r, 30));
    }

    private static string? Text(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);
}
