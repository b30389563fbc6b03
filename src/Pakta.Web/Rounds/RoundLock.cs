using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Rounds;

/// <summary>
/// Commands that change a round's public order take its row first, so that no signature of another node slips between their
/// figures and their leaf. On SQLite the write gate does it.
/// </summary>
internal static class RoundLock
{
    // Weaker than FOR UPDATE: the fold may still refer to the round's row.
    public static async Task TakeAsync(PaktaDb db, CampaignId campaign, CancellationToken cancel)
    {
        if (db.Database.IsSqlite()) return;
        await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Campaigns" WHERE "Id" = {campaign.Value} FOR NO KEY UPDATE""", cancel);
    }

    /// <summary>No fold of another node runs until this transaction ends; taken before any round's row.</summary>
    public static async Task HoldFoldAsync(PaktaDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite()) return;
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Sequencer.AdvisoryLock})", cancel);
    }
}
