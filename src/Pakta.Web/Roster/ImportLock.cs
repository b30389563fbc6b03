using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Roster;

/// <summary>
/// One list at a time is applied, and the tree of units stands still meanwhile: on SQLite the write gate sees to it, on PostgreSQL
/// locks until the transaction ends.
/// </summary>
internal static class ImportLock
{
    private const long Key = 0x70616B_74615F69;

    public static async Task<bool> TakeAsync(PaktaDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite() && !await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({Key}) AS "Value" """).SingleAsync(cancel)) return false;
        await db.HoldOrganizationAsync(cancel);
        return true;
    }
}
