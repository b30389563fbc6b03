using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Roster;

/// <summary>One list at a time is applied: on SQLite the write gate sees to it, on PostgreSQL a lock until the transaction ends.</summary>
internal static class ImportLock
{
    private const long Key = 0x70616B_74615F69;

    public static async Task<bool> TakeAsync(PaktaDb db, CancellationToken cancel) => db.Database.IsSqlite()
        || await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({Key}) AS "Value" """).SingleAsync(cancel);
}
