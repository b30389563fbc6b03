using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Commands that change a round's public order take its row first, so that no signature of another node slips between their
/// figures and their leaf. On SQLite the write gate does it.
/// </summary>
internal static class RoundLock
{
    public static async Task TakeAsync(PaktaDb db, CampaignId campaign, CancellationToken cancel)
    {
        if (db.Database.IsSqlite()) return;
        await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Campaigns" WHERE "Id" = {campaign.Value} FOR UPDATE""", cancel);
    }
}
