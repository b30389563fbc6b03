using System.Data.Common;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Verification;

/// <summary>All that the public check reads, of one moment.</summary>
internal sealed record CodeRow(byte[] Record, byte[] Salt, string Round, string Election, DateOnly? ValidUntil, DateTimeOffset? CancelledAt,
    DateTimeOffset? RevokedAt, bool HasSuccessor, bool IsDisputed, byte[] TextSha256, string Text, long? Index, byte[]? Leaf, string? Origin, long Size)
{
    /// <summary>One row for each text of the round; the record's hash says which text was signed.</summary>
    public const string Query = """
        SELECT s."Record", s."Salt", c."Title", c."Election", c."ValidUntil",
          CASE WHEN c."State" = 'Cancelled' THEN
            (SELECT MAX(t."At") FROM "CampaignTransitions" t WHERE t."CampaignId" = c."Id" AND t."To" = 'Cancelled') END,
          r."At", CASE WHEN m."SignatureId" <> s."Id" THEN 1 ELSE 0 END, CASE WHEN d."Id" IS NULL THEN 0 ELSE 1 END,
          v."Sha256", v."Text", l."Index", l."Bytes", h."Origin", h."Size"
        FROM "Signatures" s
        JOIN "Campaigns" c ON c."Id" = s."CampaignId"
        JOIN "PactVersions" v ON v."CampaignId" = s."CampaignId"
        LEFT JOIN "Members" m ON m."CampaignId" = s."CampaignId" AND m."PersonId" = s."PersonId"
        LEFT JOIN "Revocations" r ON r."SignatureId" = s."Id"
        LEFT JOIN "Disputes" d ON d."SignatureId" = s."Id" AND d."DecidedAt" IS NULL
        LEFT JOIN "Leaves" l ON l."SignatureId" = s."Id"
        LEFT JOIN "LogHeads" h ON h."Id" = 1
        WHERE s."Code" = @p0
        """;

    public static CodeRow Read(DbDataReader r) => new((byte[])r.GetValue(0), (byte[])r.GetValue(1), r.GetString(2), r.GetString(3),
        r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4), Sql.Time(r, 5), Sql.Time(r, 6), r.GetInt32(7) == 1, r.GetInt32(8) == 1, (byte[])r.GetValue(9), r.GetString(10),
        r.IsDBNull(11) ? null : r.GetInt64(11), r.IsDBNull(12) ? null : (byte[])r.GetValue(12), r.IsDBNull(13) ? null : r.GetString(13),
        r.IsDBNull(14) ? 0 : r.GetInt64(14));

    /// <summary>Is this the text whose hash stands in the record? Asked of the bytes, before anything is parsed.</summary>
    public bool IsOfRecord => Record.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes($"\"textSha256\":\"{Convert.ToHexStringLower(TextSha256)}\"")) >= 0;
}
