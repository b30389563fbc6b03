using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>Members as the base rows say, new or changed: thousands with one statement in the command's own transaction.</summary>
internal static class MemberWrite
{
    private const int Batch = 10_000;
    private const string Columns = """
        "CampaignId", "PersonId", "UnitId", "IsCounted", "IsExempt", "IsPostponed", "IsOpen", "IsActivated", "HasDeclined", "SignatureId", "State"
        """;

    private const string Replace = """
         ON CONFLICT ("CampaignId", "PersonId") DO UPDATE SET "UnitId" = excluded."UnitId", "IsCounted" = excluded."IsCounted",
          "IsExempt" = excluded."IsExempt", "IsPostponed" = excluded."IsPostponed", "IsOpen" = excluded."IsOpen",
          "IsActivated" = excluded."IsActivated", "HasDeclined" = excluded."HasDeclined", "SignatureId" = excluded."SignatureId",
          "State" = excluded."State"
        """;

    private const string Sqlite = $$"""
        INSERT INTO "Members" ({{Columns}})
        SELECT {0}, unhex(value->>0), unhex(value->>1), value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, unhex(value->>8), value->>9
        FROM json_each({1}) WHERE true
        """ + Replace;

    private const string Postgres = $$"""
        INSERT INTO "Members" ({{Columns}})
        SELECT {0}, (v->>0)::uuid, (v->>1)::uuid, (v->>2)::boolean, (v->>3)::boolean, (v->>4)::boolean, (v->>5)::boolean, (v->>6)::boolean,
          (v->>7)::boolean, (v->>8)::uuid, v->>9
        FROM json_array_elements({1}::json) AS t(v)
        """ + Replace;

    public static async Task RunAsync(PaktaDb db, CampaignId campaign, IReadOnlyDictionary<PersonId, PersonFacts> people, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Members need a transaction.");
        var sqlite = db.Database.IsSqlite();
        object key = sqlite ? campaign.Value.ToByteArray(true) : campaign.Value;
        foreach (var some in people.Chunk(Batch))
            await db.Database.ExecuteSqlRawAsync(sqlite ? Sqlite : Postgres, [key, Json(some)], cancel);
    }

    private static string Json(KeyValuePair<PersonId, PersonFacts>[] people) => JsonSerializer.Serialize(people.Select(p =>
    {
        var f = p.Value.Facts;
        return new object?[]
        {
            Text(p.Key.Value), Text(p.Value.UnitId.Value), Bit(f.IsCounted), Bit(f.IsExempt), Bit(f.IsPostponed), Bit(f.IsOpen), Bit(f.IsActivated),
            Bit(f.HasDeclined), p.Value.SignatureId is { } signature ? Text(signature.Value) : null, f.State.ToString(),
        };
    }));

    // 32 hex digits in the order of the stored bytes: PostgreSQL reads them as a uuid, SQLite unpacks them.
    private static string Text(Guid id) => id.ToString("N");

    private static int Bit(bool flag) => flag ? 1 : 0;
}
