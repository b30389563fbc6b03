using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>Paths of a subtree after its top got a new one: one statement on both databases, closed units included.</summary>
internal static class UnitPaths
{
    public static async Task<int> RebaseAsync(PaktaDb db, string oldPrefix, string newPrefix, CancellationToken cancel)
    {
        var (end, rest) = (UnitPath.UpperBound(oldPrefix), oldPrefix.Length + 1);
        return await db.Database.ExecuteSqlAsync(
            $"""UPDATE "Units" SET "Path" = {newPrefix} || substr("Path", {rest}) WHERE "Path" >= {oldPrefix} AND "Path" < {end}""", cancel);
    }
}
