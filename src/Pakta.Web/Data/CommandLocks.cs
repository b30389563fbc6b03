using Microsoft.EntityFrameworkCore;
using Pakta.Core;

namespace Pakta.Web.Data;

/// <summary>
/// Commands that look before they write take one of these first in their transaction, so that two officers in the same moment do
/// not both find it free. PostgreSQL only: on SQLite the write gate lets one transaction in at a time.
/// </summary>
internal static class CommandLocks
{
    private const long Organization = 0x70616B_74615F6F;

    /// <summary>The tree of units, its heads and the roles on it.</summary>
    public static async Task HoldOrganizationAsync(this PaktaDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Organization})", cancel);
    }

    /// <summary>That tree stands still: of several who hold it so none waits for another.</summary>
    public static async Task HoldOrganizationStillAsync(this PaktaDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Organization})", cancel);
    }

    /// <summary>One person's row: weaker than FOR UPDATE, so that signatures may still refer to it.</summary>
    public static async Task HoldPersonAsync(this PaktaDb db, PersonId id, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "People" WHERE "Id" = {id.Value} FOR NO KEY UPDATE""", cancel);
    }

    /// <summary>One account's row, as weakly.</summary>
    public static async Task HoldAccountAsync(this PaktaDb db, Guid id, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Accounts" WHERE "Id" = {id} FOR NO KEY UPDATE""", cancel);
    }

    /// <summary>Many of them in the order of their ids, so that of two who hold some of the same none waits for the other in turn.</summary>
    public static async Task HoldAccountsAsync(this PaktaDb db, Guid[] ids, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Accounts" WHERE "Id" = ANY({ids}) ORDER BY "Id" FOR NO KEY UPDATE""", cancel);
    }
}
